"""Numbers with their units in words, by Babel; with the digits that their source gave."""

import re
from decimal import Decimal
from typing import Literal

from babel.core import Locale
from babel.numbers import format_compact_decimal, format_decimal, get_currency_symbol

from bot.core.figure import Figure, Observation
from bot.core.text import Words

MILLION = 10**6
LARGEST_SCALE = {"ja": 16}
"""CLDR's compact forms end with the trillion (10 to the 12th), in Japanese with 京."""

_UNGROUPED = re.compile(r"(?<![\d.])\d{4}(?=(?:\.\d+)?[万億兆京])")


def amount_words(value: Decimal, unit: str, words: Words, counted: str = "") -> str:
    """A number with its unit: "¥6.65 trillion", "80 %", "17,500 jobs"."""
    if unit == "percent":
        return words("unit.percent", number=_number(value, words))
    if unit == "count":
        return words("unit.count", number=_number(value, words), counted=counted).strip()
    if words.language == "ja":
        return words("unit.money", number=_number(value, words), currency=_currency_name(unit, words))
    return f"{get_currency_symbol(unit, locale=words.language)}{_number(value, words)}"


def observation_words(observation: Observation, figure: Figure, words: Words) -> str:
    """The value as its source gives it: "more than 80 %", "¥6.65 trillion (€38 billion)"."""
    counted = figure.counted.show(words.language) if figure.counted else ""
    said = amount_words(observation.value, observation.unit, words, counted)
    if observation.qualifier:
        said = words(f"qualifier.{observation.qualifier}", amount=said)
    if observation.equivalents:
        others = words("text.comma").join(amount_words(e.value, e.unit, words) for e in observation.equivalents)
        said = words("figure.equivalent", amount=said, others=others)
    return said


def _number(value: Decimal, words: Words) -> str:
    """No digit that the source gave is rounded away; a zero at the end is not shown."""
    if abs(value) < MILLION:
        return str(format_decimal(value, locale=words.language, decimal_quantization=False))
    style: Literal["short", "long"] = "short" if words.language == "ja" else "long"
    step = 4 if words.language == "ja" else 3
    scale = min(value.adjusted() // step * step, LARGEST_SCALE.get(words.language, 12))
    exponent = value.normalize().as_tuple().exponent
    digits = max(0, scale - exponent) if isinstance(exponent, int) else 0
    said = format_compact_decimal(value, format_type=style, locale=words.language, fraction_digits=digits)
    return _UNGROUPED.sub(lambda found: f"{int(found[0]):,}", said)


def _currency_name(unit: str, words: Words) -> str:
    """As texts call it: "ドル", where CLDR says "米ドル"; and without CLDR's spaces."""
    if words.has(key := f"currency.{unit}"):
        return words(key)
    return str(Locale.parse(words.language).currencies.get(unit, unit)).replace(" ", "")
