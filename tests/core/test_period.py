from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.period import Period


@pytest.mark.parametrize(
    ("period", "begin", "end"),
    [
        ("P3M", date(2026, 11, 22), date(2027, 2, 22)),
        ("P6M", date(2026, 8, 31), date(2027, 2, 28)),
        ("P6M", date(2027, 8, 31), date(2028, 2, 29)),
        ("P1M", date(2026, 8, 31), date(2026, 9, 30)),
        ("P1Y", date(2024, 2, 29), date(2025, 2, 28)),
        ("P4Y", date(2024, 2, 29), date(2028, 2, 29)),
        ("P2W", date(2026, 12, 24), date(2027, 1, 7)),
        ("P10D", date(2026, 2, 20), date(2026, 3, 2)),
        ("P1Y6M", date(2026, 1, 1), date(2027, 7, 1)),
        ("P1M1D", date(2026, 1, 31), date(2026, 3, 1)),
        (" P0D ", date(2026, 1, 1), date(2026, 1, 1)),
    ],
)
def test_a_period_ends_on_the_day_that_a_calendar_gives(period: str, begin: date, end: date) -> None:
    assert Period.parse(period).after(begin) == end


@pytest.mark.parametrize(
    "text", ["", "P", "3M", "P3", "PT3M", "P3M2Y", "P-3M", "3 months", "P3m", "P1.5Y", "P3M.", "P9999Y"]
)
def test_what_is_no_period_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no period\. Write it as P3M"):
        Period.parse(text)


@given(st.text(alphabet="PYMWDT0123456789 .-", max_size=12))
def test_any_text_is_a_period_or_is_refused(text: str) -> None:
    try:
        assert Period.parse(text).after(date(2026, 11, 22)) >= date(2026, 11, 22)
    except ValueError as refused:
        assert "is no period" in str(refused)  # noqa: PT017  (most texts are refused)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(1, 60))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(begin: date, months: int) -> None:
    end = Period.parse(f"P{months}M").after(begin)
    assert (end.year * 12 + end.month) - (begin.year * 12 + begin.month) == months
    assert end.day == begin.day or (end.day < begin.day and end.day >= 28)
