import calendar
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.edtf import EDTFDate
from bot.core.wording import date_words, moment_words, stamp_words
from tests.factories import at, edtf

ENGLISH = words_in("en")
CITIES = ("Europe/Brussels", "Asia/Tokyo")
MONTHS = [*calendar.month_name[1:], *calendar.month_abbr[1:]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026", "2026"),
        ("2026-05", "May 2026"),
        ("2025-05-12", "12 May 2025"),
        ("2025-05-12?", "12 May 2025, inferred"),
        ("2026~", "about 2026"),
        ("2026-05%", "about May 2026, inferred"),
        ("2026-Q1", "first quarter of 2026"),
        ("2026-Q2", "second quarter of 2026"),
        ("2026-Q3", "third quarter of 2026"),
        ("2026-Q4", "fourth quarter of 2026"),
        ("2024-H1", "first half of 2024"),
        ("2024-H2?", "second half of 2024, inferred"),
        ("2026-21", "spring 2026"),
        ("2026-22", "summer 2026"),
        ("2026-23", "autumn 2026"),
        ("202X", "the 2020s"),
        ("2026/..", "from 2026"),
        ("2026-05-12/..", "from 12 May 2026"),
        ("../2026-10", "until October 2026"),
        ("2025-05-12/2025-05-15", "12–15 May 2025"),
        ("2025-03-31/2025-04-07", "31 March to 7 April 2025"),
        ("2025-12-30/2026-01-02", "30 December 2025 to 2 January 2026"),
        ("2025-05-12/2026-05-15", "12 May 2025 to 15 May 2026"),
        ("2025-05-12~/2025-05-15", "about 12–15 May 2025"),
        ("2026-10/2027-01", "October 2026 to January 2027"),
        ("2023/2025", "2023 to 2025"),
        ("2026-Q4/2027-H1", "fourth quarter of 2026 to first half of 2027"),
        ("2025-05-12/2026", "12 May 2025 to 2026"),
        ("2025-05-12/2025-05-12", "12 May 2025"),
        ("2024-XX", "2024"),
        ("2024-06-XX", "June 2024"),
        ("?2024-06-11", "11 June 2024, inferred"),
        ("[2020,2021]", "2020 to 2021"),
        ("{2026-05,2026-07}", "May 2026 to July 2026"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text: str, said: str) -> None:
    assert date_words(edtf(text), ENGLISH) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026", "2026, day not announced"),
        ("2026-10", "October 2026, day not announced"),
        ("2026-Q3", "third quarter of 2026, day not announced"),
        ("2026~", "about 2026, day not announced"),
        ("2026?", "2026, day not announced, inferred"),
        ("2026/2027", "2026 to 2027, day not announced"),
        ("2026-05-12/2027", "12 May 2026 to 2027, day not announced"),
        ("2026/..", "from 2026, day not announced"),
    ],
)
def test_what_is_expected_without_a_day_says_that_the_day_is_not_announced(text: str, said: str) -> None:
    assert date_words(edtf(text), ENGLISH, expected=True) == said


@pytest.mark.parametrize(
    "text", ["2026-05-12", "2026-05-12?", "?2026-05-12", "2026-05-12/2026-05-15", "2026-05-12/..", "../2026-05-12"]
)
def test_what_is_expected_on_a_day_needs_no_such_words(text: str) -> None:
    assert "not announced" not in date_words(edtf(text), ENGLISH, expected=True)


@given(st.integers(1000, 9989), st.sampled_from(["", "?", "~", "%", "-Q1", "-Q4", "-H1", "-21", "-23", "/..", "/9990"]))
@settings(deadline=None)
def test_the_words_of_a_year_or_its_part_never_name_a_month(year: int, rest: str) -> None:
    said = date_words(EDTFDate.parse(f"{year}{rest}"), ENGLISH, expected=True)
    assert not [month for month in MONTHS if month in said]


@given(st.dates(date(1000, 1, 1), date(9989, 12, 31)), st.sampled_from(["", "?", "~", "/.."]))
@settings(deadline=None)
def test_the_words_of_a_month_never_name_a_day(day: date, rest: str) -> None:
    said = date_words(EDTFDate.parse(f"{day:%Y-%m}{rest}"), ENGLISH, expected=True)
    numbers = [word for word in said.replace(",", "").split() if word.isdecimal()]
    assert numbers == [str(day.year)]


def test_a_moment_is_said_in_both_cities() -> None:
    said = moment_words(at("2026-11-23T08:00+00:00"), CITIES, ENGLISH)
    assert said == "Mon, 23 Nov 2026, 09:00 Brussels / 17:00 Tokyo"


def test_a_moment_that_falls_on_two_days_names_both() -> None:
    said = moment_words(at("2026-11-23T20:00+00:00"), CITIES, ENGLISH)
    assert said == "Mon, 23 Nov 2026, 21:00 Brussels / Tue, 24 Nov 2026, 05:00 Tokyo"


def test_a_moment_in_summer_is_said_in_summer_time() -> None:
    said = moment_words(at("2026-07-06T07:00+00:00"), CITIES, ENGLISH)
    assert said == "Mon, 6 Jul 2026, 09:00 Brussels / 16:00 Tokyo"


def test_a_city_of_two_words_is_named_as_people_write_it() -> None:
    assert moment_words(at("2026-11-23T08:00+00:00"), ["America/New_York"], ENGLISH).endswith("03:00 New York")


@pytest.mark.parametrize(("zone", "said"), [("Europe/Brussels", "23 Nov, 21:00"), ("Asia/Tokyo", "24 Nov, 05:00")])
def test_a_short_stamp_is_in_the_local_time_of_its_zone(zone: str, said: str) -> None:
    assert stamp_words(at("2026-11-23T20:00+00:00"), zone, ENGLISH) == said
