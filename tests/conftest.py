"""Fixtures for the running parts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import database
from bot.store.outbox_store import OutboxStore
from tests.support import Bench


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with database(f"sqlite:///{tmp_path}/bench.db") as engine:
        yield Bench(OutboxStore(engine))
