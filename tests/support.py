"""A scheduler's parts around a real database, with a clock to turn and a platform that obeys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.delivery import Delivery
from bot.core.library import Library
from bot.core.milestone import Event
from bot.core.place import Place
from bot.core.ports import Platform, Store
from bot.core.post import Subscription
from bot.outbox import Outbox, Surroundings
from bot.planner import Planner
from tests.factories import at, brief, library, milestone, place, report, subscription
from tests.fakes import FakeClock, FakePlatform

MONDAY = at("2026-11-23T09:00:00+01:00")


def upcoming_library() -> Library:
    """One council in the coming weeks, so that a digest has something to say."""
    council = milestone("council", report(when="2026-12-09", event=Event.DATED))
    return library([brief(milestones=(council,))])


@dataclass
class Bench:
    """`run` is what the alarm does at a ring."""

    store: Store
    clock: FakeClock = field(default_factory=FakeClock)
    platform: FakePlatform = field(default_factory=FakePlatform)
    library: Library = field(default_factory=upcoming_library)
    subscriptions: dict[str, Subscription] = field(default_factory=lambda: {"the-digest": subscription()})
    places: dict[str, Place] = field(default_factory=lambda: {"console:general": place()})

    def surroundings(self) -> Surroundings:
        return Surroundings(
            library=lambda: self.library,
            subscriptions=lambda: self.subscriptions,
            places=lambda: self.places,
            cities=lambda: ("Europe/Brussels", "Asia/Tokyo"),
        )

    def planner(self) -> Planner:
        return Planner(self.store, lambda: self.library, lambda: self.subscriptions)

    def outbox(self, platforms: Mapping[str, Platform] | None = None, store: Store | None = None) -> Outbox:
        given = {"console": self.platform} if platforms is None else platforms
        return Outbox(store or self.store, given, self.surroundings(), self.clock)

    async def run(self, moment: datetime | None = None) -> None:
        if moment:
            self.clock.now = moment
        await self.planner().plan(self.clock())
        await self.outbox().run()


async def only(bench: Bench) -> Delivery:
    """The one delivery that there is."""
    (delivery,) = await bench.store.deliveries()
    return delivery
