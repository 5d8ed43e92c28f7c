"""Numbers as people write them, in several languages: "¥6.65 trillion", "6兆6500億円", "15,7 Milliarden Euro", ">80%".

It serves to find a number that is known. Where a form has two readings outside English and Japanese (1.234), both
are given.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

ENGLISH = {
    "thousand": 3, "k": 3, "million": 6, "millions": 6, "mn": 6, "m": 6, "billion": 9, "billions": 9, "bn": 9, "b": 9,
    "trillion": 12, "trillions": 12, "trn": 12, "tn": 12, "t": 12,
}  # fmt: skip
"""Powers of ten, on the short scale."""

EUROPEAN = {
    "tausend": 3, "mille": 3, "million": 6, "millionen": 6, "millions": 6, "mio": 6, "milliarde": 9, "milliarden": 9,
    "milliard": 9, "milliards": 9, "mrd": 9, "md": 9, "billion": 12, "billionen": 12, "billions": 12,
}  # fmt: skip
"""Powers of ten in German and French, where a billion is a thousand times an English one."""

JAPANESE = {"千": 3, "万": 4, "億": 8, "兆": 12}

SHORT_SCALE = ("en", "ja")
"""Languages in which a point separates decimals, and whose Latin scale words are the English ones."""

UNITS = {
    "¥": "JPY", "yen": "JPY", "円": "JPY", "jpy": "JPY",
    "€": "EUR", "euro": "EUR", "euros": "EUR", "ユーロ": "EUR", "eur": "EUR",
    "$": "dollar", "us$": "dollar", "a$": "dollar", "usd": "dollar", "aud": "dollar", "dollar": "dollar",
    "dollars": "dollar", "ドル": "dollar", "米ドル": "dollar",
    "£": "GBP", "pound": "GBP", "pounds": "GBP", "ポンド": "GBP", "gbp": "GBP",
    "%": "percent", "percent": "percent", "per cent": "percent", "prozent": "percent", "パーセント": "percent",
}  # fmt: skip


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_END = r"(?![a-zà-ÿ])"
_DIGITS = r"\d{1,3}(?:[,.'’ ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_MORE = rf"(?:{_any_of(JAPANESE)})(?:\d[\d,]*(?:\.\d+)?)?"
_SIGNS = [unit for unit in UNITS if not unit.isalpha() or len(unit) == 3]
_AMOUNT = re.compile(
    rf"(?P<before>{_any_of(_SIGNS)})?\s?(?<![\d.,])(?P<first>{_DIGITS})"
    rf"(?:(?P<scales>(?:{_MORE})+)|[\s-]?(?P<scale>{_any_of({**ENGLISH, **EUROPEAN})})\.?{_END})?"
    rf"(?:[\s-]?(?:us |u\.s\. |d['’])?(?P<after>{_any_of(UNITS)}){_END})?"
)
_STEP = re.compile(rf"(?P<scale>{_any_of(JAPANESE)})(?P<digits>\d[\d,]*(?:\.\d+)?)?")
_GROUPED = re.compile(r"(\d{1,3}(?:([,.'’ ])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?")


@dataclass(frozen=True, slots=True)
class Written:
    """One reading of a number in a text: its value, its digits as they stand, and the unit beside it, if any.

    A `unit` is an ISO 4217 code, `percent`, or `dollar` where only a dollar sign stands there.
    """

    value: Decimal
    digits: str
    unit: str | None

    def fits(self, value: Decimal, unit: str) -> bool:
        """May it stand for `value` in `unit`? A bare number may be anything."""
        return self.value == value and self.in_unit(unit)

    def in_unit(self, unit: str) -> bool:
        """May what stands beside it mean `unit`? A dollar sign fits every kind of dollar."""
        return self.unit in (None, unit, "dollar" if unit.endswith("D") else unit)


def amounts(text: str, language: str = "en") -> Iterator[Written]:
    """Every number in a text, in every reading that the language allows."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("\\", "").replace("*", "")
    for found in _AMOUNT.finditer(plain):
        unit = UNITS.get(found["after"] or "") or UNITS.get((found["before"] or "").strip())
        for value in _values(found, language):
            yield Written(value, found["first"], unit)


def _values(found: re.Match[str], language: str) -> Iterator[Decimal]:
    short = language in SHORT_SCALE
    scales = ENGLISH | EUROPEAN | ENGLISH if short else ENGLISH | EUROPEAN
    for number in _numbers(found["first"], short):
        if found["scales"]:
            yield _japanese(number, found["scales"])
        else:
            yield number.scaleb(scales.get(found["scale"] or "", 0))


def _numbers(digits: str, short: bool) -> Iterator[Decimal]:
    """What digits with points, commas and spaces may mean."""
    grouped = _GROUPED.fullmatch(digits)
    if grouped and not (short and grouped[2] == "."):
        whole = re.sub(r"\D", "", grouped[1])
        yield Decimal(f"{whole}.{grouped[3]}" if grouped[3] else whole)
    if re.fullmatch(r"\d+(?:[.,]\d+)?", digits) and not (short and grouped and grouped[2] == ","):
        yield Decimal(digits.replace(",", "."))


def _japanese(first: Decimal, scales: str) -> Decimal:
    """6兆6500億: each number times the scale behind it, added up."""
    total, number = Decimal(0), first
    for step in _STEP.finditer(scales):
        total += number.scaleb(JAPANESE[step["scale"]])
        number = Decimal((step["digits"] or "0").replace(",", ""))
    return total + number
