"""Stopping, hanging, and who sends at the same time."""

import asyncio

import pytest

from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState
from bot.core.place import Place
from tests.factories import HOUR, place, subscription
from tests.fakes import FakePlatform
from tests.support import MONDAY, Bench, only


class SlowPlatform(FakePlatform):
    """Takes its time over each send."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds, self.started = seconds, asyncio.Event()

    async def send(self, place: Place, card: Card, marker: str) -> str:
        self.started.set()
        await asyncio.sleep(self.seconds)
        return await super().send(place, card, marker)


async def stopped_in_the_middle(bench: Bench, seconds: float) -> Delivery:
    """Stop while a post is on its way; returns its delivery as it was left."""
    bench.platform = platform = SlowPlatform(seconds)
    outbox = bench.outbox()
    await bench.planner().plan(bench.clock())
    running = asyncio.create_task(outbox.run())
    await platform.started.wait()
    await outbox.stop()
    await asyncio.gather(running, return_exceptions=True)
    return await only(bench)


async def test_what_is_being_sent_is_finished_before_the_bot_stops(due: Bench) -> None:
    assert (await stopped_in_the_middle(due, 0.3)).state is DeliveryState.SENT


async def test_what_takes_too_long_is_handed_back_and_looked_for_before_it_is_sent_again(
    due: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbox.outbox.STOP_SECONDS", 0.1)
    left = await stopped_in_the_middle(due, 60)
    assert (left.state, left.unsure, left.claimed_by) == (DeliveryState.PLANNED, True, None)
    due.platform = FakePlatform()
    await due.run()
    assert len(due.platform.stored) == 1


async def test_a_stopped_outbox_sends_nothing_more(due: Bench) -> None:
    outbox = due.outbox()
    await due.planner().plan(due.clock())
    await outbox.stop()
    await outbox.run()
    assert due.platform.stored == []


async def test_a_hanging_send_counts_as_cut_off(due: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.outbox.attempt.SEND_SECONDS", 0.1)
    due.platform = SlowPlatform(60)
    await due.run()
    delivery = await only(due)
    assert (delivery.state, delivery.unsure) == (DeliveryState.PLANNED, True)
    assert "no answer" in delivery.reason


async def test_posts_to_one_place_never_overlap(due: Bench) -> None:
    platform = OneAtATime()
    due.platform = platform
    due.subscriptions = {f"s{n}": subscription(id=f"s{n}") for n in range(6)}
    await due.planner().plan(MONDAY - HOUR)
    await due.run()
    assert len(platform.stored) == 6
    assert platform.most == 1


class OneAtATime(FakePlatform):
    """Notices how many sends are under way at once."""

    now = most = 0

    async def send(self, place: Place, card: Card, marker: str) -> str:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.02)
        self.now -= 1
        return await super().send(place, card, marker)


async def test_a_platform_that_hangs_delays_no_other(due: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.outbox.outbox.STOP_SECONDS", 0.1)
    hanging, quick = SlowPlatform(60), FakePlatform()
    due.places["slow:a"] = place("slow:a")
    due.subscriptions = {
        **{f"slow-{n}": subscription(id=f"slow-{n}", places=("slow:a",)) for n in range(5)},
        "quick": subscription(id="quick"),
    }
    await due.planner().plan(MONDAY - HOUR)
    await due.planner().plan(due.clock())
    outbox = due.outbox({"slow": hanging, "console": quick})
    outbox.kick()
    await asyncio.wait_for(quick.arrived.wait(), 5)
    assert hanging.stored == []
    await outbox.stop()
