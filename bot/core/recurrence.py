"""When a rule falls. The one place that turns local times into moments.

Local times that do not exist (clocks go forward) become the first valid moment after them; local times that
come twice (clocks go back) count once, the first time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A local time on some weekdays, in a zone."""

    at: time
    weekdays: tuple[str, ...]
    zone: str

    @property
    def cron(self) -> str:
        """The rule as a cron expression in local time."""
        return f"{self.at.minute} {self.at.hour} * * {','.join(self.weekdays)}"

    def on_or_before(self, day: date) -> date:
        """The last day up to `day` on which the rule falls."""
        while WEEKDAYS[day.weekday()] not in self.weekdays:
            day -= timedelta(days=1)
        return day

    def on_or_after(self, day: date) -> date:
        """The first day from `day` on which the rule falls."""
        while WEEKDAYS[day.weekday()] not in self.weekdays:
            day += timedelta(days=1)
        return day


def moment(local: datetime, zone: str) -> datetime:
    """The UTC moment at which the naive local time falls (see the module's rule for gaps and repeats)."""
    there = local.replace(tzinfo=ZoneInfo(zone), fold=0)
    back = there.astimezone(UTC).astimezone(there.tzinfo)
    if back.replace(tzinfo=None) == local:
        return there.astimezone(UTC)
    return _end_of_gap(there)


def _end_of_gap(there: datetime) -> datetime:
    """The moment at which clocks went forward over the local time `there`.

    PEP 495: in a gap, fold=0 is read with the offset before the change and fold=1 with the one after it, so
    that the change lies between the moment that fold=1 gives and the one that fold=0 gives.
    """
    new_offset = there.replace(fold=1).utcoffset()
    change = there.replace(fold=1).astimezone(UTC)
    while change.astimezone(there.tzinfo).utcoffset() != new_offset:
        change += timedelta(minutes=1)
    return change


def occurrences(rule: Rule, after: datetime, until: datetime) -> Iterator[datetime]:
    """The moments (UTC) at which the rule falls, later than `after` and not later than `until`."""
    zone = ZoneInfo(rule.zone)
    start = after.astimezone(zone).replace(tzinfo=None) - timedelta(days=1)
    for local in CronSim(rule.cron, start):
        at = moment(local, rule.zone)
        if at > until:
            return
        if at > after:
            yield at
