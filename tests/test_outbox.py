"""A post is neither lost nor doubled, and every other outcome has a name."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.card import Card
from bot.core.delivery import RETRY_WAITS, Delivery, DeliveryState
from bot.core.library import Library
from tests.factories import DAY, HOUR, brief, library, point, subscription
from tests.fakes import FakePlatform
from tests.support import MONDAY, Bench, only


async def after_retries(bench: Bench) -> Delivery:
    """Ring on until nothing is waiting."""
    await bench.planner().plan(bench.clock())
    for _ in range(2 * len(RETRY_WAITS)):
        await bench.outbox().run()
        bench.clock.turn(timedelta(hours=3))
    return await only(bench)


@pytest.mark.parametrize("failure", ["drop before", "drop after", "bug", "slow down"])
async def test_a_passing_failure_ends_in_exactly_one_message(due: Bench, failure: str) -> None:
    due.platform.script = [failure]
    delivery = await after_retries(due)
    assert delivery.state is DeliveryState.LATE
    assert len(due.platform.stored) == 1


async def test_a_permanent_failure_is_undeliverable_with_its_reason_and_is_not_tried_again(due: Bench) -> None:
    due.platform.script = ["forbidden"]
    delivery = await after_retries(due)
    assert (delivery.state, delivery.reason) == (DeliveryState.UNDELIVERABLE, "403 Forbidden")
    assert delivery.attempts == 1
    assert due.platform.stored == []


async def test_failing_for_ever_is_given_up_with_its_reason(due: Bench) -> None:
    due.platform.script = ["drop before"] * 99
    delivery = await after_retries(due)
    assert delivery.state is DeliveryState.UNDELIVERABLE
    assert "gave up" in delivery.reason


async def test_a_platform_that_asks_to_wait_is_left_alone_for_so_long(due: Bench) -> None:
    due.platform.script = ["slow down"]
    await due.run()
    await due.run(MONDAY + timedelta(seconds=89))
    assert due.platform.stored == []
    await due.run(MONDAY + timedelta(seconds=90))
    assert len(due.platform.stored) == 1


async def test_where_nobody_can_tell_nothing_is_sent_blindly(due: Bench) -> None:
    due.platform.script, due.platform.history_readable = ["drop after"], False
    delivery = await after_retries(due)
    assert delivery.state is DeliveryState.AMBIGUOUS
    assert len(due.platform.stored) == 1


async def test_a_post_of_several_parts_goes_on_where_it_was_cut_off(due: Bench) -> None:
    due.platform.pieces, due.platform.script = 3, ["ok", "drop after"]
    delivery = await after_retries(due)
    assert len(delivery.messages) == 3
    assert len({marker for _, marker, _ in due.platform.stored}) == len(due.platform.stored) == 3


async def test_a_post_in_time_says_nothing_of_it_and_a_late_one_says_when_it_was_due(due: Bench) -> None:
    await due.run(MONDAY + timedelta(seconds=60))
    assert "late" not in due.platform.stored[-1][2].text
    await due.run(MONDAY + DAY + timedelta(seconds=61))
    card = due.platform.stored[-1][2]
    assert card.text.startswith("This post is late: it was due on Tue")
    assert "09:00 Brussels / 17:00 Tokyo" in card.text


async def test_after_a_day_down_it_is_missed_and_named_so(due: Bench) -> None:
    due.subscriptions = {"the-digest": subscription(catch_up=HOUR)}
    await due.run(MONDAY + 2 * HOUR)
    delivery = await only(due)
    assert delivery.state is DeliveryState.MISSED
    assert due.platform.stored == []


async def test_nothing_new_and_nothing_coming_is_no_post(due: Bench) -> None:
    due.library = library([brief()])
    await due.run()
    assert ((await only(due)).state, (await only(due)).reason) == (DeliveryState.SKIPPED, "nothing_new")


async def test_a_subscription_or_place_that_is_gone_gets_nothing_and_says_why(due: Bench) -> None:
    await due.planner().plan(due.clock())
    due.places = {}
    await due.outbox().run()
    assert (await only(due)).reason == "no_place"


async def test_an_unsubscribed_place_gets_nothing(due: Bench) -> None:
    await due.planner().plan(due.clock())
    due.subscriptions = {}
    await due.outbox().run()
    assert (await only(due)).reason == "unsubscribed"


async def test_a_platform_that_is_switched_off_for_a_while_gets_its_post_later(due: Bench) -> None:
    await due.planner().plan(due.clock())
    await due.outbox(platforms={}).run()
    due.clock.turn(timedelta(minutes=10))
    await due.outbox().run()
    assert (await only(due)).state is DeliveryState.LATE


async def test_the_card_is_composed_when_it_is_sent(due: Bench) -> None:
    await due.planner().plan(due.clock())
    changed: Library = library([brief(title=due.library.briefs["partnership"].title, milestones=())])
    due.library = changed
    await due.outbox().run()
    assert (await only(due)).state is DeliveryState.SKIPPED


async def test_news_is_told_once_whether_digests_are_late_or_first(due: Bench) -> None:
    def learned(*days: int) -> Library:
        points = tuple(point(f"Learned on {n}.", recorded=date(2026, 11, n)) for n in days)
        return library([brief(key_points=points, milestones=())])

    due.library = learned(24)
    for days in range(4):
        await due.run(MONDAY + days * DAY + days * HOUR)
    due.library = learned(24, 26)
    for days in range(4, 7):
        await due.run(MONDAY + days * DAY + days * HOUR)
    told = " ".join(card.text for _, _, card in due.platform.stored)
    assert [told.count(f"Learned on {n}.") for n in (24, 26)] == [1, 1]


async def test_after_an_outage_of_hours_it_still_goes_out(due: Bench) -> None:
    due.platform.script = ["drop before"] * 8
    for _ in range(20):
        await due.run()
        due.clock.turn(HOUR)
    assert (await due.store.deliveries())[-1].state is DeliveryState.LATE
    assert len(due.platform.stored) == 1


async def test_a_bug_before_anything_was_sent_leaves_no_doubt(due: Bench) -> None:
    await due.planner().plan(due.clock())
    sound, due.platform = due.platform, SplitFails()
    await due.outbox().run()
    due.platform, sound.history_readable = sound, False
    due.clock.turn(HOUR)
    await due.outbox().run()
    assert (await only(due)).state is DeliveryState.LATE


class SplitFails(FakePlatform):
    """Cannot even cut a card to size."""

    def split(self, card: Card) -> Sequence[Card]:
        raise RuntimeError("unforeseen")


async def test_parts_that_go_out_later_fit_those_that_are_out(due: Bench) -> None:
    due.platform = InHalves()
    due.platform.script = ["ok", "drop before"]
    await due.run()
    due.library = library([brief(milestones=())])
    due.clock.turn(2 * HOUR)
    await due.run()
    texts = [card.text for _, _, card in due.platform.stored]
    assert len(texts) == 2
    assert texts[0] + texts[1] == InHalves.whole
    assert "late" not in InHalves.whole


class InHalves(FakePlatform):
    """Cuts every post in two."""

    whole = ""

    def split(self, card: Card) -> Sequence[Card]:
        InHalves.whole, middle = card.text, len(card.text) // 2
        return [replace(card, text=card.text[:middle]), replace(card, text=card.text[middle:])]
