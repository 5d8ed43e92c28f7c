from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.milestone import Event, Report, standing_reports, state_on
from tests.core.ledgers import SOURCES
from tests.factories import cites, edtf, milestone, report

FIRST = date(2025, 1, 1)
EVENTS = [event for event in Event if event is not Event.WITHDRAWN]

days = st.integers(0, 60).map(lambda number: FIRST + timedelta(days=number))
windows = st.one_of(days.map(str), st.sampled_from(["2025", "2025-02", "2025-Q1", "2025-01/2025-02"]))


@st.composite
def ledgers(draw: st.DrawFn) -> list[Report]:
    """Reports that were written down on different days; some take an earlier one back."""
    reports: list[Report] = []
    for number in range(draw(st.integers(1, 6))):
        earlier = draw(st.sampled_from([None, *(one.id for one in reports)]))
        withdraws = earlier is not None and draw(st.booleans())
        reports.append(
            report(
                f"r{number}",
                Event.WITHDRAWN if withdraws else draw(st.sampled_from(EVENTS)),
                draw(st.one_of(st.none(), windows)),
                reported=edtf(draw(windows)),
                recorded=FIRST + timedelta(days=number),
                cites=cites(draw(st.sampled_from([*SOURCES]))),
                withdraws=earlier if withdraws else None,
                replaces=None if withdraws else earlier,
            )
        )
    return reports


@given(st.data(), ledgers(), days)
@settings(deadline=None)
def test_the_order_of_reports_in_the_file_does_not_matter(data: st.DataObject, ledger: list[Report], day: date) -> None:
    shuffled = data.draw(st.permutations(ledger))
    assert state_on(milestone("m", *ledger), SOURCES, day) == state_on(milestone("m", *shuffled), SOURCES, day)


@given(ledgers(), days)
@settings(deadline=None)
def test_what_is_reported_later_does_not_change_what_was_known(ledger: list[Report], day: date) -> None:
    then = [one for one in ledger if one.known_on(day)]
    assert state_on(milestone("m", *ledger), SOURCES, day) == state_on(milestone("m", *then), SOURCES, day)


@given(ledgers(), days)
@settings(deadline=None)
def test_rumours_never_change_the_state(ledger: list[Report], day: date) -> None:
    rumours = [one for one in ledger if one.cites == cites("blog")]
    taken_back = {one.withdraws or one.replaces for one in rumours}
    if taken_back & {one.id for one in ledger if one not in rumours}:
        return
    sure = [one for one in ledger if one not in rumours]
    with_rumours, without = (state_on(milestone("m", *which), SOURCES, day) for which in (ledger, sure or rumours))
    if sure:
        assert (with_rumours.event, with_rumours.when, with_rumours.place) == (
            without.event,
            without.when,
            without.place,
        )
    else:
        assert with_rumours.event is None


@given(ledgers(), days)
@settings(deadline=None)
def test_reports_stand_in_the_order_in_which_they_were_said(ledger: list[Report], day: date) -> None:
    ends = [one.reported.last for one in standing_reports(milestone("m", *ledger), day)]
    assert ends == sorted(ends, key=lambda end: end or date.max)
