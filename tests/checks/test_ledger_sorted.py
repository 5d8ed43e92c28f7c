import pytest

from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"
FIRST, SECOND = "reported: 2025, recorded: 2026-11-22", "reported: 2026-01-12, recorded: 2026-11-22"
NOT_SORTED = [f"{AI}:25:50 reports-not-sorted"]


@pytest.mark.parametrize(
    ("first", "second", "warnings"),
    [
        ("2026-01-13", "2026-01-12", NOT_SORTED),
        ("2026-02", "2026-01-12", NOT_SORTED),
        ("2026", "2025-12-31", NOT_SORTED),
        ("2026-01-12", "2026-01-12", []),
        ("2026-01", "2026-01-12", []),
        ("2026", "2026-01-12", []),
        ("2026-01-13", "2026", []),
        ("2026-01-11", "2026-01-12", []),
    ],
)
def test_an_older_report_that_was_written_down_on_the_same_day_belongs_above(
    files: Files, first: str, second: str, warnings: list[str]
) -> None:
    files.change(AI, SECOND, f"reported: {second}, recorded: 2026-11-22")
    files.change(AI, FIRST, f"reported: {first}, recorded: 2026-11-22")
    assert (files.faults(), files.warnings()) == ([], warnings)


def test_an_old_report_that_was_found_later_stands_below(files: Files) -> None:
    files.change(AI, FIRST, "reported: 2026-02, recorded: 2026-11-20")
    assert files.warnings() == []


def test_the_warning_names_the_report_above_it(files: Files) -> None:
    files.change(AI, FIRST, "reported: 2026-02, recorded: 2026-11-22")
    (warning,) = files.read().warnings
    assert warning.message == "It was reported 2026-01-12, but stands below “planned” of 2026-02."
    assert warning.remedy == "Put the older report above."
