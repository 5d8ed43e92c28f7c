"""A council's ledger, and what is known of it on a day."""

from datetime import date

from bot.core.milestone import Event, Report, State, state_on
from bot.core.source import SourceKind
from tests.factories import cites, milestone, report, source, text

SOURCES = {one.id: one for one in (source(), source("press", SourceKind.PRESS), source("blog", SourceKind.ANALYSIS))}
SOURCES["lobby"] = source("lobby", SourceKind.STAKEHOLDER)

PLANNED = report("planned", Event.PLANNED, "2026", reported="2025-05-12", place=text("Brussels"))
DATED = report("dated", Event.DATED, "2026-05-05", reported="2026-02-01")
MOVED = report("moved", Event.MOVED, "2026-06-09", reported="2026-04-20", cites=cites("press"))
HELD = report("held", Event.HELD, "2026-06-09", reported="2026-06-10")
RUMOUR = report("rumour", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites("blog"))


def state(day: str, *reports: Report) -> State:
    return state_on(milestone("council", *reports), SOURCES, date.fromisoformat(day))
