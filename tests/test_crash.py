"""Stop it anywhere, start it again: nothing twice, nothing lost."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.card import Card
from bot.core.delivery import DONE, LEASE
from bot.core.place import Place
from bot.planner import Planner
from bot.store.database import database
from bot.store.outbox_store import OutboxStore
from tests.factories import HOUR, at
from tests.fakes import FakeClock, FakePlatform
from tests.support import Bench

MONDAY = at("2026-11-23T09:00:00+01:00")
STEPS = 24


class PowerCut(BaseException):
    """Nothing after this runs: no except Exception, no handing back."""


class Fuse:
    """Blows before or after the call with a given number."""

    def __init__(self, number: int, after: bool) -> None:
        self.number, self.after, self.calls, self.blown = number, after, 0, False

    async def through(self, call: Any) -> Any:
        self.calls += 1
        if self.blown or (self.calls == self.number and not self.after):
            self.blown = True
            call.close()
            raise PowerCut
        result = await call
        if self.calls == self.number:
            self.blown = True
            raise PowerCut
        return result


class FusedStore:
    """A store that loses its power."""

    def __init__(self, store: OutboxStore, fuse: Fuse) -> None:
        self._store, self._fuse = store, fuse

    def __getattr__(self, name: str) -> Any:
        async def call(*args: Any, **rest: Any) -> Any:
            return await self._fuse.through(getattr(self._store, name)(*args, **rest))

        return call


class FusedPlatform(FakePlatform):
    """A platform that the bot is cut off from in the middle of a send."""

    fuse: Fuse

    def split(self, card: Card) -> Sequence[Card]:
        return [card, card]

    async def send(self, place: Place, card: Card, marker: str) -> str:
        sent: str = await self.fuse.through(super().send(place, card, marker))
        return sent


async def crashed_run(bench: Bench, fuse: Fuse) -> bool:
    """One ring with a fuse in every wire; True if it blew."""
    fused: Any = FusedStore(bench.store, fuse)  # type: ignore[arg-type]
    try:
        await Planner(fused, lambda: bench.library, lambda: bench.subscriptions).plan(bench.clock())
        await bench.outbox(store=fused).run()
    except PowerCut:
        return True
    return False


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
async def test_power_may_fail_at_any_step(tmp_path: Path, after: bool) -> None:
    blown = 0
    for step in range(1, STEPS):
        fuse = Fuse(step, after)
        platform = FusedPlatform()
        platform.fuse = fuse
        async with database(f"sqlite:///{tmp_path}/{step}.db") as engine:
            bench = Bench(OutboxStore(engine), FakeClock(), platform)
            await bench.planner().plan(MONDAY - HOUR)
            bench.clock.now = MONDAY
            blown += await crashed_run(bench, fuse)
        platform.fuse = Fuse(0, after)
        async with database(f"sqlite:///{tmp_path}/{step}.db") as engine:
            bench = Bench(OutboxStore(engine), bench.clock, platform)
            for _ in range(3):
                bench.clock.turn(LEASE + timedelta(seconds=1))
                await bench.run()
            states = [delivery.state for delivery in await bench.store.deliveries()]
        assert len(states) == 1, f"step {step}: planned once"
        assert states[0] in DONE, f"step {step}: not lost"
        assert len(platform.stored) == len({m for _, m, _ in platform.stored}) == 2, f"step {step}: not doubled"
    assert blown > 8, "the fuse must have blown at many different steps"


async def test_two_processes_on_one_database_post_once(tmp_path: Path) -> None:
    platform = FakePlatform()
    url = f"sqlite:///{tmp_path}/shared.db"
    async with database(url) as one, database(url) as two:
        benches = [Bench(OutboxStore(engine), FakeClock(), platform) for engine in (one, two)]
        for moment in (MONDAY - HOUR, MONDAY):
            for bench in benches:
                bench.clock.now = moment
                await bench.planner().plan(moment)
        await benches[0].outbox().run()
        await benches[1].outbox().run()
    assert len(platform.stored) == 1
