"""Fixtures for the running parts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import database
from bot.store.outbox_store import OutboxStore
from tests.factories import HOUR
from tests.settings.tokens import forget_tokens
from tests.support import MONDAY, Bench


@pytest.fixture(autouse=True)
def nothing_of_the_developers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test switches on what it needs, and is answered in English unless it says otherwise."""
    forget_tokens(monkeypatch)
    monkeypatch.delenv("CONSOLE_TOKEN", raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


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
