"""Reminders as precise as their dates and no more."""

from datetime import date, datetime, timedelta

import pytest

from bot.content.words import words_in
from bot.core.card import Card
from bot.core.library import Library
from bot.core.milestone import Event, Report
from bot.core.post import Composing, Occasion, Skip
from bot.core.source import SourceKind
from bot.posts.milestone import Reminder
from tests.factories import at, brief, cites, library, milestone, place, report, rule, source, subscription

SUB = subscription("milestone", rule=rule(weekdays=("mon", "tue", "wed", "thu", "fri")))
START, END = at("2026-01-01T00:00:00+00:00"), at("2028-01-01T00:00:00+00:00")


def held(*reports: Report) -> Library:
    return library([brief(milestones=(milestone("council", *reports),))], [source("blog", SourceKind.ANALYSIS)])


def occasions(*reports: Report) -> list[Occasion]:
    return list(Reminder().occasions(SUB, held(*reports), START, END))


def leads(*reports: Report) -> list[tuple[str, str]]:
    return [(o.at.date().isoformat(), o.id.split("@")[1]) for o in occasions(*reports)]


def compose(now: datetime, occasion: str, *reports: Report) -> Card | Skip:
    today = now.date()
    return Reminder().compose(
        Composing(
            subscription=SUB, place=place(), occasion=occasion, at=now, today=today, known_on=today, news_from=None,
            library=held(*reports), words=words_in("en"),
        )
    )  # fmt: skip


DAY = report(event=Event.DATED, when="2026-12-09")
YEAR = report(when="2026")
RUMOUR = report("rumour", Event.HELD, "2026-05-05", cites=cites("blog"), reported="2026-05-07")


def test_a_day_is_counted_down_to() -> None:
    assert leads(DAY) == [
        ("2026-09-10", "90"),
        ("2026-11-09", "30"),
        ("2026-12-02", "7"),
        ("2026-12-08", "1"),
        ("2026-12-09", "0"),
    ]


def test_at_the_weekend_the_friday_before_is_used_and_only_the_nearest_lead_counts() -> None:
    sunday = report(event=Event.DATED, when="2026-12-13")
    assert leads(sunday)[-2:] == [("2026-12-04", "7"), ("2026-12-11", "0")]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2027", ["opens", "left-180", "left-90", "left-30", "left-7"]),
        ("2027-H1", ["opens", "left-90", "left-30", "left-7"]),
        ("2027-Q2", ["opens", "left-30", "left-7"]),
        ("2027-05", ["opens", "left-7"]),
        ("2027-05/..", ["opens"]),
        ("2027-05-12/2027-05-14", ["90", "30", "7", "1", "0"]),
    ],
)
def test_a_window_has_the_rhythm_of_its_length(when: str, expected: list[str]) -> None:
    assert [lead for _, lead in leads(report(when=when))] == expected


def test_a_held_or_cancelled_milestone_is_not_reminded_of() -> None:
    done = report("done", Event.HELD, "2026-05-05", reported="2026-05-06")
    off = report("off", Event.CANCELLED, "2026", reported="2026-05-06")
    assert leads(YEAR, done) == []
    assert leads(YEAR, off) == []


def test_a_countdown_is_counted_when_it_is_sent() -> None:
    card = compose(at("2026-12-02T09:00:00+01:00"), "council@7@2026-12-09", DAY)
    assert isinstance(card, Card)
    assert card.title == "7 days to go: Milestone council"
    later = compose(at("2026-12-04T09:00:00+01:00"), "council@7@2026-12-09", DAY)
    assert isinstance(later, Card)
    assert later.title == "5 days to go: Milestone council"


def test_a_window_says_what_is_left_of_it_and_no_day() -> None:
    card = compose(at("2026-11-23T09:00:00+01:00"), "council@left-30@2026", YEAR)
    assert isinstance(card, Card)
    assert card.lead == "Planned for 2026, day not announced. 39 days of 2026 are left."


def test_an_unconfirmed_report_is_shown_beside_it_and_nothing_is_counted() -> None:
    card = compose(at("2026-12-02T09:00:00+01:00"), "council@left-30@2026", YEAR, RUMOUR)
    assert isinstance(card, Card)
    assert card.lead == "Planned for 2026, day not announced; reported, not confirmed: held on 5 May 2026."
    assert "left" not in card.text
    assert len(card.citations) == 2


def test_a_reminder_of_a_date_that_has_moved_since_is_not_sent() -> None:
    moved = report("moved", Event.MOVED, "2027-01-20", reported="2026-11-30")
    assert compose(at("2026-12-02T09:00:00+01:00"), "council@7@2026-12-09", DAY, moved) == Skip("settled")
    assert [o.id for o in occasions(DAY, moved)][-1] == "council@0@2027-01-20"


def test_a_milestone_that_is_gone_says_so() -> None:
    composed = compose(at("2026-12-02T09:00:00+01:00"), "gone@7@2026-12-09", DAY)
    assert composed == Skip("gone")


def test_occasions_do_not_depend_on_how_the_time_is_cut() -> None:
    whole = occasions(DAY)
    cut: list[Occasion] = []
    moment = START
    while moment < END:
        cut += Reminder().occasions(SUB, held(DAY), moment, moment + timedelta(days=5))
        moment += timedelta(days=5)
    assert cut == whole


def test_only_followed_topics_are_reminded_of() -> None:
    elsewhere = subscription("milestone", topics=("ai",), rule=rule())
    assert list(Reminder().occasions(elsewhere, held(DAY), START, END)) == []
    assert date(2026, 12, 9) in {o.at.date() for o in occasions(DAY)}


def test_an_opening_is_never_announced_before_it() -> None:
    until = at("2028-02-01T00:00:00+00:00")
    (opening,) = Reminder().occasions(SUB, held(report(when="2028")), END - timedelta(days=2), until)
    assert (opening.at.date().isoformat(), opening.id) == ("2028-01-03", "council@opens@2028"), "the 1st is a Saturday"
    card = compose(opening.at, opening.id, report(when="2028"))
    assert isinstance(card, Card)
    assert card.lead == "Planned for 2028, day not announced. 364 days of 2028 are left."
