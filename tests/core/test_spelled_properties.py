"""Whatever the number or the day, its English and its Japanese forms agree, and those of another do not."""

from calendar import month_name
from datetime import date
from decimal import Decimal

from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.agreement import dates_missing, numbers_missing
from bot.core.spelled import spelled
from bot.core.wording_amounts import amount_words

SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6}
UNITS = {"JPY": ("¥", "円"), "EUR": ("€", "ユーロ"), "GBP": ("£", "ポンド"), "USD": ("US$", "米ドル")}
WORDS = words_in("en"), words_in("ja")

numbers = st.builds(lambda digits, power: digits * 10**power, st.integers(1, 9999), st.integers(4, 11))
"""Up to four digits, from ten thousand to a quadrillion: the round ones, which languages write with their scales."""
units = st.sampled_from(sorted(UNITS))
days = st.dates(date(1800, 1, 1), date(2099, 12, 31))


def english_forms(number: int, unit: str) -> list[str]:
    sign = UNITS[unit][0]
    scaled = [f"{sign}{number / scale:.13g} {name}" for name, scale in SCALES.items() if number >= scale]
    return [f"{sign}{number:,}", f"{number:,} {'euros' if unit == 'EUR' else unit}", *scaled]


def japanese_forms(number: int, unit: str) -> list[str]:
    said, rest = "", number
    for scale, kanji in ((10**12, "兆"), (10**8, "億"), (10**4, "万")):
        part, rest = divmod(rest, scale)
        said += f"{part:,}{kanji}" if part else ""
    return [f"{form}{UNITS[unit][1]}" for form in (said, said.replace(",", ""), f"{number:,}")]


def agree(english: str, japanese: str) -> bool:
    here, there = spelled(english, "en"), spelled(japanese, "ja")
    missing = (check(*pair) for check in (dates_missing, numbers_missing) for pair in ((here, there), (there, here)))
    return not any(missing)


@given(numbers, units)
@example(6_650_000_000_000, "JPY")
@example(127_000_000, "EUR")
def test_every_form_of_a_number_agrees_with_every_form_in_the_other_language(number: int, unit: str) -> None:
    for english in english_forms(number, unit):
        for japanese in japanese_forms(number, unit):
            assert agree(f"It cost {english} then.", f"費用は{japanese}だった。"), (english, japanese)


@given(numbers, numbers, units)
@example(6_650_000_000_000, 665_000_000_000, "JPY")
def test_no_form_of_a_number_agrees_with_another_number(number: int, other: int, unit: str) -> None:
    assume(number != other)
    for english in english_forms(number, unit):
        for japanese in japanese_forms(other, unit):
            assert not agree(f"It cost {english} then.", f"費用は{japanese}だった。"), (english, japanese)


spans = st.lists(st.integers(1, 999), min_size=2, max_size=2, unique=True).map(sorted)
joints = st.sampled_from(["–", "-", " to ", " or "])


@given(spans, joints, st.sampled_from(["ユーロ", ""]))
@example([35, 40], "–", "ユーロ")
def test_every_form_of_a_range_agrees_with_every_form_in_japanese(span: list[int], joint: str, unit: str) -> None:
    english = f"It cost {span[0]}{joint}{span[1]} billion{' euros' if unit else ''}."
    first, last = (f"{end * 10:,}" for end in span)
    for japanese in (f"{first}億～{last}億", f"{first}～{last}億", f"{first}億{unit}から{last}億"):
        assert agree(english, f"費用は{japanese}{unit}だった。"), (english, japanese)


@given(spans, spans, joints)
@example([35, 40], [35, 41], "–")
@example([35, 40], [36, 40], "–")
def test_no_range_agrees_with_another(span: list[int], other: list[int], joint: str) -> None:
    assume(span != other)
    assert not agree(
        f"It cost €{span[0]}{joint}{span[1]} billion.", f"費用は{other[0] * 10}億～{other[1] * 10}億ユーロだった。"
    )


@given(numbers, units, units)
def test_no_form_of_an_amount_agrees_with_another_currency(number: int, unit: str, other: str) -> None:
    assume(unit != other)
    for english in english_forms(number, unit):
        for japanese in japanese_forms(number, other):
            assert not agree(english, japanese), (english, japanese)


@given(numbers, st.sampled_from([*UNITS, "percent"]))
def test_what_the_bot_writes_itself_agrees_in_both_languages(number: int, unit: str) -> None:
    english, japanese = (amount_words(Decimal(number), unit, words) for words in WORDS)
    assert agree(english, japanese), (english, japanese)


@given(days, days)
@example(date(2025, 5, 12), date(2025, 5, 12))
def test_dates_agree_if_and_only_if_they_are_the_same(day: date, other: date) -> None:
    english = f"on {day.day} {month_name[day.month]} {day.year}"
    assert agree(english, f"{other.year}年{other.month}月{other.day}日") == (day == other)


@given(st.integers(3, 31), st.integers(3, 31))
def test_counts_agree_if_and_only_if_they_are_the_same(number: int, other: int) -> None:
    assert agree(f"the {number}th of {number} firms", f"第{other}回、{other}社") == (number == other)


@given(st.text(max_size=40), st.sampled_from(["en", "ja"]))
@example("2025年²³٣٤月5日、6日 3.5.6兆", "ja")
def test_any_text_can_be_read_and_lacks_nothing_of_itself(text: str, language: str) -> None:
    said = spelled(text, language)
    assert (dates_missing(said, said), numbers_missing(said, said)) == ((), ())
