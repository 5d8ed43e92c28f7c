import pytest

from tests.checks.conftest import Files

AI, CHIPS = "briefs/topics/ai.yaml", "briefs/topics/chips.yaml"
OLD, NEW = "18:19", "19:19"
FIGURE = """\
figures:
  - id: parts
    title: {{en: Share of parts}}
    definition: {{en: What it counts.}}
    family: {family}
    observations:
      - {{id: one, value: {value}, unit: {unit}, recorded: 2026-11-22, cites: [{{source: release}}]}}
"""


@pytest.fixture
def files(files: Files) -> Files:
    """Both values stand."""
    files.change(AI, ", replaces: old}", "}")
    return files


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("79", "80", []),
        ("79", "78999", []),
        ("79", "79000", [NEW]),
        ("79", "79 million", [NEW]),
        ("79", "-79 million", [NEW]),
        ("79 billion", "79", [OLD]),
        ("79", "0.0791", []),
        ("79", "0", []),
        ("79", "-80", []),
    ],
)
def test_of_a_pair_that_is_a_thousand_times_apart_the_larger_is_doubtful(
    files: Files, old: str, new: str, places: list[str]
) -> None:
    files.change(AI, "value: 79,", f"value: {old},")
    files.change(AI, "value: 80,", f"value: {new},")
    assert (files.faults(), files.warnings()) == ([], [f"{AI}:{place} far-from-siblings" for place in places])


@pytest.mark.parametrize(("value", "places"), [("0.079", [NEW]), ("0.0791", []), ("80", []), ("81 thousand", [NEW])])
def test_of_several_the_one_that_is_far_from_the_others_is_doubtful(
    files: Files, value: str, places: list[str]
) -> None:
    third = "      - {id: third, value: 81, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}\n"
    files.change(AI, "milestones:\n", f"{third}milestones:\n")
    files.change(AI, "value: 80,", f"value: {value},")
    assert files.warnings() == [f"{AI}:{place} far-from-siblings" for place in places]


def test_zeros_are_not_what_is_usual(files: Files) -> None:
    zero = "      - {{id: {}, value: 0, unit: percent, recorded: 2026-11-22, cites: [{{source: release}}]}}\n"
    files.change(AI, "milestones:\n", f"{zero.format('a')}{zero.format('b')}milestones:\n")
    files.change(AI, "value: 80,", "value: 80 thousand,")
    assert files.warnings() == [f"{AI}:{NEW} far-from-siblings"]


def test_values_in_different_units_are_no_siblings(files: Files) -> None:
    files.change(AI, "value: 80, unit: percent", "value: 80 million, unit: JPY")
    assert files.warnings() == []


@pytest.mark.parametrize(
    ("family", "value", "unit", "warnings"),
    [
        ("shares", "80 thousand", "percent", [f"{CHIPS}:12:19 far-from-siblings"]),
        ("shares", "80 thousand", "JPY", []),
        ("shares", "79", "percent", []),
        ("others", "80 thousand", "percent", []),
    ],
)
def test_figures_of_one_family_are_siblings_across_topics(
    files: Files, family: str, value: str, unit: str, warnings: list[str]
) -> None:
    files.change(AI, "  - id: share\n", "  - id: share\n    family: shares\n")
    files.add(CHIPS, FIGURE.format(family=family, value=value, unit=unit))
    assert files.warnings() == warnings


def test_figures_without_a_family_are_no_siblings(files: Files) -> None:
    files.add(CHIPS, FIGURE.format(family="x", value="80 thousand", unit="percent").replace("    family: x\n", ""))
    assert files.warnings() == []


@pytest.mark.parametrize("mended", ["{id: old, withdrawn: 2026-11-22, ", "{id: old, "])
def test_a_slip_that_was_corrected_or_withdrawn_is_not_told_again(files: Files, mended: str) -> None:
    files.change(AI, "{id: old, ", mended)
    files.change(AI, "value: 79,", "value: 79 billion,")
    files.change(AI, "{id: new, ", "{id: new, " if "withdrawn" in mended else "{id: new, replaces: old, ")
    assert files.warnings() == []


def test_the_warning_gives_both_sizes(files: Files) -> None:
    files.change(AI, "value: 80,", "value: 80 thousand,")
    (warning,) = files.read().warnings
    assert warning.message == "80,000 is a thousand times more or less than its siblings, which lie about 79."
    assert warning.remedy == "Look whether thousand, million, billion or trillion is meant."
