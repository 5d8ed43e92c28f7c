"""Small things that outlive a restart."""

import asyncio
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.press import key_of
from bot.store.database import database
from bot.store.memory_store import MemoryStore


async def test_what_was_put_comes_back_and_what_was_not_is_none(engine: AsyncEngine) -> None:
    store = MemoryStore(engine)
    await store.put("key", "r/brief ai")
    assert await store.get("key") == "r/brief ai"
    assert await store.get("KEY") is None
    assert await store.get("") is None


async def test_the_later_value_stays(engine: AsyncEngine) -> None:
    store = MemoryStore(engine)
    for value in ("first", "second", "second"):
        await store.put("key", value)
    assert await store.get("key") == "second"


async def test_it_is_there_after_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    async with database(url) as engine:
        await MemoryStore(engine).put("key", "value")
    async with database(url) as engine:
        assert await MemoryStore(engine).get("key") == "value"


async def test_many_at_once_disturb_each_other_not(engine: AsyncEngine) -> None:
    store = MemoryStore(engine)
    await asyncio.gather(*(store.put(f"key {number % 5}", f"value {number % 5}") for number in range(40)))
    found = await asyncio.gather(*(store.get(f"key {number}") for number in range(5)))
    assert found == [f"value {number}" for number in range(5)]


@given(st.text(max_size=9000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
async def test_a_command_of_any_length_and_script_comes_back_as_it_was(engine: AsyncEngine, line: str) -> None:
    store = MemoryStore(engine)
    await store.put(key_of(line), line)
    assert await store.get(key_of(line)) == line
