"""A post that may have arrived, and nobody who can look."""

from datetime import datetime

from bot.core.delivery import DeliveryState
from bot.core.errors import SendError
from bot.core.place import Place
from tests.factories import DAY, HOUR
from tests.fakes import FakePlatform
from tests.support import Bench, only


class OutOfReach(FakePlatform):
    """Takes a post without a word, and can then not be reached any more."""

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        raise SendError("it cannot be reached")


async def test_a_doubt_that_nobody_can_clear_in_time_is_named(due: Bench) -> None:
    due.platform = OutOfReach(script=["drop after"])
    await due.run()
    due.clock.turn(HOUR)
    await due.run()
    assert (await only(due)).state is DeliveryState.PLANNED, "it is still worth looking"
    due.clock.turn(2 * DAY)
    await due.outbox().run()
    delivery = await only(due)
    assert delivery.state is DeliveryState.AMBIGUOUS
    assert delivery.reason == "nobody could look in time: it cannot be reached"
    assert len(due.platform.stored) == 1


async def test_what_waits_for_a_platform_that_stays_off_is_settled_in_the_end(due: Bench) -> None:
    await due.planner().plan(due.clock())
    await due.outbox(platforms={}).run()
    assert (await only(due)).reason == "console is not switched on"
    due.clock.turn(2 * DAY)
    await due.outbox(platforms={}).run()
    assert (await only(due)).state is DeliveryState.UNDELIVERABLE
