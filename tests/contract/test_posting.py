"""A digest on its way through the outbox to each platform: once, whatever happens."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.delivery import DeliveryState, marker
from bot.store.database import database
from bot.store.outbox_store import OutboxStore
from tests import factories as make
from tests.contract.rig import POINTS, Rig
from tests.support import MONDAY, Bench, only


@pytest.fixture
async def bench(rig: Rig, tmp_path: Path) -> AsyncIterator[Bench]:
    """A digest that is due now at the rig's place."""
    async with database(f"sqlite:///{tmp_path}/outbox.db") as engine:
        given = Bench(OutboxStore(engine), platform=rig.platform)  # type: ignore[arg-type]
        given.subscriptions = {"the-digest": make.subscription(places=(rig.place.id,))}
        given.places = {rig.place.id: rig.place}
        await given.planner().plan(MONDAY - make.HOUR)
        given.clock.now = MONDAY
        await given.planner().plan(MONDAY)
        yield given


async def deliver(bench: Bench, rig: Rig) -> None:
    """One round of the outbox."""
    await bench.outbox({rig.place.platform: rig.platform}).run()


async def test_a_digest_is_posted_once_with_its_marker(rig: Rig, bench: Bench) -> None:
    await deliver(bench, rig)
    await deliver(bench, rig)
    (post,) = await rig.public()
    assert "Briefing digest" in post
    assert "Milestone council" in post
    delivery = await only(bench)
    assert delivery.state is DeliveryState.SENT
    assert await rig.platform.find(rig.place, marker(delivery.key, 0), MONDAY) == delivery.messages[0]


async def test_a_post_that_arrived_although_the_connection_broke_is_not_sent_again(rig: Rig, bench: Bench) -> None:
    rig.trouble("cut after")
    await deliver(bench, rig)
    assert (await only(bench)).unsure
    bench.clock.turn(timedelta(minutes=10))
    await deliver(bench, rig)
    assert len(await rig.public()) == 1
    assert (await only(bench)).state in {DeliveryState.SENT, DeliveryState.LATE}


async def test_a_post_that_did_not_arrive_is_sent_again(rig: Rig, bench: Bench) -> None:
    rig.trouble("cut before")
    await deliver(bench, rig)
    assert await rig.public() == []
    bench.clock.turn(timedelta(minutes=10))
    await deliver(bench, rig)
    assert len(await rig.public()) == 1
    assert (await only(bench)).state is DeliveryState.LATE


async def test_a_lasting_refusal_has_a_name_and_a_reason(rig: Rig, bench: Bench) -> None:
    rig.trouble("refused")
    bench.subscriptions = {"the-digest": make.subscription(places=(rig.place.id,))}
    bench.places = {rig.place.id: rig.place}
    for moment in (MONDAY - make.HOUR, MONDAY):
        await bench.planner().plan(moment)
    await deliver(bench, rig)
    settled = [delivery for delivery in await bench.store.deliveries() if delivery.place == rig.place.id]
    assert [delivery.state for delivery in settled] == [DeliveryState.UNDELIVERABLE]
    assert len(settled[0].reason) > 20
    assert await rig.public() == []


async def test_between_two_lives_nothing_is_lost_or_doubled(rig: Rig, bench: Bench) -> None:
    rig.trouble("cut after")
    await deliver(bench, rig)
    await rig.restart()
    bench.clock.turn(timedelta(minutes=10))
    await deliver(bench, rig)
    await deliver(bench, rig)
    assert len(await rig.public()) == 1


async def test_a_long_post_goes_out_whole_in_as_many_messages_as_it_needs(rig: Rig) -> None:
    statements = tuple(make.Statement(f"Entry {n}: {'and so on, ' * 72}") for n in range(POINTS))
    card = make.card("Long", "Lead.", parts=(make.Section("Entries", statements),))
    pieces = rig.platform.split(card)
    for number, piece in enumerate(pieces):
        await rig.platform.send(rig.place, piece, marker("long", number))
    posted = await rig.public()
    assert len(posted) == len(pieces)
    assert [n for n in range(POINTS) if f"Entry {n}:" not in " ".join(posted)] == []
