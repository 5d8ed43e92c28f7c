"""Numbers as people write them, in several languages: "¥6.65 trillion", "6兆6500億円", "15,7 Milliarden Euro", ">80%".

It serves to find a number that is known. Where a form has two readings outside English and Japanese (1.234), both
are given.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

ENGLISH = {
    "thousand": 3, "k": 3, "million": 6, "millions": 6, "mn": 6, "m": 6, "billion": 9, "billions": 9, "bn": 9, "b": 9,
    "trillion": 12, "trillions": 12, "trn": 12, "tn": 12, "t": 12,
}  # fmt: skip
"""Powers of ten, on the short scale."""

EUROPEAN = {
    "tausend": 3, "mille": 3, "million": 6, "millionen": 6, "millions": 6, "mio": 6, "milliarde": 9, "milliarden": 9,
    "milliard": 9, "milliards": 9, "mrd": 9, "md": 9, "billion": 12, "billionen": 12, "billions": 12,
    "mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9,
}  # fmt: skip
"""Powers of ten in German, French and Italian, where a billion is a thousand times an English one."""

JAPANESE = {"十": 1, "百": 2, "千": 3, "万": 4, "億": 8, "兆": 12}
MYRIADS = ("万", "億", "兆")
"""Scales that 十, 百 and 千 may stand before: 3千億 is 300 billion."""

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip

SHORT_SCALE = ("en", "ja")
"""Languages in which a point separates decimals, and whose Latin scale words are the English ones."""

UNITS = {
    "¥": "JPY", "yen": "JPY", "円": "JPY", "jpy": "JPY",
    "€": "EUR", "euro": "EUR", "euros": "EUR", "ユーロ": "EUR", "eur": "EUR",
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollar": "dollar", "dollars": "dollar", "ドル": "dollar",
    "米ドル": "dollar", "ca$": "dollar", "c$": "dollar",
    "a$": "AUD", "aud": "AUD", "豪ドル": "AUD",
    "£": "GBP", "pound": "GBP", "pounds": "GBP", "ポンド": "GBP", "gbp": "GBP",
    "%": "percent", "percent": "percent", "per cent": "percent", "prozent": "percent", "パーセント": "percent",
}  # fmt: skip


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER = r"\d{1,3}(?:[,.'’ ]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_KANJI = rf"\s?(?:{_any_of(JAPANESE)})"
_SIGNS = [unit for unit in UNITS if not unit.isalpha() or len(unit) == 3]
_AMOUNT = re.compile(
    rf"(?P<before>{_any_of(_SIGNS)})?\s?(?<!\d)(?<!\d[.,])(?P<number>{_NUMBER})"
    rf"(?:(?P<kanji>{_KANJI}(?:{_KANJI}|\s?\d[\d,.]*(?={_KANJI}))*(?:\d+(?:,\d{{3}})*)?)"
    rf"|[\s-]{{0,2}}(?P<scale>{_any_of({**ENGLISH, **EUROPEAN})})\.?(?![a-zà-ÿ]))?"
    rf"(?:[\s-]?(?:us |u\.s\. |d['’])?(?P<after>{_any_of(UNITS)})(?![a-zà-ÿ])(?!\s?\d))?"
)
_MINUS = re.compile(r"(?:^|[\s(])[-−]$|[▲△]$")
_RANGE = re.compile(r"\s?(?:-|–|—|~|to|and|or|bis|und|à|et|a|e|から)\s?")
_GROUPED = re.compile(r"(\d{1,3}(?:([,.'’ ])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?")
_SPELT = re.compile(rf"\b(?:{_any_of(WORDS)})\b")


@dataclass(frozen=True, slots=True)
class Written:
    """One reading of a number in a text: its value, and the unit beside it, if any.

    A `unit` is an ISO 4217 code, `percent`, or `dollar` where only a dollar sign stands there.
    """

    value: Decimal
    unit: str | None

    def fits(self, value: Decimal, unit: str) -> bool:
        """May it stand for `value` in `unit`? A bare number may be anything."""
        return self.value == value and self.in_unit(unit)

    def in_unit(self, unit: str) -> bool:
        """May what stands beside it mean `unit`? A dollar sign fits every kind of dollar."""
        return self.unit in (None, unit, "dollar" if unit.endswith("D") else unit)


def amounts(text: str, language: str = "en") -> Iterator[Written]:
    """Every number in a text, in every reading that the language allows."""
    return (reading for readings in numbers(text, language) for reading in readings)


def numbers(text: str, language: str = "en") -> Iterator[tuple[Written, ...]]:
    """Every number in a text, each with all its readings."""
    short = language in SHORT_SCALE
    plain = _plain(text, short)
    found = list(_AMOUNT.finditer(plain))
    for match, following in zip_longest(found, found[1:]):
        scales = (match, following) if following and _spans(match, following, plain) else (match,)
        signs = (1, -1) if _MINUS.search(plain[max(0, match.start() - 2) : match.start()]) else (1,)
        yield tuple(
            Written(sign * value, _unit(match) or _unit(scaled))
            for scaled in scales
            for value in _values(match["number"], scaled, short)
            for sign in signs
        )


def _spans(first: re.Match[str], second: re.Match[str], plain: str) -> bool:
    """Is it "1.5 to 2 billion", where scale and unit of the second number are the first one's too?"""
    joined = _RANGE.fullmatch(plain[first.end() : second.start()])
    bare = not (first["scale"] or first["kanji"] or first["after"])
    return bool(joined) and bare and bool(second["scale"] or second["kanji"] or second["after"])


def _plain(text: str, short: bool) -> str:
    """The text in one form of letters and digits, without the marks of Markdown."""
    parted = re.sub(r"(?<=\d)[\u00a0\u2009\u202f](?=\d)", "'", text)
    plain = unicodedata.normalize("NFKC", parted).casefold().replace("\\", "").replace("*", "")
    if short:
        plain = _SPELT.sub(lambda spelt: str(WORDS[spelt[0]]), plain)
        plain = re.sub(r"(?<=\d) (?=\d)", "  ", plain)  # a plain space groups no digits there
    return plain


def _unit(match: re.Match[str]) -> str | None:
    return UNITS.get(match["after"] or "") or UNITS.get((match["before"] or "").strip())


def _values(number: str, scaled: re.Match[str], short: bool) -> Iterator[Decimal]:
    """What digits may mean with the scale that stands beside them, or beside the end of their range."""
    scales, scale = (EUROPEAN | ENGLISH if short else ENGLISH | EUROPEAN), scaled["scale"] or ""
    for value in _numbers(number, short):
        if scaled["kanji"]:
            yield _japanese(f"{value:f}{scaled['kanji']}")
        else:
            yield value.scaleb(scales.get(scale, 0))
            if len(scale) == 1:
                yield value  # "40 m" may be metres


def _numbers(digits: str, short: bool) -> Iterator[Decimal]:
    """What digits with points, commas and spaces may mean."""
    grouped = _GROUPED.fullmatch(digits)
    if grouped and not (short and grouped[2] == "."):
        whole = re.sub(r"\D", "", grouped[1])
        yield Decimal(f"{whole}.{grouped[3]}" if grouped[3] else whole)
    if re.fullmatch(r"\d+(?:[.,]\d+)?", digits) and not (short and grouped and grouped[2] == ","):
        yield Decimal(digits.replace(",", "."))


def _japanese(written: str) -> Decimal:
    """1兆2000億, 3千億: 十, 百 and 千 multiply what stands before them, and 万, 億 and 兆 all of that."""
    total, section, number = Decimal(0), Decimal(0), Decimal(0)
    for part in re.findall(r"\d[\d,.]*|[^\d\s]", written):
        if part[0].isdigit():
            number = Decimal(part.replace(",", "").rstrip("."))
        elif part in MYRIADS:
            total += (section + number).scaleb(JAPANESE[part])
            section = number = Decimal(0)
        else:
            section, number = section + number.scaleb(JAPANESE[part]), Decimal(0)
    return total + section + number
