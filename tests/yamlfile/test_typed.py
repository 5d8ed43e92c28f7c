from datetime import date, time, timedelta
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.core.edtf import EDTFDate
from bot.core.period import Period
from bot.core.permission import Role
from bot.yamlfile import adapter, typed
from tests.yamlfile.reading import document
from tests.yamlfile.trees import Leaf, Tree, faults


def test_what_is_right_is_typed(tmp_path: Path) -> None:
    content = """\
leaves:
  - {name: no, number: 007, on: yes, day: 2026-05-12, role: admin, colour: blue, at: "09:00", wait: P3D}
  - name: "12:30"
by_name: {a: {name: 2026}}
when: 2026-Q4
every: P3M
amount: 6.65 trillion
tags: []
"""
    value, found = typed(document(tmp_path, content), Tree)
    assert found == ()
    assert value is not None
    assert value.leaves[0] == Leaf(
        name="no",
        number=7,
        on=True,
        day=date(2026, 5, 12),
        role=Role.ADMIN,
        colour="blue",
        at=time(9),
        wait=timedelta(3),
    )
    assert (value.leaves[1].name, value.by_name["a"].name) == ("12:30", "2026")
    assert (value.when, value.every) == (EDTFDate.parse("2026-36"), Period(0, 3, 0, 0))
    assert value.amount == 6_650_000_000_000


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, "leaves:\n  - nmae: a\n  - {name: b, day: x, day: y}\nwhen: soon\nwhen: 2026\nevery: x\n")
    assert sorted((one.line, one.rule) for one in found) == [
        (2, "missing"),
        (2, "unexpected-keyword-argument"),
        (3, "date-from-datetime-parsing"),
        (3, "duplicate-key"),
        (5, "duplicate-key"),
        (6, "value-error"),
    ]


def test_a_duplicate_key_is_told_even_where_the_rest_is_right(tmp_path: Path) -> None:
    value, found = typed(document(tmp_path, "leaves: []\nleaves: []\n"), Tree)
    assert [one.rule for one in found] == ["duplicate-key"]
    assert value == Tree(leaves=())


yaml_like = st.lists(
    st.sampled_from(["leaves", "name", "when", ": ", "\n", "\n  - ", "a", "[", "]", "{", "}", "2026", "\n  ", "''"]),
    max_size=15,
).map("".join)


@given(yaml_like)
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("leaves: []\nwhen: '. '")
def test_whatever_a_file_says_is_typed_or_told(tmp_path: Path, content: str) -> None:
    try:
        read = document(tmp_path, content)
    except AssertionError:
        return
    value, found = typed(read, Tree)
    assert value is not None or found
    assert all(one.message and one.remedy and one.line >= 1 for one in found)


def test_the_reader_of_a_type_is_made_once() -> None:
    assert adapter(Tree) is adapter(Tree)
