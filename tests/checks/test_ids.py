import pytest

from tests.checks.conftest import Files

AI, CHIPS = "briefs/topics/ai.yaml", "briefs/topics/chips.yaml"
FIGURE = """\
figures:
  - id: share
    title: {en: Share of chips}
    definition: {en: What it counts.}
    observations:
      - {id: other, value: 1, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}
"""


@pytest.mark.parametrize(
    "written", ["Council", "council 4", "council_4", "council--4", "-council", "council-", "協議会", '""']
)
def test_an_id_that_is_not_written_plainly_is_a_fault(files: Files, written: str) -> None:
    files.change(AI, "id: council", f"id: {written}")
    assert files.faults() == [f"{AI}:21:5 bad-id"]


@pytest.mark.parametrize("written", ["council", "council-4", "4", "a.b", "eu-japan.2026-05"])
def test_an_id_that_is_written_plainly_is_none(files: Files, written: str) -> None:
    files.change(AI, "id: council", f"id: {written}")
    assert files.faults() == []


SOURCE = "  - {id: release, title: x, publisher: x, kind: press, read: full, published: 2025}"
TERM = "  - {id: dfft, name: {en: X}, definition: {en: x}, cites: [{source: release}]}"
PERSON = "  - {id: taira, name: {en: X}, roles: []}"


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (AI, "id: dated", "id: planned", "25:10"),
        (AI, "{id: old", "{id: new", "19:10"),
        ("briefs/sources.yaml", "sources:", f"sources:\n{SOURCE}", "3:5"),
        ("briefs/glossary.yaml", "terms:", f"terms:\n{TERM}", "3:5"),
        ("briefs/people.yaml", "people:", f"people:\n{PERSON}", "3:5"),
    ],
)
def test_an_id_that_is_taken_in_its_scope_is_a_fault(files: Files, name: str, old: str, new: str, place: str) -> None:
    files.change(name, old, new)
    assert f"{name}:{place} duplicate-id" in files.faults()


def test_an_id_that_another_topic_has_taken_is_a_fault_that_names_the_place(files: Files) -> None:
    files.write(CHIPS, (files.folder / CHIPS).read_text() + FIGURE)
    (fault,) = files.read().faults
    assert (fault.file, fault.line, fault.rule) == (CHIPS, 7, "duplicate-id")
    assert f"it stands at {AI}:13 too" in fault.message


def test_things_of_different_kinds_may_share_an_id(files: Files) -> None:
    files.change(AI, "id: council", "id: dfft")
    files.change(AI, "id: dated", "id: new")
    assert files.faults() == []


def test_a_figure_and_a_milestone_may_not_because_both_lead_to_their_brief_by_it(files: Files) -> None:
    files.change(AI, "id: council", "id: share")
    assert files.faults() == [f"{AI}:21:5 duplicate-id"]


def test_the_id_of_a_topic_is_the_name_of_its_file_and_must_be_written_plainly_too(files: Files) -> None:
    (files.folder / CHIPS).rename(files.folder / "briefs/topics/Chips and more.yaml")
    files.change(AI, "related: [chips]", "related: []")
    assert [fault.rpartition(" ")[2] for fault in files.faults()] == ["bad-id"]
