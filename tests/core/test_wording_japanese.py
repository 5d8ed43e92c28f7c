"""Dates and moments as Japanese says them."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.edtf import EDTFDate
from bot.core.wording import city, date_words, day_words, moment_words, stamp_words
from tests.factories import at, edtf

JAPANESE = words_in("ja")
CITIES = ("Europe/Brussels", "Asia/Tokyo")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024", "2024年"),
        ("2026-05", "2026年5月"),
        ("2025-05-12", "2025年5月12日"),
        ("2025-05-12?", "2025年5月12日(推定)"),
        ("2026~", "2026年ごろ"),
        ("2026-05%", "2026年5月ごろ(推定)"),
        ("2026-Q1", "2026年第1四半期"),
        ("2026-Q2", "2026年第2四半期"),
        ("2026-Q3", "2026年第3四半期"),
        ("2026-Q4", "2026年第4四半期"),
        ("2024-H1", "2024年前半"),
        ("2024-H2?", "2024年後半(推定)"),
        ("2026-21", "2026年春"),
        ("2026-22", "2026年夏"),
        ("2026-23", "2026年秋"),
        ("197X", "1970年代"),
        ("2026/..", "2026年以降"),
        ("2026-05-12/..", "2026年5月12日以降"),
        ("../2026-10", "2026年10月まで"),
        ("2026-05-12/2026-05-15", "2026年5月12日～15日"),
        ("2025-03-31/2025-04-07", "2025年3月31日～4月7日"),
        ("2025-12-30/2026-01-02", "2025年12月30日～2026年1月2日"),
        ("2025-05-12~/2025-05-15", "2025年5月12日～15日ごろ"),
        ("2026-10/2027-01", "2026年10月～2027年1月"),
        ("2023/2025", "2023年～2025年"),
        ("2026-Q4/2027-H1", "2026年第4四半期～2027年前半"),
        ("2025-05-12/2025-05-12", "2025年5月12日"),
        ("[2020,2021]", "2020年～2021年"),
        ("{2026-05,2026-07}", "2026年5月～2026年7月"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text: str, said: str) -> None:
    assert date_words(edtf(text), JAPANESE) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026", "2026年(日程未発表)"),
        ("2026-10", "2026年10月(日程未発表)"),
        ("2026-Q3", "2026年第3四半期(日程未発表)"),
        ("2026/2027", "2026年～2027年(日程未発表)"),
        ("2026-05-12", "2026年5月12日"),
        ("2026-05-12/2026-05-15", "2026年5月12日～15日"),
    ],
)
def test_what_is_expected_without_a_day_says_that_the_day_is_not_announced(text: str, said: str) -> None:
    assert date_words(edtf(text), JAPANESE, expected=True) == said


@given(st.integers(1000, 9989), st.sampled_from(["", "?", "~", "%", "-Q1", "-Q4", "-H1", "-21", "-23", "/..", "/9990"]))
@settings(deadline=None)
def test_the_words_of_a_year_or_its_part_never_name_a_month(year: int, rest: str) -> None:
    assert "月" not in date_words(EDTFDate.parse(f"{year}{rest}"), JAPANESE, expected=True)


@given(st.dates(date(1000, 1, 1), date(9989, 12, 31)), st.sampled_from(["", "?", "~", "/.."]))
@settings(deadline=None)
def test_the_words_of_a_month_never_name_a_day(day: date, rest: str) -> None:
    assert not re.search(r"\d日", date_words(EDTFDate.parse(f"{day:%Y-%m}{rest}"), JAPANESE, expected=True))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
@settings(deadline=None)
def test_a_day_has_year_month_and_day_without_zeros_before_them(day: date) -> None:
    assert day_words(day, JAPANESE) == f"{day.year}年{day.month}月{day.day}日"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T08:00+00:00", "2026年11月23日(月) 09:00 ブリュッセル / 17:00 東京"),
        ("2026-11-23T20:00+00:00", "2026年11月23日(月) 21:00 ブリュッセル / 2026年11月24日(火) 05:00 東京"),
        ("2026-07-06T07:00+00:00", "2026年7月6日(月) 09:00 ブリュッセル / 16:00 東京"),
    ],
)
def test_a_moment_is_said_in_both_cities_by_their_japanese_names(moment: str, said: str) -> None:
    assert moment_words(at(moment), CITIES, JAPANESE) == said


def test_cities_have_their_japanese_names() -> None:
    zones = ("Europe/Brussels", "Asia/Tokyo", "America/New_York")
    assert [city(zone, JAPANESE) for zone in zones] == ["ブリュッセル", "東京", "ニューヨーク"]


@pytest.mark.parametrize(("zone", "said"), [("Europe/Brussels", "11月23日 21:00"), ("Asia/Tokyo", "11月24日 05:00")])
def test_a_short_stamp_is_in_the_local_time_of_its_zone(zone: str, said: str) -> None:
    assert stamp_words(at("2026-11-23T20:00+00:00"), zone, JAPANESE) == said
