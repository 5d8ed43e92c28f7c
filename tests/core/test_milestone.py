from collections.abc import Sequence
from datetime import date

import pytest

from bot.core.milestone import Event, Report, State, state_on
from bot.core.source import SourceKind
from tests.factories import cites, edtf, milestone, report, source, text

SOURCES = {one.id: one for one in (source(), source("press", SourceKind.PRESS), source("blog", SourceKind.ANALYSIS))}
SOURCES["lobby"] = source("lobby", SourceKind.STAKEHOLDER)

PLANNED = report("planned", Event.PLANNED, "2026", reported="2025-05-12", place=text("Brussels"))
DATED = report("dated", Event.DATED, "2026-05-05", reported="2026-02-01")
MOVED = report("moved", Event.MOVED, "2026-06-09", reported="2026-04-20", cites=cites("press"))
HELD = report("held", Event.HELD, "2026-06-09", reported="2026-06-10")
RUMOUR = report("rumour", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites("blog"))


def state(day: str, *reports: Report) -> State:
    return state_on(milestone("council", *reports), SOURCES, date.fromisoformat(day))


def ids(reports: Sequence[Report]) -> list[str]:
    return [one.id for one in reports]


@pytest.mark.parametrize(
    ("day", "event", "when"),
    [
        ("2025-05-11", None, None),
        ("2025-05-12", Event.PLANNED, "2026"),
        ("2026-01-31", Event.PLANNED, "2026"),
        ("2026-02-01", Event.DATED, "2026-05-05"),
        ("2026-04-20", Event.MOVED, "2026-06-09"),
        ("2026-06-09", Event.MOVED, "2026-06-09"),
        ("2026-06-10", Event.HELD, "2026-06-09"),
        ("2030-01-01", Event.HELD, "2026-06-09"),
    ],
)
def test_a_milestone_is_as_it_was_known_on_the_day(day: str, event: Event | None, when: str | None) -> None:
    known = state(day, PLANNED, DATED, MOVED, HELD)
    assert known.event == event
    assert known.when == (edtf(when) if when else None)


def test_the_place_of_an_earlier_report_holds_until_another_is_named() -> None:
    assert state("2026-03-01", PLANNED, DATED).place == text("Brussels")


def test_a_cancelled_milestone_is_not_expected() -> None:
    known = state("2026-07-01", PLANNED, report("off", Event.CANCELLED, None, reported="2026-03-01"))
    assert (known.event, known.expected, known.upcoming_on(date(2026, 7, 1))) == (Event.CANCELLED, False, False)


def test_a_replaced_report_no_longer_counts() -> None:
    mended = report("dated-2", Event.DATED, "2026-05-06", reported="2026-02-02", replaces="dated")
    assert state("2026-02-01", DATED, mended).when == edtf("2026-05-05")
    assert state("2026-02-02", DATED, mended).when == edtf("2026-05-06")


def test_a_report_replaced_by_an_older_source_does_not_count_either() -> None:
    mended = report("dated-2", Event.PLANNED, "2026", reported="2026-01-01", replaces="dated")
    assert state("2026-03-01", DATED, mended).event is Event.PLANNED


def test_a_withdrawal_leaves_what_was_known_before() -> None:
    back = report("back", Event.WITHDRAWN, None, reported="2026-03-01", withdraws="dated")
    known = state("2026-03-01", PLANNED, DATED, back)
    assert (known.event, known.when) == (Event.PLANNED, edtf("2026"))


@pytest.mark.parametrize("name", ["blog", "lobby"])
def test_analysts_and_stakeholders_do_not_change_what_is_known(name: str) -> None:
    rumour = report("rumour", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites(name))
    known = state("2026-05-06", PLANNED, rumour)
    assert (known.event, ids(known.unconfirmed)) == (Event.PLANNED, ["rumour"])


@pytest.mark.parametrize("name", ["release", "press"])
def test_official_and_press_reports_change_what_is_known(name: str) -> None:
    known = state(
        "2026-05-06", PLANNED, report("held", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites(name))
    )
    assert (known.event, known.unconfirmed) == (Event.HELD, ())


def test_one_confirming_source_among_several_is_enough() -> None:
    both = report("held", Event.HELD, "2026-05-05", reported="2026-05-06", cites=(*cites("blog"), *cites("press")))
    assert state("2026-05-06", PLANNED, both).event is Event.HELD


def test_a_rumour_stands_beside_however_old_it_grows() -> None:
    assert ids(state("2036-01-01", PLANNED, RUMOUR).unconfirmed) == ["rumour"]


def test_a_rumour_alone_is_no_state() -> None:
    known = state("2026-06-01", RUMOUR)
    assert (known.event, known.when, known.report) == (None, None, None)
    assert known.shown_when == edtf("2026-05-05")


def test_a_confirmed_report_of_a_later_day_leaves_nothing_to_confirm() -> None:
    assert state("2026-06-10", PLANNED, RUMOUR, HELD).unconfirmed == ()


def test_a_confirmed_report_of_the_same_thing_leaves_nothing_to_confirm() -> None:
    sure = report("held", Event.HELD, "2026-05-05", reported="2026-05-05")
    assert state("2026-05-06", PLANNED, RUMOUR, sure).unconfirmed == ()


def test_what_is_known_on_an_earlier_day_has_no_later_rumour() -> None:
    assert state("2026-05-05", PLANNED, RUMOUR).unconfirmed == ()


@pytest.mark.parametrize(("day", "event"), [("2026-03-30", None), ("2026-03-31", Event.PLANNED)])
def test_an_imprecise_report_is_known_only_at_the_end_of_its_window(day: str, event: Event | None) -> None:
    assert state(day, report("planned", reported="2026-03")).event == event


def test_a_report_without_an_end_is_never_surely_known() -> None:
    assert state("2036-01-01", report("planned", reported="2026/..")).event is None


@pytest.mark.parametrize(
    ("day", "upcoming", "unreported"),
    [("2026-06-08", True, False), ("2026-06-09", True, False), ("2026-06-10", False, True)],
)
def test_a_day_that_passed_without_a_report_says_so(day: str, upcoming: bool, unreported: bool) -> None:
    known = state(day, PLANNED, MOVED)
    on = date.fromisoformat(day)
    assert (known.upcoming_on(on), known.unreported_on(on)) == (upcoming, unreported)


def test_a_milestone_without_a_date_stays_upcoming() -> None:
    known = state("2036-01-01", report("planned", when=None))
    assert (known.upcoming_on(date(2036, 1, 1)), known.unreported_on(date(2036, 1, 1))) == (True, False)
