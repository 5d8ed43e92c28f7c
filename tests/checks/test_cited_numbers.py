import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
VALUE = "value: 80, unit: percent, recorded: 2026-11-22, cites: [{source: release}], replaces: old"
NOT_THERE = [f"{AI}:19:19 number-not-there"]


def observed(files: Files, value: str, unit: str, *lines: str, at: str = "line 1", rest: str = "") -> None:
    """The archived source says the lines, and an observation cites it for a value."""
    files.archive(*lines)
    cites = f"cites: [{{source: slides, at: {at}}}]{rest}"
    files.change(AI, VALUE, f"value: {value}, unit: {unit}, recorded: 2026-11-22, {cites}, replaces: old")


@pytest.mark.parametrize(
    ("value", "unit", "line"),
    [
        ("6.65 trillion", "JPY", "The deficit was ¥6.65 trillion (€38 billion)."),
        ("6.65 trillion", "JPY", "The deficit was 6兆6500億円."),
        ("6650 billion", "JPY", "The deficit was 6.65 trillion."),
        ("80", "percent", "Of these, >80% are imported."),
        ("17500", "count", "It created 17,500 jobs."),
        ("25 billion", "USD", "The plan is worth US\\$25b."),
        ("25 billion", "AUD", "The plan is worth $25bn."),
    ],
)
def test_a_number_that_stands_at_its_place_in_any_written_form_is_no_fault(
    files: Files, value: str, unit: str, line: str
) -> None:
    observed(files, value, unit, line)
    assert files.faults() == []


@pytest.mark.parametrize(
    ("value", "unit", "line"),
    [
        ("6.65 billion", "JPY", "The deficit was ¥6.65 trillion."),
        ("6.56 trillion", "JPY", "The deficit was ¥6.65 trillion."),
        ("6.65 trillion", "EUR", "The deficit was ¥6.65 trillion."),
        ("80", "EUR", "Of these, >80% are imported."),
        ("8", "percent", "Of these, >80% are imported."),
        ("25 billion", "USD", "The plan is worth €25bn."),
        ("80", "percent", "It speaks of no number at all."),
    ],
)
def test_another_number_scale_or_unit_is_a_fault(files: Files, value: str, unit: str, line: str) -> None:
    observed(files, value, unit, line)
    assert files.faults() == NOT_THERE


@pytest.mark.parametrize(
    ("value", "line", "told"),
    [
        ("6.65 billion", "It was ¥6.65 trillion.", " There it is 6,650,000,000,000 JPY."),
        ("6.65 billion", "It was 6.650 trillion.", " There it is 6,650,000,000,000."),
        ("6.65 billion", "It was ¥6.66 trillion.", ""),
    ],
)
def test_the_fault_names_the_place_and_what_stands_there_with_the_same_digits(
    files: Files, value: str, line: str, told: str
) -> None:
    observed(files, value, "JPY", line)
    (fault,) = files.read().faults
    assert fault.message == f"6,650,000,000 (JPY) does not stand at slides line 1.{told}"
    assert fault.remedy == "Look at the place again: number, scale (thousand, million, billion, trillion) and unit."


@pytest.mark.parametrize(
    ("at", "faults"), [("line 1", NOT_THERE), ("line 2", []), ("lines 1-2", []), ("line 3", NOT_THERE)]
)
def test_only_the_place_that_is_cited_counts(files: Files, at: str, faults: list[str]) -> None:
    observed(files, "80", "percent", "Of firms:", "80 % import.", "Others do not.", at=at)
    assert files.faults() == faults


def test_a_number_may_be_broken_over_the_lines_that_are_cited(files: Files) -> None:
    observed(files, "6.65 trillion", "JPY", "The deficit was ¥6.65", "trillion.", at="lines 1-2")
    assert files.faults() == []


@pytest.mark.parametrize(("line", "faults"), [("Later 80 %.", []), ("Later 81 %.", NOT_THERE)])
def test_one_of_several_places_is_enough(files: Files, line: str, faults: list[str]) -> None:
    observed(files, "80", "percent", "At first 70 %.", line)
    files.change(AI, "{source: slides, at: line 1}", "{source: slides, at: line 1}, {source: slides, at: line 2}")
    assert files.faults() == faults


def test_it_may_stand_in_a_source_beside_that_nobody_archived(files: Files) -> None:
    observed(files, "80", "percent", "At first 70 %.")
    files.change(AI, "{source: slides, at: line 1}", "{source: slides, at: line 1}, {source: release}")
    assert files.faults() == []


@pytest.mark.parametrize("at", ["line 2", "line 9", "lines 1-9"])
def test_where_the_place_is_wrong_that_alone_is_told(files: Files, at: str) -> None:
    observed(files, "80", "percent", "At first 70 %.", "", at=at)
    assert [fault.partition(" ")[2] for fault in files.faults()] == ["no-such-place"]


@pytest.mark.parametrize(("euros", "faults"), [("38 billion", []), ("83 billion", [f"{AI}:19:128 number-not-there"])])
def test_the_sources_own_conversion_stands_there_too(files: Files, euros: str, faults: list[str]) -> None:
    rest = f", equivalents: [{{value: {euros}, unit: EUR}}]"
    observed(files, "6.65 trillion", "JPY", "It was ¥6.65 trillion (€38 billion).", rest=rest)
    assert files.faults() == faults


def test_a_number_is_read_as_the_language_of_its_source_writes_it(files: Files) -> None:
    observed(files, "1 trillion", "EUR", "Es war 1 Billion Euro.")
    assert files.faults() == NOT_THERE
    files.change(SOURCES, "language: en", "language: de")
    assert files.faults() == []


def test_a_draft_may_still_have_the_value_of_its_skeleton(files: Files) -> None:
    observed(files, "0", "percent", "Of these, 80 %.", rest=", draft: true")
    assert files.troubles() == []


def test_a_number_of_a_text_that_is_not_here_is_believed(files: Files) -> None:
    observed(files, "81", "percent", "Of these, 80 %.")
    (files.folder / "archive").rename(files.folder / "elsewhere")
    assert files.faults() == []


def test_a_wrong_number_that_was_corrected_is_no_fault_any_more(files: Files) -> None:
    observed(files, "80", "percent", "Of these, 80 %.")
    files.change(AI, "value: 79, unit: percent, recorded: 2026-11-22, cites: [{source: release}]",
                 "value: 79, unit: percent, recorded: 2026-11-22, cites: [{source: slides, at: line 1}]")  # fmt: skip
    assert files.faults() == []


def test_a_wrong_number_is_a_fault_while_its_correction_is_a_draft(files: Files) -> None:
    observed(files, "81", "percent", "Of these, 80 %.")
    better = "      - {id: better, draft: true, value: 80, unit: percent, replaces: new, recorded: 2026-11-22,"
    files.change(AI, "milestones:\n", f"{better} cites: [{{source: slides, at: line 1}}]}}\nmilestones:\n")
    assert files.faults() == NOT_THERE


@pytest.mark.parametrize("line", ["The balance was -3 percent.", "The balance was −3%.", "前年比▲3%"])
def test_a_negative_number_is_found(files: Files, line: str) -> None:
    observed(files, "-3", "percent", line)
    assert files.faults() == []
