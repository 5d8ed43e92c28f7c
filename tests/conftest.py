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
def no_tokens_of_the_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is switched on in a test is what the test switches on."""
    forget_tokens(monkeypatch)
    monkeypatch.delenv("CONSOLE_TOKEN", raising=False)


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
