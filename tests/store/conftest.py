"""A real database file, migrated as in service."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import database
from bot.store.message_store import MessageStore
from bot.store.outbox_store import OutboxStore


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    async with database(f"sqlite:///{tmp_path}/bot.db") as opened:
        yield opened


@pytest.fixture
def store(engine: AsyncEngine) -> OutboxStore:
    return OutboxStore(engine)


@pytest.fixture
def messages(engine: AsyncEngine) -> MessageStore:
    return MessageStore(engine)
