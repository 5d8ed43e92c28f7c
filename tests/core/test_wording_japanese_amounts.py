"""Amounts, and what qualifies them, as Japanese says them."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.figure import Equivalent, Observation, Qualifier, parse_amount
from bot.core.wording_amounts import amount_words, observation_words
from tests.factories import figure, observation, text

JAPANESE = words_in("ja")
SCALES = {"": 1, "万": 10**4, "億": 10**8, "兆": 10**12, "京": 10**16}
GROUPED = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?"
AMOUNT = re.compile(rf"(-?{GROUPED})([万億兆京]?)%")


def said_of(value: Observation, counted: str = "") -> str:
    return observation_words(value, figure("share", value, counted=text("jobs", counted)), JAPANESE)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("6.65 trillion", "JPY", "6.65兆円"),
        ("38 billion", "EUR", "380億ユーロ"),
        ("127 million", "EUR", "1.27億ユーロ"),
        ("15 million", "EUR", "1,500万ユーロ"),
        ("123.45 billion", "EUR", "1,234.5億ユーロ"),
        ("6.46225 trillion", "JPY", "6.46225兆円"),
        ("12000 trillion", "JPY", "1.2京円"),
        ("93.5 billion", "USD", "935億ドル"),
        ("1 trillion", "USD", "1兆ドル"),
        ("2 billion", "AUD", "20億豪ドル"),
        ("3 billion", "GBP", "30億ポンド"),
        ("999999", "EUR", "999,999ユーロ"),
        ("17500", "count", "17,500人(雇用)"),
        ("80", "percent", "80%"),
        ("0.5", "percent", "0.5%"),
    ],
)
def test_an_amount_has_japanese_scales_and_its_unit_behind_it(value: str, unit: str, said: str) -> None:
    assert amount_words(parse_amount(value), unit, JAPANESE, "人(雇用)") == said


def test_a_count_of_nothing_named_ends_with_its_number() -> None:
    assert amount_words(Decimal(17500), "count", JAPANESE) == "17,500"


@pytest.mark.parametrize(
    ("qualifier", "said"),
    [
        (None, "80%"),
        (Qualifier.EXACTLY, "ちょうど80%"),
        (Qualifier.ABOUT, "約80%"),
        (Qualifier.MORE_THAN, "80%超"),
        (Qualifier.LESS_THAN, "80%未満"),
        (Qualifier.UP_TO, "最大80%"),
        (Qualifier.AT_LEAST, "80%以上"),
    ],
)
def test_a_qualifier_stands_where_japanese_puts_it(qualifier: Qualifier | None, said: str) -> None:
    assert said_of(observation(value="80", unit="percent", qualifier=qualifier)) == said


def test_conversions_of_the_source_stand_in_brackets_behind_the_value() -> None:
    others = tuple(Equivalent(value=parse_amount(f"{n} billion"), unit=u) for n, u in (("38", "EUR"), ("43", "USD")))
    assert said_of(observation(equivalents=others[:1])) == "6.65兆円(380億ユーロ)"
    assert said_of(observation(equivalents=others, qualifier=Qualifier.ABOUT)) == "約6.65兆円(380億ユーロ、430億ドル)"


def test_what_is_counted_follows_the_number_without_a_space() -> None:
    assert said_of(observation(value="17500", unit="count", qualifier=Qualifier.MORE_THAN), "人(雇用)") == (
        "17,500人(雇用)超"
    )


def test_a_currency_that_texts_rarely_name_has_a_japanese_name_too() -> None:
    assert amount_words(Decimal("5e9"), "TWD", JAPANESE) == "50億新台湾ドル"
    assert amount_words(Decimal("5e9"), "SEK", JAPANESE) == "50億スウェーデンクローナ"


def read_back(said: str) -> Decimal:
    found = AMOUNT.fullmatch(said)
    assert found, said
    return Decimal(found[1].replace(",", "")) * SCALES[found[2]]


@given(st.integers(-99_999, 99_999), st.integers(-4, 12))
@settings(deadline=None)
@example(123_456_7, 0)
@example(646_225, 7)
@example(12_345, -5)
@example(123_456_789, -4)
@example(99_999, 3)
def test_no_digit_of_the_source_is_lost(digits: int, exponent: int) -> None:
    value = Decimal(digits).scaleb(exponent)
    assert read_back(amount_words(value, "percent", JAPANESE)) == value


@given(st.integers(1, 99_999), st.integers(-2, 10), st.sampled_from(["JPY", "EUR", "USD", "count", "percent"]))
@settings(deadline=None)
def test_an_amount_has_no_space_no_latin_letter_and_no_full_width_digit(digits: int, exponent: int, unit: str) -> None:
    said = amount_words(Decimal(digits).scaleb(exponent), unit, JAPANESE, "件")
    assert re.fullmatch(rf"{GROUPED}[万億兆京]?(?:円|ユーロ|ドル|件|%)", said, re.ASCII)
