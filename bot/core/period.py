"""Calendar periods such as "three months", written as ISO 8601 durations."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from bot.core.errors import BadValue

if TYPE_CHECKING:
    from pydantic_core.core_schema import CoreSchema

_PERIOD = re.compile(r"P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Years, months, weeks and days; a month from 31 August ends on 30 September."""

    years: int
    months: int
    weeks: int
    days: int

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `P3M`, `P2W` or `P1Y6M`; raises BadValue."""
        found = _PERIOD.fullmatch(text.strip())
        if not found:
            remedy = "Write it as P3M (months), P2W (weeks), P10D (days) or P1Y (a year)."
            raise BadValue(f"“{text}” is no period.", remedy)
        return cls(*(int(number or 0) for number in found.groups()))

    def after(self, day: date) -> date:
        """The day on which the period is over when it begins on `day`; the last of all days at most."""
        try:
            return day + relativedelta(years=self.years, months=self.months, weeks=self.weeks, days=self.days)
        except (ValueError, OverflowError):
            return date.max

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())
