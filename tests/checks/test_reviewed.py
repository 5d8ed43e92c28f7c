from datetime import date, timedelta

import pytest

from tests.checks.conftest import Files

CHIPS = "briefs/topics/chips.yaml"
DUE = date(2027, 2, 22)


@pytest.fixture
def files(files: Files) -> Files:
    files.change("briefs/topics/ai.yaml", "review_interval: P3M", "review_interval: P10Y")
    return files


def test_a_review_is_overdue_from_the_day_on_which_it_is_due(files: Files) -> None:
    assert files.warnings(DUE - timedelta(days=1)) == []
    assert files.warnings(DUE) == [f"{CHIPS}:4:1 review-overdue"]


def test_the_warning_says_since_when_and_who_is_asked(files: Files) -> None:
    (warning,) = files.read(DUE).warnings
    assert warning.message == "A review has been due since 2027-02-22."
    assert warning.remedy.startswith("editors: hold the brief against its sources")


@pytest.mark.parametrize(
    ("reviewed", "warnings"),
    [("2026-11-22", []), ("2026-11-23", [f"{CHIPS}:4:1 review-ahead"]), ("9999-12-31", [f"{CHIPS}:4:1 review-ahead"])],
)
def test_a_review_in_the_future_is_doubtful(files: Files, reviewed: str, warnings: list[str]) -> None:
    files.change(CHIPS, "reviewed: 2026-11-22", f"reviewed: {reviewed}")
    assert files.warnings() == warnings
