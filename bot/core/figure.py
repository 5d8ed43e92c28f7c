"""Figures are measures: what is counted and how, with dated, sourced values."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

from bot.core.edtf import EDTFDate
from bot.core.errors import BadValue
from bot.core.record import record
from bot.core.source import Citation
from bot.core.text import Text

if TYPE_CHECKING:
    from pydantic_core.core_schema import CoreSchema

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""Powers of ten of the English (short-scale) words that a value may be written with."""

FOREIGN_SCALES = {
    r"兆": "兆 is a trillion.",
    r"億": "億 is 100 million: 380億 is 38 billion.",
    r"万": "万 is 10 thousand.",
    r"(?i)milliard|mrd": "A Milliarde or milliard is a billion.",
    r"Billion": "A German or French billion is a trillion in English; an English one is written small.",
    r"(?i)\bbn?\b|\dbn?\b": "bn is a billion.",
    r"(?i)\btr?n?\b|\dtr?n?\b": "tn is a trillion.",
    r"(?i)\bmn?\b|\dmn?\b|mio": "m is a million.",
    r",": "A comma groups digits in some countries and separates decimals in others: leave it out, or write a point.",
}
"""What other languages and habits write, and what it is called here."""

_AMOUNT = re.compile(r"(?P<digits>-?\d+(?:\.\d+)?)(?: (?P<scale>\w+))?")


def parse_amount(text: str) -> Decimal:
    """Read `6.65 trillion` or `17500`, keeping the digits that the source gave; raises BadValue."""
    found = _AMOUNT.fullmatch(text.strip())
    if not found or (found["scale"] or "thousand") not in SCALES:
        usual = f"Write it as 17500, 0.5 or 6.65 trillion ({', '.join(SCALES)})."
        meant = next((meant for word, meant in FOREIGN_SCALES.items() if re.search(word, text)), None)
        raise BadValue(f"“{text}” is no number.", f"{meant} {usual}" if meant else usual)
    return Decimal(found["digits"]).scaleb(SCALES.get(found["scale"], 0))


class AmountText:
    """Lets an editor write a number with its scale in words."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(parse_amount, core_schema.str_schema())


Amount = Annotated[Decimal, AmountText]


class Qualifier(StrEnum):
    """The sign before a number, as its source gives it."""

    EXACTLY = "exactly"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    UP_TO = "up-to"
    AT_LEAST = "at-least"


class Certainty(StrEnum):
    """How sure it is that the number speaks of what the figure names."""

    CERTAIN = "certain"
    STRONG = "strong"
    PROBABLE = "probable"
    OPEN = "open"


class Status(StrEnum):
    """Is the number a count of what was, or something said of what may come?"""

    MEASURED = "measured"
    PRELIMINARY = "preliminary"
    PLANNED = "planned"
    FORECAST = "forecast"
    CLAIMED = "claimed"


@record
class Equivalent:
    """The source's own conversion into another unit; never recomputed by us."""

    value: Amount
    unit: str


@record
class Observation:
    """One dated, sourced value. `unit` is an ISO 4217 code, `percent`, or `count` of what the figure counts.

    `as_of` is the day or period that the value speaks of, None where the source gives none. `recorded` is the
    day on which we wrote it down. `replaces` names the observation that this one corrects; `withdrawn` is the
    day on which it was found wrong with nothing to put in its place. `unconfirmed` rests on one weak source: shown
    with these words, and neither in a lead nor in a digest.
    """

    id: str
    value: Amount
    unit: str
    cites: tuple[Citation, ...]
    recorded: date
    as_of: EDTFDate | None = None
    qualifier: Qualifier | None = None
    status: Status = Status.MEASURED
    certainty: Certainty = Certainty.CERTAIN
    certainty_note: Text | None = None
    equivalents: tuple[Equivalent, ...] = ()
    said_by: Text | None = None
    note: Text | None = None
    replaces: str | None = None
    withdrawn: date | None = None
    unconfirmed: bool = False
    draft: bool = False


@record
class Figure:
    """A measure. Figures of one `family` sound alike and are always shown side by side."""

    id: str
    title: Text
    definition: Text
    observations: tuple[Observation, ...]
    counted: Text | None = None
    family: str | None = None
    preferred: bool = False
    aliases: tuple[str, ...] = ()
    draft: bool = False

    def current(self) -> tuple[Observation, ...]:
        """The observations that stand: neither replaced nor withdrawn, newest period first."""
        replaced = {observation.replaces for observation in self.observations}
        standing = [o for o in self.observations if o.id not in replaced and o.withdrawn is None]
        return tuple(sorted(standing, key=_newest_first))

    def newest(self) -> Observation | None:
        """The latest observation that stands, a confirmed one if there is any; None if all were withdrawn."""
        standing = self.current()
        return next((o for o in standing if not o.unconfirmed), standing[0] if standing else None)


def _newest_first(observation: Observation) -> int:
    last = observation.as_of and (observation.as_of.last or observation.as_of.first)
    return -(last or date.min).toordinal()
