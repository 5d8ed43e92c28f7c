from collections.abc import Sequence
from datetime import date

import pytest

from bot.core.milestone import Event, Report
from tests.core.ledgers import DATED, HELD, PLANNED, RUMOUR, state
from tests.factories import cites, edtf, report


def ids(reports: Sequence[Report]) -> list[str]:
    return [one.id for one in reports]


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


def test_a_withdrawal_that_was_itself_withdrawn_no_longer_counts() -> None:
    back = report("back", Event.WITHDRAWN, None, reported="2026-03-01", withdraws="dated")
    undone = report("undone", Event.WITHDRAWN, None, reported="2026-03-02", withdraws="back")
    assert state("2026-03-02", PLANNED, DATED, back, undone).event is Event.DATED


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


def test_a_report_that_its_editors_do_not_trust_changes_nothing_whoever_published_it() -> None:
    weak = report("held", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites("press"), unconfirmed=True)
    known = state("2026-05-06", PLANNED, weak)
    assert (known.event, ids(known.unconfirmed)) == (Event.PLANNED, ["held"])


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


@pytest.mark.parametrize(("event", "unreported"), [(Event.DATED, True), (Event.HELD, False)])
def test_a_day_that_only_an_analyst_named_has_passed_without_a_report_too(event: Event, unreported: bool) -> None:
    known = state("2026-06-01", report("rumour", event, "2026-05-05", reported="2026-01-06", cites=cites("blog")))
    assert known.unreported_on(date(2026, 5, 5)) is False
    assert known.unreported_on(date(2026, 5, 6)) is unreported
