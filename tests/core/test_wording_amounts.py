from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.figure import SCALES, Equivalent, Qualifier, parse_amount
from bot.core.wording_amounts import amount_words, observation_words
from tests.factories import figure, observation, text

ENGLISH = words_in("en")


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("6.65 trillion", "JPY", "¥6.65 trillion"),
        ("38 billion", "EUR", "€38 billion"),
        ("1 million", "USD", "$1 million"),
        ("999999", "EUR", "€999,999"),
        ("80", "percent", "80 %"),
        ("0.5", "percent", "0.5 %"),
        ("17500", "count", "17,500 jobs"),
        ("10 million", "count", "10 million jobs"),
    ],
)
def test_an_amount_is_said_with_its_unit(value: str, unit: str, said: str) -> None:
    assert amount_words(parse_amount(value), unit, ENGLISH, "jobs") == said


def test_a_count_of_nothing_named_has_no_trailing_space() -> None:
    assert amount_words(Decimal(17500), "count", ENGLISH) == "17,500"


@pytest.mark.parametrize(
    ("qualifier", "said"),
    [
        (None, "80 %"),
        (Qualifier.EXACTLY, "exactly 80 %"),
        (Qualifier.ABOUT, "about 80 %"),
        (Qualifier.MORE_THAN, "more than 80 %"),
        (Qualifier.LESS_THAN, "less than 80 %"),
        (Qualifier.UP_TO, "up to 80 %"),
        (Qualifier.AT_LEAST, "at least 80 %"),
    ],
)
def test_a_qualifier_stands_before_the_value(qualifier: Qualifier | None, said: str) -> None:
    value = observation(value="80", unit="percent", qualifier=qualifier)
    assert observation_words(value, figure("share", value), ENGLISH) == said


def test_the_conversion_of_the_source_stands_in_brackets() -> None:
    value = observation(equivalents=(Equivalent(value=parse_amount("38 billion"), unit="EUR"),))
    assert observation_words(value, figure("deficit", value), ENGLISH) == "¥6.65 trillion (€38 billion)"


def test_several_conversions_share_the_brackets_behind_the_qualified_value() -> None:
    others = tuple(Equivalent(value=parse_amount(f"{n} billion"), unit=u) for n, u in (("38", "EUR"), ("43", "USD")))
    value = observation(equivalents=others, qualifier=Qualifier.ABOUT)
    said = observation_words(value, figure("deficit", value), ENGLISH)
    assert said == "about ¥6.65 trillion (€38 billion, $43 billion)"


def test_what_is_counted_is_named() -> None:
    value = observation(value="17500", unit="count")
    assert observation_words(value, figure("jobs", value, counted=text("jobs")), ENGLISH) == "17,500 jobs"


def read_back(said: str) -> Decimal:
    digits, _, scale = said.removesuffix(" %").replace(",", "").partition(" ")
    return Decimal(digits).scaleb(SCALES[scale] if scale else 0)


@given(st.integers(1, 99_999), st.integers(-4, 12))
@settings(deadline=None)
@example(123_456_7, 0)
@example(646_225, 7)
@example(12_345, -5)
@example(123_456_789, -4)
def test_no_digit_of_the_source_is_lost(digits: int, exponent: int) -> None:
    value = Decimal(digits).scaleb(exponent)
    assert read_back(amount_words(value, "percent", ENGLISH)) == value
