"""A milestone is a ledger of dated reports; its state as known on a day is a pure function of them.

Reports are only added. An error is mended by a report that replaces or withdraws another one. Only reports by
official and press sources change the state; others stand beside it as "reported, unconfirmed".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.core.edtf import EDTFDate
from bot.core.record import record
from bot.core.source import Citation, Source
from bot.core.text import Text


class Event(StrEnum):
    """What a report says of the milestone. `withdrawn` only takes an earlier report back."""

    PLANNED = "planned"
    DATED = "dated"
    MOVED = "moved"
    HELD = "held"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


EXPECTED = frozenset({Event.PLANNED, Event.DATED, Event.MOVED})
"""What is said of something that is still to come."""


@record
class Report:
    """Who said what, and when: `reported` is the day of the source, `recorded` the day we wrote it down.

    `people` are the ids of those who took part, as the report says. `unconfirmed` rests on one weak source: it
    changes no state, and stands neither in a lead nor in a digest.
    """

    id: str
    event: Event
    cites: tuple[Citation, ...]
    reported: EDTFDate
    recorded: date
    when: EDTFDate | None = None
    place: Text | None = None
    note: Text | None = None
    replaces: str | None = None
    withdraws: str | None = None
    people: tuple[str, ...] = ()
    unconfirmed: bool = False
    draft: bool = False

    def known_on(self, day: date) -> bool:
        """Had it surely been said by the end of `day`? What we wrote down by then had been."""
        written_down = self.recorded <= day and self.reported.begun_on(day)
        return written_down or self.reported.over_on(day) or self.reported.last == day


class Nature(StrEnum):
    """A meeting is held; a step (a signature, a law's first day, a publication) is done."""

    MEETING = "meeting"
    STEP = "step"


@record
class Milestone:
    """Something that is to happen, or has happened."""

    id: str
    title: Text
    reports: tuple[Report, ...]
    nature: Nature = Nature.MEETING
    aliases: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is known of a milestone on a day. `event` is None where nothing confirmed is known."""

    event: Event | None
    when: EDTFDate | None
    place: Text | None
    report: Report | None
    unconfirmed: tuple[Report, ...]
    dated_by: Report | None = None
    """The report that gives the date, where an earlier one is more precise than the latest."""

    @property
    def expected(self) -> bool:
        """Is it still to come, as far as confirmed reports tell?"""
        return self.event in EXPECTED

    def upcoming_on(self, day: date) -> bool:
        """Expected, and its window has not passed; one without an end has when it has opened."""
        return self.expected and not (self.when and _passed(self.when, day))

    def unreported_on(self, day: date) -> bool:
        """Its window has passed, and nobody we may believe has said what became of it."""
        last = self.unconfirmed[-1] if self.event is None and self.unconfirmed else None
        expected, when = (last.event in EXPECTED, last.when) if last else (self.expected, self.when)
        return expected and when is not None and _passed(when, day)

    @property
    def shown_when(self) -> EDTFDate | None:
        """The date to sort and file it by: the confirmed one, else the last unconfirmed one."""
        return self.when or next((r.when for r in reversed(self.unconfirmed) if r.when), None)


def _passed(when: EDTFDate, day: date) -> bool:
    """Should somebody have reported by now what became of it?"""
    return when.over_on(day) or (when.last is None and when.first is not None and when.first < day)


def standing_reports(milestone: Milestone, known_on: date) -> tuple[Report, ...]:
    """The reports said by the end of `known_on` that no other such report has taken back, oldest first.

    What was written down later decides first, so that taking back a withdrawal restores what it had withdrawn.
    """
    known = [report for report in milestone.reports if report.known_on(known_on)]
    taken_back: set[str | None] = set()
    standing: list[Report] = []
    for report in sorted(known, key=lambda r: r.recorded)[::-1]:
        if report.id not in taken_back:
            taken_back |= {report.replaces, report.withdraws}
            standing.insert(0, report)
    said = (report for report in standing if report.event is not Event.WITHDRAWN)
    return tuple(sorted(said, key=lambda r: (r.reported.last or date.max, r.recorded)))


def confirmed(report: Report, sources: Mapping[str, Source]) -> bool:
    """Does an official or press source stand behind the report, and do its editors trust it?"""
    cited = (sources[cite.source] for cite in report.cites if cite.source in sources)
    return not report.unconfirmed and any(source.kind.confirms for source in cited)


def state_on(milestone: Milestone, sources: Mapping[str, Source], known_on: date) -> State:
    """The milestone's state as known at the end of `known_on`."""
    standing = standing_reports(milestone, known_on)
    sure = [report for report in standing if confirmed(report, sources)]
    latest = sure[-1] if sure else None
    dated = _most_precise(sure)
    return State(
        event=latest.event if latest else None,
        when=dated.when if dated else None,
        place=next((r.place for r in reversed(sure) if r.place), None),
        report=latest,
        unconfirmed=tuple(r for r in standing if r not in sure and not _overtaken(r, latest)),
        dated_by=dated if dated is not latest else None,
    )


def _most_precise(reports: Sequence[Report]) -> Report | None:
    """The latest report with a date; or an earlier one of the same event whose date lies inside it, as when a
    later text only recalls the year. A plan's day never becomes the day on which the thing was held."""
    best: Report | None = None
    held = bool(reports) and reports[-1].event is Event.HELD
    for report in reversed(reports):
        if report.when is None or (report.event is Event.HELD) != held:
            continue
        if best is None or _inside(report.when, best.when):
            best = report
        if report.event is Event.MOVED:
            break
    return best


def _inside(date: EDTFDate | None, other: EDTFDate | None) -> bool:
    """Is the window of `date` a narrower part of the other's?"""
    if not (date and other and date.first and date.last and other.first and other.last):
        return False
    return (
        other.first <= date.first and date.last <= other.last and (date.first, date.last) != (other.first, other.last)
    )


def _overtaken(report: Report, latest: Report | None) -> bool:
    """A confirmed report of a later day, or one that says the same, leaves nothing to confirm."""
    if latest is None or latest.reported.last is None or report.reported.last is None:
        return False
    return latest.reported.last > report.reported.last or (latest.event, latest.when) == (report.event, report.when)
