"""Dates and moments in words, by Babel; never with more precision than they have."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import (
    format_date,
    format_interval,
    format_skeleton,
    format_time,
    get_timezone_location,
)

from bot.core.edtf import EDTFDate, Precision
from bot.core.text import Words

_DATE_LOCALES = {"en": "en_GB"}
_PART_KEYS = {Precision.QUARTER: "date.quarter", Precision.HALF: "date.half", Precision.SEASON: "date.season"}


def date_words(when: EDTFDate, words: Words, *, expected: bool = False) -> str:
    """The date as precisely as it is known: "first half of 2024", "12 May 2025, inferred".

    With `expected`, one whose day is not known says so: "2026, day not announced".
    """
    said = _bare_date(when, words)
    if when.approximate:
        said = words("date.approximate", date=said)
    if expected and not when.to_the_day:
        said = words("date.no_day", date=said)
    return words("date.inferred", date=said) if when.inferred else said


def _bare_date(when: EDTFDate, words: Words) -> str:
    if when.precision is Precision.DECADE and when.first:
        return words("date.decade", year=str(when.first.year))
    if when.precision in (Precision.INTERVAL, Precision.OPEN):
        return _span(when, words)
    assert when.first is not None
    if key := _PART_KEYS.get(when.precision):
        months = {Precision.HALF: 6}.get(when.precision, 3)
        return words(f"{key}.{(when.first.month - 1) // months + 1}", year=when.first.year)
    if when.precision is Precision.DAY:
        return day_words(when.first, words)
    skeleton = "yMMMM" if when.precision is Precision.MONTH else "y"
    return str(format_skeleton(skeleton, when.first, locale=_dates(words)))


def _span(when: EDTFDate, words: Words) -> str:
    if "/" not in when.text and when.first and when.last:
        return _unspecified(when.first, when.last, words)
    start, _, end = when.text.partition("/")
    if when.to_the_day and when.first and when.last:
        return _days(when.first, when.last, words)
    first, last = (_bare_date(EDTFDate.parse(side), words) if side not in ("", "..") else "" for side in (start, end))
    if not last:
        return words("date.from", date=first)
    if not first:
        return words("date.until", date=last)
    return words("date.span", first=first, last=last)


def _unspecified(first: date, last: date, words: Words) -> str:
    """A window that EDTF writes in one piece, such as 19XX: in years or months where it is made of whole ones."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        skeleton = "y"
    elif first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        skeleton = "yMMMM"
    else:
        return _days(first, last, words)
    begin, end = (str(format_skeleton(skeleton, day, locale=_dates(words))) for day in (first, last))
    return begin if begin == end else words("date.span", first=begin, last=end)


def _days(first: date, last: date, words: Words) -> str:
    """ "12–15 May 2025", "31 March to 7 April 2025"."""
    if first == last:
        return day_words(first, words)
    if words.language != "en":
        return str(format_interval(first, last, "yMMMMd", locale=_dates(words)))
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last, words)}"
    start = format_date(first, "d MMMM" if first.year == last.year else "long", locale=_dates(words))
    return words("date.span", first=start, last=day_words(last, words))


def day_words(day: date, words: Words) -> str:
    """A calendar day: "12 May 2025"."""
    return str(format_date(day, "long", locale=_dates(words)))


def moment_words(at: datetime, zones: Sequence[str], words: Words) -> str:
    """A moment in each zone's local time: "Mon 23 Nov 2026, 09:00 Brussels / 17:00 Tokyo"."""
    parts, shown = [], None
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone))
        clock = format_time(local, "HH:mm", locale=_dates(words))
        if local.date() != shown:
            day = format_skeleton("yMMMEd", local, locale=_dates(words))
            clock = words("date.moment", day=day, clock=clock)
        parts.append(f"{clock} {city(zone, words)}")
        shown = local.date()
    return " / ".join(parts)


def city(zone: str, words: Words) -> str:
    """The city that a zone is named after."""
    return str(get_timezone_location(zone, locale=words.language, return_city=True))


def _dates(words: Words) -> str:
    return _DATE_LOCALES.get(words.language, words.language)


def stamp_words(at: datetime, zone: str, words: Words) -> str:
    """A moment in one zone, short: "23 Nov, 09:00"."""
    local = at.astimezone(ZoneInfo(zone))
    day, clock = (
        format_skeleton("MMMd", local, locale=_dates(words)),
        format_time(local, "HH:mm", locale=_dates(words)),
    )
    return words("date.moment", day=day, clock=clock)
