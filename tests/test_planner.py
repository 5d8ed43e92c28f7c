"""What is due becomes deliveries, once."""

from datetime import timedelta

from bot.core.delivery import DeliveryState
from tests.factories import DAY, HOUR, at, place, rule, subscription
from tests.support import Bench

MONDAY = at("2026-11-23T09:00:00+01:00")


async def test_a_first_planning_announces_nothing_of_the_past(bench: Bench) -> None:
    await bench.run(MONDAY + HOUR)
    assert await bench.store.deliveries() == ()


async def test_a_post_is_planned_when_its_moment_comes_and_not_before(bench: Bench) -> None:
    await bench.run(MONDAY - HOUR)
    await bench.run(MONDAY - timedelta(seconds=1))
    assert await bench.store.deliveries() == ()
    await bench.run(MONDAY)
    assert [(d.key, d.due, d.state) for d in await bench.store.deliveries()] == [
        ("the-digest|console:general|2026-11-23", MONDAY, DeliveryState.SENT)
    ]


async def test_ringing_often_posts_once(bench: Bench) -> None:
    await bench.run(MONDAY - HOUR)
    for seconds in range(0, 3600, 30):
        await bench.run(MONDAY + timedelta(seconds=seconds))
    assert len(bench.platform.stored) == 1


async def test_a_clock_that_is_set_back_neither_doubles_nor_silences(bench: Bench) -> None:
    await bench.run(MONDAY - HOUR)
    await bench.run(MONDAY)
    for moment in (MONDAY - HOUR, MONDAY, MONDAY + DAY - HOUR, MONDAY + DAY):
        await bench.run(moment)
    assert [marker for _, marker, _ in bench.platform.stored] == list({m: 0 for _, m, _ in bench.platform.stored})
    assert len(bench.platform.stored) == 2, "Monday's and Tuesday's"


async def test_a_clock_that_jumps_ahead_posts_the_newest_once(bench: Bench) -> None:
    await bench.run(MONDAY - HOUR)
    await bench.run(MONDAY + 3 * DAY + HOUR)
    states = {d.occasion: d.state for d in await bench.store.deliveries()}
    assert states["2026-11-26"] is DeliveryState.LATE
    assert set(states.values()) == {DeliveryState.LATE, DeliveryState.MISSED}
    assert len(bench.platform.stored) == 1, "and no backlog"


async def test_a_change_of_hour_on_the_day_itself_posts_no_second_digest(bench: Bench) -> None:
    await bench.run(MONDAY - HOUR)
    await bench.run(MONDAY)
    bench.subscriptions = {"the-digest": subscription(rule=rule("11:00"))}
    await bench.run(MONDAY + 2 * HOUR)
    assert len(bench.platform.stored) == 1


async def test_each_place_gets_its_own(bench: Bench) -> None:
    bench.places["console:b"] = place("console:b")
    bench.subscriptions = {"the-digest": subscription(places=("console:general", "console:b"))}
    await bench.run(MONDAY - HOUR)
    await bench.run(MONDAY)
    assert sorted(place for place, _, _ in bench.platform.stored) == ["console:b", "console:general"]


async def test_the_next_moment_is_known_within_the_hour(bench: Bench) -> None:
    planner = bench.planner()
    assert planner.next_at(MONDAY - timedelta(minutes=5)) == MONDAY
    assert planner.next_at(MONDAY - 2 * HOUR) is None


async def test_of_several_that_were_missed_only_the_newest_goes_out_and_the_others_say_why(bench: Bench) -> None:
    bench.subscriptions = {"the-digest": subscription(catch_up=7 * DAY)}
    await bench.run(MONDAY - HOUR)
    await bench.run(MONDAY + 2 * DAY + HOUR)
    found = {d.occasion: (d.state, d.reason) for d in await bench.store.deliveries()}
    assert found["2026-11-25"] == (DeliveryState.LATE, "")
    assert found["2026-11-23"] == found["2026-11-24"] == (DeliveryState.SKIPPED, "superseded")
    assert len(bench.platform.stored) == 1
