"""What is due becomes deliveries. Safe to run twice, or in two processes: a delivery's key is unique.

A subscription's first planning for a place only sets its watermark: nothing that was due before is posted. After
a break everything since the watermark is planned; the outbox then decides what is still worth sending.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from cronsim import CronSimError

from bot.core.delivery import Delivery, delivery_key
from bot.core.library import Library
from bot.core.ports import Store
from bot.core.post import Occasion, Subscription
from bot.registry import posts

log = logging.getLogger(__name__)

STEP = timedelta(minutes=10)
"""A watermark that has nothing to pass over is moved only this often, to write less."""

LOOK_AHEAD = timedelta(hours=1)


def deliveries(subscription: Subscription, place: str, occasions: Iterator[Occasion]) -> Iterator[Delivery]:
    """The occasions as planned deliveries to one place."""
    for occasion in occasions:
        yield Delivery(
            key=delivery_key(subscription.id, place, occasion.id),
            subscription=subscription.id,
            kind=subscription.kind,
            place=place,
            occasion=occasion.id,
            thread=occasion.thread,
            due=occasion.at,
        )


def due(subscription: Subscription, library: Library, after: datetime, until: datetime) -> Iterator[Occasion]:
    """The subscription's occasions later than `after` and not later than `until`."""
    return iter(posts()[subscription.kind].occasions(subscription, library, after, until))


class Planner:
    """Plans every subscription for every of its places."""

    def __init__(
        self, store: Store, library: Callable[[], Library], subscriptions: Callable[[], Mapping[str, Subscription]]
    ) -> None:
        self._store = store
        self._library = library
        self._subscriptions = subscriptions

    async def plan(self, now: datetime) -> int:
        """Plan all that has become due by `now`; returns how many deliveries are new. One subscription that cannot
        be planned (a bug) keeps no other from it."""
        added = 0
        for subscription in self._subscriptions().values():
            for place in subscription.places:
                try:
                    added += await self._plan_one(subscription, place, now)
                except (ArithmeticError, LookupError, ValueError, TypeError, CronSimError):
                    log.exception("%s cannot be planned for %s", subscription.id, place)
        return added

    async def _plan_one(self, subscription: Subscription, place: str, now: datetime) -> int:
        mark = await self._store.watermark(subscription.id, place)
        if mark is None:
            return await self._store.plan(subscription.id, place, now, ())
        planned = tuple(deliveries(subscription, place, due(subscription, self._library(), mark, now)))
        if not planned and timedelta(0) <= now - mark < STEP:
            return 0
        # Where the clock was set back this moves the mark back too, so that the subscription is not silenced; keys
        # keep anything from going out twice.
        return await self._store.plan(subscription.id, place, now, planned)

    def next_at(self, now: datetime) -> datetime | None:
        """When the next thing falls due, if that is within the hour."""
        library = self._library()
        soon = (self._next_of(subscription, library, now) for subscription in self._subscriptions().values())
        return min((moment for moment in soon if moment), default=None)

    def _next_of(self, subscription: Subscription, library: Library, now: datetime) -> datetime | None:
        try:
            return min((o.at for o in due(subscription, library, now, now + LOOK_AHEAD)), default=None)
        except (ArithmeticError, LookupError, ValueError, TypeError, CronSimError):
            return None  # planning it has been logged
