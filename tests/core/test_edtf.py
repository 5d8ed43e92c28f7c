from datetime import date

import pytest

from bot.core.edtf import EDTFDate, Precision

P = Precision


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), P.YEAR),
        ("2026-05", date(2026, 5, 1), date(2026, 5, 31), P.MONTH),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), P.MONTH),
        ("2026-05-12", date(2026, 5, 12), date(2026, 5, 12), P.DAY),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31), P.QUARTER),
        ("2026-34", date(2026, 4, 1), date(2026, 6, 30), P.QUARTER),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31), P.QUARTER),
        ("2026-40", date(2026, 1, 1), date(2026, 6, 30), P.HALF),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31), P.HALF),
        ("2026-21", date(2026, 3, 1), date(2026, 5, 31), P.SEASON),
        ("2026-22", date(2026, 6, 1), date(2026, 8, 31), P.SEASON),
        ("2026-23", date(2026, 9, 1), date(2026, 11, 30), P.SEASON),
        ("202X", date(2020, 1, 1), date(2029, 12, 31), P.DECADE),
        ("2026-10/2026-12", date(2026, 10, 1), date(2026, 12, 31), P.INTERVAL),
        ("2026-Q4/2027-Q1", date(2026, 10, 1), date(2027, 3, 31), P.INTERVAL),
        ("2026/..", date(2026, 1, 1), None, P.OPEN),
        ("2026-05-12/", date(2026, 5, 12), None, P.OPEN),
        ("../2026", None, date(2026, 12, 31), P.OPEN),
    ],
)
def test_a_date_has_the_window_that_it_says(
    text: str, first: date | None, last: date | None, precision: Precision
) -> None:
    read = EDTFDate.parse(text)
    assert (read.first, read.last, read.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-Q1", "2026-33"),
        ("2026-Q4", "2026-36"),
        ("2026-H1", "2026-40"),
        ("2026-H2?", "2026-41?"),
        ("2026-Q4/2027-H1", "2026-36/2027-40"),
        (" 2026-05 ", "2026-05"),
    ],
)
def test_quarters_and_halves_are_kept_in_edtf_spelling(typed: str, kept: str) -> None:
    assert str(EDTFDate.parse(typed)) == EDTFDate.parse(typed).text == kept


@pytest.mark.parametrize(
    ("text", "inferred", "approximate"),
    [
        ("2026", False, False),
        ("2026?", True, False),
        ("2026-05~", False, True),
        ("2026-05-12%", True, True),
        ("2026-Q2?", True, False),
        ("202X?", True, False),
        ("2026?/2027", True, False),
        ("2026/2027~", False, True),
        ("2026-05~/..", False, True),
    ],
)
def test_marks_say_what_was_inferred_and_what_is_approximate(text: str, inferred: bool, approximate: bool) -> None:
    read = EDTFDate.parse(text)
    assert (read.inferred, read.approximate) == (inferred, approximate)


def test_a_winter_is_refused_because_it_spans_two_years() -> None:
    with pytest.raises(ValueError, match="“2026-24” is no date: a winter spans two years, so write its months"):
        EDTFDate.parse("2026-24")


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "/", "../..", "someday", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "0000", "2026-", "26"),
        *(
            "12 May 2025",
            "12.05.2026",
            "2026/05",
            "2027/2026",
            "2026-05-12/2026-05-11",
            "2026-Q5",
            "Q4 2026",
            "2026-H3",
        ),
        *("2026-5", "2026-05-12T09:00", "2026??", "null", "-2026", "2026/someday", "2026-24/2027", "2024-1X"),
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ValueError, match=r"Write a date as 2026-05-12"):
        EDTFDate.parse(text)


def test_a_span_has_two_ends_and_not_three() -> None:
    with pytest.raises(ValueError, match="2024/2025/2026"):
        EDTFDate.parse("2024/2025/2026")


def test_reading_a_date_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="Write a date as"):
        EDTFDate.parse("2024-1X")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "day", "begun", "over"),
    [
        ("2026-05", date(2026, 4, 30), False, False),
        ("2026-05", date(2026, 5, 1), True, False),
        ("2026-05", date(2026, 5, 31), True, False),
        ("2026-05", date(2026, 6, 1), True, True),
        ("2026/..", date(2025, 12, 31), False, False),
        ("2026/..", date(9999, 12, 31), True, False),
        ("../2026", date(1, 1, 1), True, False),
        ("../2026", date(2027, 1, 1), True, True),
    ],
)
def test_a_window_has_begun_on_its_first_day_and_is_over_after_its_last(
    text: str, day: date, begun: bool, over: bool
) -> None:
    read = EDTFDate.parse(text)
    assert (read.begun_on(day), read.over_on(day)) == (begun, over)
