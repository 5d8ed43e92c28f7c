from datetime import date

import pytest

from bot.core.edtf import EDTFDate
from bot.core.milestone import Event
from tests.core.ledgers import DATED, HELD, MOVED, PLANNED, state
from tests.factories import edtf, report, text


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


def test_a_later_text_that_only_recalls_the_year_does_not_blur_the_date() -> None:
    recalled = report("recalled", Event.PLANNED, "2026", reported="2026-03-01")
    known = state("2026-03-01", PLANNED, DATED, recalled)
    assert (known.when, known.dated_by) == (edtf("2026-05-05"), DATED)


def test_a_move_to_a_vaguer_date_is_believed() -> None:
    moved = report("moved", Event.MOVED, "2026", reported="2026-03-01")
    known = state("2026-03-01", DATED, moved)
    assert (known.when, known.dated_by) == (edtf("2026"), None)


def test_another_date_counts_from_the_day_it_is_reported() -> None:
    other = report("other", Event.DATED, "2026-06", reported="2026-03-01")
    assert state("2026-03-01", DATED, other).when == edtf("2026-06")


@pytest.mark.parametrize(("when", "known"), [("2026", edtf("2026")), (None, None)])
def test_a_planned_day_is_never_said_to_be_the_day_on_which_it_was_held(
    when: str | None, known: EDTFDate | None
) -> None:
    held = report("held", Event.HELD, when, reported="2026-07-01")
    assert state("2026-07-01", PLANNED, DATED, held).when == known


def test_a_cancelled_milestone_is_not_expected() -> None:
    known = state("2026-07-01", PLANNED, report("off", Event.CANCELLED, None, reported="2026-03-01"))
    assert (known.event, known.expected, known.upcoming_on(date(2026, 7, 1))) == (Event.CANCELLED, False, False)


@pytest.mark.parametrize(("day", "event"), [("2026-03-30", None), ("2026-03-31", Event.PLANNED)])
def test_an_imprecise_report_is_known_only_at_the_end_of_its_window(day: str, event: Event | None) -> None:
    assert state(day, report("planned", reported="2026-03")).event == event


def test_a_report_without_an_end_is_known_from_the_day_it_was_written_down() -> None:
    vague = report("planned", reported="2026/..")
    assert state("2026-11-21", vague).event is None
    assert state("2026-11-22", vague).event is Event.PLANNED


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
