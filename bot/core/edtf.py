"""Dates of any precision (EDTF, ISO 8601-2): their window and how precise they are.

Plain forms are read here, in microseconds; anything else goes to the `edtf` package. `2026-Q4` and `2026-H1`
are accepted as input and kept in EDTF's own spelling. In our library `?` marks a date that no source prints
and that an editor inferred, `~` an approximate one.
"""

import re
from calendar import monthrange
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from io import StringIO
from typing import TYPE_CHECKING, Any

from bot.core.errors import BadValue

if TYPE_CHECKING:
    from pydantic_core.core_schema import CoreSchema


class Precision(StrEnum):
    """How narrow a date's window is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    OPEN = "open"


HOW_TO_WRITE = (
    "Write a date as 2026-05-12, 2026-05, 2026-Q2, 2026-H1 or 2026, a span as 2026-10/2026-12, "
    "an open one as 2026/.., and add ? to one that was inferred or ~ to an approximate one."
)
_PLAIN = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[?~%]?)")
_DECADE = re.compile(r"(?P<tens>[1-9]\d{2})X")
_ALIASES = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41"}
_SEASONS = {"21": 3, "22": 6, "23": 9}
_WINTER = 24


@dataclass(frozen=True, slots=True)
class EDTFDate:
    """A date known only as well as `precision` says. `first` or `last` is None where that end is open."""

    text: str
    first: date | None
    last: date | None
    precision: Precision
    inferred: bool = False
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> "EDTFDate":
        """Read an EDTF string; raises BadValue with how to write one."""
        return _parse(text.strip())

    @property
    def to_the_day(self) -> bool:
        """Is it one day, or a span whose known ends are days?"""
        if "/" not in self.text:
            return self.first is not None and self.first == self.last
        ends = (_parse(end) for end in self.text.split("/") if end not in ("", ".."))
        return all(end.precision is Precision.DAY for end in ends)

    def over_on(self, day: date) -> bool:
        """Has the whole window passed before `day`?"""
        return self.last is not None and self.last < day

    def begun_on(self, day: date) -> bool:
        """Has the window opened by `day`?"""
        return self.first is None or self.first <= day

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())


@lru_cache(maxsize=8192)
def _parse(text: str) -> EDTFDate:
    spelled = re.sub(r"-(Q[1-4]|H[12])", lambda found: "-" + _ALIASES[found[1]], text)
    if spelled.count("/") == 1:
        return _interval(spelled)
    if plain := _PLAIN.fullmatch(spelled):
        return _plain(spelled, plain)
    if decade := _DECADE.fullmatch(spelled):
        first = int(decade["tens"]) * 10
        return EDTFDate(spelled, date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE)
    return _by_package(spelled)


def _plain(text: str, found: re.Match[str]) -> EDTFDate:
    year, part, day, mark = int(found["year"]), found["part"], found["day"], found["mark"]
    try:
        first, last, precision = _window(year, part, day)
    except ValueError as error:
        raise BadValue(f"“{text}” is no date: {error}.", HOW_TO_WRITE) from None
    return EDTFDate(text, first, last, precision, inferred=mark in ("?", "%"), approximate=mark in ("~", "%"))


def _window(year: int, part: str | None, day: str | None) -> tuple[date, date, Precision]:
    if day is not None:
        exact = date(year, int(part or 0), int(day))
        return exact, exact, Precision.DAY
    if part is None:
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    if part in _SEASONS:
        return *_months(year, _SEASONS[part], 3), Precision.SEASON
    number = int(part)
    if 1 <= number <= 12:
        return *_months(year, number, 1), Precision.MONTH
    if number == _WINTER:
        raise ValueError("a winter spans two years, so write its months")
    if 33 <= number <= 36:
        return *_months(year, 3 * (number - 33) + 1, 3), Precision.QUARTER
    if number in (40, 41):
        return *_months(year, 6 * (number - 40) + 1, 6), Precision.HALF
    raise ValueError(f"there is no month {part}")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    end = month + count - 1
    return date(year, month, 1), date(year, end, monthrange(year, end)[1])


def _interval(text: str) -> EDTFDate:
    begin, close = (None if side in ("", "..") else _parse(side) for side in text.split("/"))
    known = [side for side in (begin, close) if side]
    if not known:
        raise BadValue(f"“{text}” has neither a beginning nor an end.", HOW_TO_WRITE)
    first, last = begin.first if begin else None, close.last if close else None
    if first and last and last < first:
        raise BadValue(f"“{text}” ends before it begins.", HOW_TO_WRITE)
    precision = Precision.INTERVAL if first and last else Precision.OPEN
    return EDTFDate(
        text, first, last, precision, any(side.inferred for side in known), any(side.approximate for side in known)
    )


def _by_package(text: str) -> EDTFDate:
    from edtf import parse_edtf

    try:
        # The package prints while it parses, and raises whatever its parts raise on what is no date.
        with redirect_stdout(StringIO()):
            parsed = parse_edtf(text)
        first, last = (date(*struct[:3]) for struct in (parsed.lower_strict(), parsed.upper_strict()))
    except Exception:
        raise BadValue(f"“{text}” is no date that we can read.", HOW_TO_WRITE) from None
    decade = (first.year % 10, first.month, first.day) == (0, 1, 1) and last == date(first.year + 9, 12, 31)
    precision = Precision.DECADE if decade else Precision.INTERVAL
    return EDTFDate(text, first, last, precision, "?" in text or "%" in text, "~" in text or "%" in text)
