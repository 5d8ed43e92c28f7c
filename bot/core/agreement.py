"""What one text says in dates and numbers, and its translation does not."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.core.spelled import Spelled
from bot.core.written import Written

PERCENT = "percent"
SCALES = (3, 4, 6, 8, 9, 12)
"""Powers of ten that have a word in one of the languages."""


def dates_missing(here: Spelled, there: Spelled) -> tuple[str, ...]:
    """Years, months and days of one text that the other does not have: "month 5"."""
    return tuple(f"{part} {number}" for part, number in sorted(here.dates - there.dates))


def numbers_missing(here: Spelled, there: Spelled) -> tuple[str, ...]:
    """Numbers of one text that the other does not have, in digits or words, or has in another unit."""
    amounts = (readings for readings in here.amounts if not any(_has(there, reading) for reading in readings))
    counts = (count for count in here.counts if not (_has_value(there, count) or _scaled(there, count)))
    told = {_told(readings[-1]): readings for readings in amounts}
    scaled = [reading for readings in told.values() for reading in readings]
    alone = (count for count in counts if not _scaled_in(scaled, count))
    return tuple(sorted((*told, *(f"{count:,f}" for count in alone))))


def _told(number: Written) -> str:
    return f"{number.value:,f}{f' {number.unit}' if number.unit else ''}"


def _has(there: Spelled, number: Written) -> bool:
    """With the same unit; a currency may stand unsaid, a percentage may not."""
    alike = [other for other in _readings(there) if abs(other.value) == abs(number.value)]
    units = {other.unit for other in alike}
    if alike and number.unit == PERCENT:
        return PERCENT in units or any(other.unit == PERCENT for other in _readings(there))  # "to 40 % or 60"
    if alike and number.unit:
        return bool(units & {None, number.unit})
    return _has_value(there, number.value)


def _readings(spelt: Spelled) -> Iterator[Written]:
    return (reading for readings in spelt.amounts for reading in readings)


def _has_value(there: Spelled, value: Decimal) -> bool:
    return value in there.counts or any(number.value == value for number in _readings(there)) or value in there.worded()


def _scaled(there: Spelled, count: Decimal) -> bool:
    """Is it "4 and 10 trillion", where the other language repeats the scale?"""
    return _scaled_in(_readings(there), count)


def _scaled_in(readings: Iterable[Written], count: Decimal) -> bool:
    return any(number.value == count.scaleb(scale) for number in readings for scale in SCALES)
