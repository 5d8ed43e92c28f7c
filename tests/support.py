"""A scheduler's parts around a real database, with a clock to turn and a platform that obeys."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.card import Card
from bot.core.delivery import Delivery
from bot.core.errors import Fault
from bot.core.library import Library
from bot.core.milestone import Event
from bot.core.permission import Role, highest
from bot.core.place import Asker, Place
from bot.core.ports import Memory, Platform, Store
from bot.core.post import Subscription
from bot.core.ratelimit import RateLimit
from bot.dispatcher import Dispatcher
from bot.outbox import Outbox, Surroundings
from bot.planner import Planner
from bot.store.message_store import MessageStore
from bot.web import Web
from bot.wiring import Wiring
from tests.factories import at, brief, library, milestone, place, report, subscription
from tests.fakes import FakeClock, FakeMemory, FakePlatform

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


@dataclass(frozen=True)
class Desk(Dispatcher):
    """A dispatcher that notes who asked what and where, and takes its time while the gate is closed."""

    asked: list[tuple[str, Asker, Place]] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, line: str, asker: Asker, place: Place, **rest: Any) -> Card:
        self.asked.append((line, asker, place))
        await self.gate.wait()
        return await super().answer(line, asker, place, **rest)


@dataclass
class World:
    """What a platform is wired to, and what a test may turn while it runs."""

    library: Library = field(default_factory=upcoming_library)
    places: dict[str, Place] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    clock: FakeClock = field(default_factory=FakeClock)
    memory: Memory = field(default_factory=FakeMemory)

    def __post_init__(self) -> None:
        self.desk = Desk(lambda: self.library, self.clock, RateLimit(1000))
        self.desk.gate.set()

    def place(self, place_id: str, name: str) -> Place:
        return self.places.get(place_id) or place(place_id, name=name)

    def role_of(self, names: Iterable[str]) -> Role:
        return highest(self.roles[name] for name in names if name in self.roles)

    def wiring(self, engine: AsyncEngine) -> Wiring:
        return Wiring(
            dispatcher=self.desk,
            clock=self.clock,
            web=Web(_healthy),
            messages=MessageStore(engine),
            memory=self.memory,
            places=lambda: self.places,
            place=self.place,
            role_of=self.role_of,
            faults=lambda: self.faults,
        )


async def _healthy() -> Mapping[str, object]:
    return {"healthy": True}


async def only(bench: Bench) -> Delivery:
    """The one delivery that there is."""
    (delivery,) = await bench.store.deliveries()
    return delivery
