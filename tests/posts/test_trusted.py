"""What rests on one weak source is pushed at nobody: neither digests nor reminders tell it."""

from datetime import date
from typing import Any

import pytest

from bot.core.brief import Brief
from bot.core.card import Card, Section
from bot.core.delivery import Delivery
from bot.core.milestone import Event, Report
from bot.core.post import Skip
from bot.outbox import compose
from bot.planner import deliveries, due
from tests.factories import at, brief, edtf, figure, library, milestone, observation, place, point, report, subscription

MONDAY, LAST_WEEK = at("2026-11-23T09:00:00+01:00"), date(2026, 11, 16)
DATED = report("dated", Event.DATED, "2026-11-30", recorded=date(2026, 1, 1))
WEAK: dict[str, Any] = {"unconfirmed": True, "recorded": date(2026, 11, 18)}
HELD = report("weak", Event.HELD, "2026-11-19", reported="2026-11-20", **WEAK)
COUNCIL = milestone("council", DATED)


def digest(*briefs: Brief) -> Card | Skip:
    delivery = Delivery(
        key="k", subscription="the-digest", kind="digest", place="console:general", occasion="2026-11-23",
        thread="digest", due=MONDAY,
    )  # fmt: skip
    return compose(subscription(), place(), delivery, MONDAY, LAST_WEEK, library(briefs))


def sections(card: Card | Skip) -> dict[str, list[str]]:
    assert isinstance(card, Card)
    return {part.heading: [s.text for s in part.statements] for part in card.all(Section)}


def test_a_digest_tells_no_key_point_that_is_not_confirmed() -> None:
    points = (point("They merge.", **WEAK), point("They met.", recorded=date(2026, 11, 18)))
    assert sections(digest(brief(key_points=points)))["Recorded since the last digest"] == ["They met."]


def test_a_digest_tells_no_value_that_is_not_confirmed() -> None:
    old = observation("old", as_of=edtf("2023"), recorded=date(2026, 1, 1))
    weak = observation("weak", "9.9e12", as_of=edtf("2025"), **WEAK)
    card = digest(brief(key_points=(), figures=(figure("deficit", old, weak),), milestones=(COUNCIL,)))
    assert "Recorded since the last digest" not in sections(card)
    assert sections(card)["Figure of the week"] == ["Figure deficit: ¥6.65 trillion, 2023."]


def test_a_figure_of_which_nothing_is_confirmed_is_no_figure_of_the_week() -> None:
    weak = observation("weak", "9.9e12", **WEAK)
    card = digest(brief(key_points=(), figures=(figure("deficit", weak),), milestones=(COUNCIL,)))
    assert "Figure of the week" not in sections(card)


def test_a_digest_tells_no_report_that_is_not_confirmed() -> None:
    card = digest(brief(key_points=(), milestones=(milestone("council", DATED, HELD),)))
    assert sections(card)["Coming up"] == ["Milestone council: set for 30 November 2026"]


def test_where_only_such_things_are_new_there_is_no_digest() -> None:
    weak = milestone("leak", report("leak", Event.DATED, "2026-12-01", reported="2026-11-17", **WEAK))
    held = brief(
        key_points=(point("They merge.", **WEAK),),
        figures=(figure("deficit", observation("weak", **WEAK)),),
        milestones=(weak,),
    )
    assert digest(held) == Skip("nothing_new")


@pytest.mark.parametrize("reports", [(DATED,), (DATED, HELD)], ids=["confirmed only", "with a weak report"])
def test_a_reminder_speaks_of_what_is_confirmed_and_counts_down_to_it(reports: tuple[Report, ...]) -> None:
    reminders = subscription("milestone")
    held = library([brief(milestones=(milestone("council", *reports),))])
    occasions = due(reminders, held, at("2026-11-22T00:00:00+00:00"), at("2026-11-24T00:00:00+00:00"))
    (delivery,) = deliveries(reminders, "console:general", occasions)
    card = compose(reminders, place(), delivery, MONDAY, None, held)
    assert isinstance(card, Card)
    assert (card.title, card.lead) == ("7 days to go: Milestone council", "Set for 30 November 2026.")
    assert len(card.citations) == 1


def test_nobody_is_reminded_of_what_nobody_confirmed() -> None:
    leak = report("leak", Event.DATED, "2026-11-30", reported="2026-11-17", unconfirmed=True)
    held = library([brief(milestones=(milestone("council", leak),))])
    found = due(subscription("milestone"), held, at("2026-01-01T00:00:00+00:00"), at("2028-01-01T00:00:00+00:00"))
    assert list(found) == []
