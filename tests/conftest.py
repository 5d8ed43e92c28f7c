"""Fixtures for the running parts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import database
from bot.store.outbox_store import OutboxStore
from tests.factories import HOUR
from tests.support import MONDAY, Bench


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with database(f"sqlite:///{tmp_path}/bench.db") as engine:
        yield Bench(OutboxStore(engine))


@pytest.fixture
async def due(bench: Bench) -> Bench:
    """A digest that is due now."""
    await bench.run(MONDAY - HOUR)
    bench.clock.now = MONDAY
    return bench
