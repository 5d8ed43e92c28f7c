"""Ranges, and what digits may mean besides: one reading that stands in the other language is enough."""

import pytest

from tests.core.agreeing import missing


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("35–40 billion euros", "350億～400億ユーロ"),
        ("€1.5–2 billion", "15億～20億ユーロ"),
        ("from 35 to 40 billion euros", "350億から400億ユーロ"),
        ("4.5, 7 and 10 trillion yen", "4.5兆円、7兆円、10兆円"),
        ("to 40 % or 60", "40%か60%"),
        ("€40 m", "4,000万ユーロ"),
        ("a 40 m cable", "40メートルのケーブル"),
        ("17,500 to 35,000 jobs", "1万7,500～3万5,000人"),
        ("a change of -40 %", "40%減"),
        ("down 3 %", "▲3%"),
        ("2.5 times", "2.5倍"),
        ("two-thirds of it", "その3分の2"),
        ("three quarters and two fifths", "4分の3と5分の2"),
    ],
)
def test_one_reading_of_a_number_is_enough(english: str, japanese: str) -> None:
    assert missing(english, japanese) == ([], [])


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("12 to 15 May 2025", "2025年5月12日から15日"),
        ("12 and 15 May 2025", "2025年5月12日および15日"),
        ("12–15 May 2025", "2025年5月12～15日"),
        ("in 2024–2025", "2024～2025年"),
        ("in 2024–25", "2024～25年"),
        ("in Sept 2025", "2025年9月"),
        ("May 2025 was late.", "2025年5月は遅かった。"),
        ("They met in May.", "5月に会った。"),
        ("May be. March on. They may: May comes; March!", "続ける。"),
    ],
)
def test_spans_of_days_and_years_are_the_same_in_both(english: str, japanese: str) -> None:
    assert missing(english, japanese) == ([], [])


@pytest.mark.parametrize(
    ("english", "japanese", "lacking"),
    [
        ("€1.5–2 billion", "16億～20億ユーロ", (["1,500,000,000 EUR"], ["1,600,000,000"])),
        ("17,500 jobs", "1万7,600人", (["17,500"], ["17,600"])),
        ("17,500 jobs", "10,007人", (["17,500"], ["10,007"])),
        ("2.5 times", "1.5倍", (["2.5"], ["1.5"])),
        ("0.7 points", "0.9ポイント", (["0.7"], ["0.9"])),
        ("40 firms", "40%", ([], ["40 percent"])),
        ("40 %", "40社", (["40 percent"], [])),
        ("40 %", "40円", (["40 percent"], ["40 JPY"])),
        ("12 to 15 May", "5月12日から16日", (["day 15"], ["day 16"])),
        ("12 to 15 May", "5月12～16日", (["day 15"], ["day 16"])),
        ("13–15 May", "5月12～15日", (["day 13"], ["day 12"])),
        ("12 and 15 May", "5月12日および16日", (["day 15"], ["day 16"])),
        ("in 2024–2025", "2024～2026年", (["year 2025"], ["year 2026"])),
    ],
)
def test_what_no_reading_explains_is_named(english: str, japanese: str, lacking: tuple[list[str], list[str]]) -> None:
    assert missing(english, japanese) == lacking
