"""What Babel writes in each language, we find again."""

from decimal import Decimal
from typing import Literal

import pytest
from babel.numbers import format_compact_decimal, format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.wording_amounts import amount_words
from bot.core.written import amounts

UNITS = ["JPY", "EUR", "USD", "AUD", "CAD", "GBP", "CHF", "KRW", "percent", "count"]
AROUND = ["{}", "It was {}.", "(about {})", "more than {}, it says", "from 2024 on {} a year", "5: {}; 6", "≥{}"]
NAMES = {"de": " Euro", "fr": " d’euros", "ja": "ユーロ", "en": " euros"}

values = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 9999), st.integers(-3, 14))
"""Up to four digits, of any size."""
languages = st.sampled_from(sorted(NAMES))


def finds(text: str, language: str, value: Decimal, unit: str) -> bool:
    return any(written.fits(value, unit) for written in amounts(text, language))


def with_scale(value: Decimal, language: str) -> str:
    """ "6.65 trillion", "6,65 Billionen", "6.65兆"."""
    style: Literal["short", "long"] = "short" if language == "ja" else "long"
    return str(format_compact_decimal(value, format_type=style, locale=language, fraction_digits=3))


@given(values, st.sampled_from(UNITS), st.sampled_from(AROUND))
@example(Decimal("6.65e12"), "JPY", "It was {}.")
@example(Decimal("1e15"), "USD", "{}")
def test_every_amount_that_we_write_is_found_again_with_its_unit(value: Decimal, unit: str, around: str) -> None:
    said = amount_words(value, unit, words_in("en"), "jobs")
    assert finds(around.format(said), "en", value, unit), said


@given(values, st.sampled_from(["JPY", "EUR", "USD", "percent"]))
def test_no_amount_that_we_write_fits_another_size_or_unit(value: Decimal, unit: str) -> None:
    said = amount_words(value, unit, words_in("en"))
    others = {"JPY", "EUR", "USD", "percent", "count"} - {unit}
    assert not any(finds(said, "en", value, other) for other in others), said
    assert not any(finds(said, "en", value.scaleb(shift), unit) for shift in (-4, -3, 3, 4)), said


@given(values, languages)
@example(Decimal(1234567), "de")
@example(Decimal("1234.5"), "fr")
def test_a_number_in_digits_is_found_in_every_language(value: Decimal, language: str) -> None:
    said = format_decimal(value, locale=language, decimal_quantization=False)
    assert finds(f"{said}{NAMES[language]}", language, value, "EUR"), said


@given(values.filter(lambda value: 10**6 <= value < 10**16), languages)
@example(Decimal("6.65e12"), "de")
@example(Decimal("1e12"), "fr")
def test_a_number_with_its_scale_is_found_in_every_language(value: Decimal, language: str) -> None:
    said = with_scale(value, language)
    assert finds(f"{said}{NAMES[language]}", language, value, "EUR"), said


@pytest.mark.parametrize("said", ["¥6.6516 trillion", "6.6516兆円", "JPY 6.65160 trillion"])
def test_more_than_three_decimals_are_read_to_their_end(said: str) -> None:
    assert finds(said, "en", Decimal("6.6516e12"), "JPY")


@given(st.text(max_size=40), languages)
@example("6兆兆兆", "ja")
@example("1.2.3,4,5'6", "de")
@example("²³¼ ٣٤", "en")
def test_any_text_can_be_read(text: str, language: str) -> None:
    assert all(written.value >= 0 for written in amounts(text, language))
