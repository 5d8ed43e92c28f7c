"""What every store must do for the outbox."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.core import delivery as states
from bot.core.delivery import LEASE, Delivery, DeliveryState, delivery_key
from bot.core.ports import Lane
from bot.store.outbox_store import OutboxStore
from tests.factories import NOW

SUB, PLACE = "weekly", "console:general"


def planned(occasion: str = "2026-11-23", minutes: int = 0, **rest: object) -> Delivery:
    return Delivery(
        key=delivery_key(SUB, PLACE, occasion),
        subscription=SUB,
        kind="digest",
        place=PLACE,
        occasion=occasion,
        thread="digest",
        due=NOW + timedelta(minutes=minutes),
        **rest,  # type: ignore[arg-type]
    )


async def test_planning_the_same_occasion_twice_adds_it_once(store: OutboxStore) -> None:
    assert await store.plan(SUB, PLACE, NOW, [planned()]) == 1
    assert await store.plan(SUB, PLACE, NOW + LEASE, [planned(), planned("2026-11-30")]) == 1
    assert len(await store.deliveries()) == 2
    assert await store.watermark(SUB, PLACE) == NOW + LEASE


async def test_a_watermark_is_unknown_before_the_first_planning(store: OutboxStore) -> None:
    assert await store.watermark(SUB, PLACE) is None


async def test_two_workers_never_hold_the_same_delivery(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned(f"day-{n}") for n in range(40)])
    claims = await asyncio.gather(*(store.claim(f"worker-{n % 4}", NOW, LEASE) for n in range(60)))
    keys = [claim.key for claim in claims if claim]
    assert len(keys) == len(set(keys)) == 40


async def test_nothing_is_claimed_before_it_is_due(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned(minutes=5)])
    assert await store.claim("w", NOW, LEASE) is None
    assert await store.next_due() == NOW + timedelta(minutes=5)


async def test_a_claim_counts_the_attempt_and_can_be_taken_over_only_when_its_lease_is_over(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned()])
    first = await store.claim("one", NOW, LEASE)
    assert first is not None
    assert (first.attempts, first.unsure) == (1, False)
    assert await store.claim("two", NOW + LEASE / 2, LEASE) is None
    second = await store.claim("two", NOW + LEASE, LEASE)
    assert second is not None
    assert (second.attempts, second.unsure) == (2, False), "nothing had left yet, so there is nothing to look for"


async def test_whoever_takes_over_in_the_middle_of_a_send_must_look_first(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned()])
    first = await store.claim("one", NOW, LEASE)
    assert first is not None
    assert await store.save(states.about_to_send(first, NOW), "one")
    second = await store.claim("two", NOW + LEASE, LEASE)
    assert second is not None
    assert second.unsure


async def test_a_worker_that_lost_its_claim_cannot_write(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned()])
    first = await store.claim("one", NOW, LEASE)
    await store.claim("two", NOW + LEASE, LEASE)
    assert first is not None
    assert not await store.save(states.after_success(first, NOW), "one")
    assert [d.state for d in await store.deliveries()] == [DeliveryState.CLAIMED]


async def test_a_handed_back_delivery_is_claimed_again_at_once(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned()])
    claimed = await store.claim("one", NOW, LEASE)
    assert claimed is not None
    assert await store.save(states.handed_back(claimed), "one")
    assert await store.claim("two", NOW, LEASE) is not None


async def test_what_was_saved_is_read_back_whole(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned()])
    claimed = await store.claim("one", NOW, LEASE)
    assert claimed is not None
    done = states.after_success(states.after_part(claimed, "message-7", NOW), NOW + timedelta(seconds=90))
    assert await store.save(done, "one")
    assert await store.deliveries() == (done,)
    assert done.state is DeliveryState.LATE
    assert await store.last_sent(SUB, PLACE) == NOW + timedelta(seconds=90)


async def test_the_baseline_is_the_first_planning_and_stays(store: OutboxStore) -> None:
    assert await store.baseline(SUB, PLACE) is None
    for hours in range(3):
        await store.plan(SUB, PLACE, NOW + timedelta(hours=hours), ())
    assert await store.baseline(SUB, PLACE) == NOW


async def test_busy_places_and_other_platforms_are_left_alone(store: OutboxStore) -> None:
    elsewhere = replace(planned("x"), key="x", place="discord:1")
    await store.plan(SUB, PLACE, NOW, [planned("a"), elsewhere])
    assert await store.claim("w", NOW, LEASE, Lane("console", busy=frozenset({PLACE}))) is None
    others = await store.claim("w", NOW, LEASE, Lane(None, ("console",)))
    assert others is not None
    assert others.place == "discord:1"
    mine = await store.claim("w", NOW, LEASE, Lane("console"))
    assert mine is not None
    assert mine.place == PLACE


async def test_deliveries_can_be_listed_by_state_and_a_settled_one_is_never_due(store: OutboxStore) -> None:
    await store.plan(SUB, PLACE, NOW, [planned("a"), planned("b", 1)])
    claimed = await store.claim("w", NOW, LEASE)
    assert claimed is not None
    await store.save(states.skipped(claimed, "nothing_new", NOW), "w")
    assert [d.occasion for d in await store.deliveries([DeliveryState.PLANNED])] == ["b"]
    assert await store.next_due() == NOW + timedelta(minutes=1)


async def test_the_newest_of_a_thread_is_known_whatever_its_state(store: OutboxStore) -> None:
    other = replace(planned("c", 99), thread="other", key="other")
    await store.plan(SUB, PLACE, NOW, [planned("a"), planned("b", 9), other])
    assert await store.newest_due(SUB, PLACE, "digest") == NOW + timedelta(minutes=9)
