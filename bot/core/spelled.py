"""What a sentence says in dates and numbers, so that it can be held against its translation.

It reads English and Japanese as our texts print them, and rather too little than too much: whatever it finds in one
language must stand in the other.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.core.written import ENGLISH, WORDS, Written, numbers

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
WORDED = {**WORDS, **{word: value for value, word in enumerate(ORDINALS, 1)}} | {
    "triple": 3, "tripled": 3, "threefold": 3, "quarter": 4, "decade": 10, "dozen": 12, "fortnight": 14,
    "thirds": 3, "quarters": 4, "fifths": 5, "iii": 3, "iv": 4, "v": 5, "vi": 6,
}  # fmt: skip
KANJI = {kanji: value for value, kanji in enumerate("一二三四五六七八九十", 1)}
LEAST_COUNT = 3
"""Whole numbers below it stand unsaid in too many words: "a", "both", "双方"."""
LARGE = 31
"""A greater number is an amount. A smaller one may be a count or an ordinal, which languages put in words."""

_MONTH = "|".join([*MONTHS, *(month[:3] for month in MONTHS), "Sept"])
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_AND = r" ?(?:[–-]|to|and|or|until) ?"
_YEAR = r"(?:1[89]|20)\d\d"
_BEFORE_YEAR = r"(?<![\d/.,€$¥£])"
_JAPANESE_DAY = r"(?:(?<=[月～、と])|(?<=および)|(?<=日から))(\d{1,2})"
_DATES: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "en": {
        # "May" and "March" begin sentences as well: there only a number beside them tells the month.
        "month": re.compile(
            rf"\b((?!May\b|March\b)(?:{_MONTH})\b|(?:May|March)\b(?= \d)|(?<!^)(?<![.;:?!] )(?<![“‘(])(?:May|March)\b)"
        ),
        "day": re.compile(rf"\b({_DAY})(?=(?:{_AND}{_DAY})? (?:(?:{_MONTH})\b|of (?:that|the same) month))"),
        "year": re.compile(rf"{_BEFORE_YEAR}({_YEAR})(?![\d/]|[,.]\d)"),
    },
    "ja": {
        "month": re.compile(r"(?<!\d)(\d{1,2})月"),
        "day": re.compile(rf"{_JAPANESE_DAY}日(?![前後間以目])|(?<=月)(\d{{1,2}})(?=～\d{{1,2}}日)"),
        "year": re.compile(rf"(?<![\d/.,€$¥£])({_YEAR})(?!\d|/\d|[,.]\d|[兆億万])"),
    },
}
_TAKEN = {
    "en": re.compile(
        rf"\b{_DAY}(?:{_AND}{_DAY})? (?=(?:{_MONTH})\b|of (?:that|the same) month)"
        rf"|{_BEFORE_YEAR}{_YEAR}s?(?:[/–-]\d\d)?(?![\d/]|[,.]\d)"
    ),
    "ja": re.compile(
        rf"(?<![\d/.,€$¥£]){_YEAR}(?:[～/]\d\d(?=年))?(?!\d|/\d|[,.]\d|[兆億万])(?:年[代度]?)?|\d{{1,2}}月"
        rf"|(?:(?<=[月～、と])|(?<=および)|(?<=日から))\d{{1,2}}日(?![前後間以目])|(?<=月)\d{{1,2}}(?=～\d{{1,2}}日)"
    ),
}
_ONE = re.compile(r"\b(?:a|an|the|one|[a-z]+['’]s) (thousand|million|billion|trillion)\b")
_KANJI_COUNT = re.compile(r"[一二三四五六七八九十](?=[つ人件社本次回者国年月日か])")
_DIGIT = re.compile(r"\d")
_SAYS = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
"""Texts without any of it, which are most, say neither date nor number in digits."""

_COUNT = re.compile(
    r"(?<![\d.,/$€¥£])(?<!令和)(?<!平成)\d{1,2}(?:\.\d+)?(?!\d|/|[,.]\d|\s?%|[兆億万]|(?!(?:st|nd|rd|th)\b)[A-Za-z])"
)
_SCALE = re.compile(r"(?<=\d )(thousand|million|billion|trillion|bn|tn)\b")


@dataclass(frozen=True, slots=True)
class Spelled:
    """`dates`: years, months and days, each on its own. `amounts`: money, percentages, and what is greater than 31,
    each in all its readings. `counts`: numbers from 3 to 31 in digits. `rest`: the text without its dates."""

    language: str
    rest: str
    dates: frozenset[tuple[str, int]] = frozenset()
    amounts: frozenset[tuple[Written, ...]] = frozenset()
    counts: frozenset[Decimal] = frozenset()

    def worded(self) -> frozenset[Decimal]:
        """Numbers in words, and what digits may mean besides. Only a number that is missed is looked for there."""
        return frozenset(_english_words(self.rest) if self.language == "en" else _japanese_words(self.rest))


def spelled(text: str, language: str) -> Spelled:
    """What the text says; of a language that is not read here, nothing."""
    if language not in _DATES or not _SAYS.search(text):
        return Spelled(language, text)
    rest = _TAKEN[language].sub(" ", text)
    found = numbers(rest, language) if _DIGIT.search(rest) else ()
    large = frozenset(readings for readings in found if any(_is_amount(reading) for reading in readings))
    counts = frozenset(count for count in map(Decimal, _COUNT.findall(rest)) if _is_count(count))
    return Spelled(language, rest, frozenset(_dates(text, language)), large, counts)


def _is_amount(number: Written) -> bool:
    return bool(number.unit) or abs(number.value) > LARGE


def _is_count(number: Decimal) -> bool:
    """One and two stand unsaid in too many words; 1.5 does not."""
    return LEAST_COUNT <= number <= LARGE or number != int(number)


def _dates(text: str, language: str) -> Iterator[tuple[str, int]]:
    for part, pattern in _DATES[language].items():
        for match in pattern.finditer(text):
            yield part, _number(next(filter(None, match.groups())))


def _number(said: str) -> int:
    names = [month[:3] for month in MONTHS]
    return names.index(said[:3]) + 1 if said[:3] in names else int(re.sub(r"\D", "", said))


def _english_words(text: str) -> Iterator[Decimal]:
    """Numbers and ordinals in words; "a trillion"; and "4 and 10 trillion", where 4 may mean 4 trillion."""
    plain = text.casefold()
    yield from (Decimal(WORDED[word]) for word in re.findall(r"\b[a-z]+\b", plain) if word in WORDED)
    yield from (Decimal(1).scaleb(ENGLISH[scale]) for scale in _ONE.findall(plain))
    scales = {ENGLISH[scale] for scale in _SCALE.findall(plain)}
    for digits in re.findall(r"(?<![\d.,])\d+(?:\.\d+)?(?!\d|,\d)", plain):
        yield from (Decimal(digits).scaleb(scale) for scale in scales)


def _japanese_words(text: str) -> Iterator[Decimal]:
    """Before what is counted: 三 in 三菱 is no number."""
    yield from (Decimal(KANJI[kanji]) for kanji in _KANJI_COUNT.findall(text))
