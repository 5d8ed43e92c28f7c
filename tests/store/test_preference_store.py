"""What people have set, in a real database."""

import asyncio
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import database
from bot.store.memory_store import MemoryStore
from bot.store.preference_store import SqlPreferenceStore


async def test_what_was_put_comes_back_under_its_name_alone(engine: AsyncEngine) -> None:
    store = SqlPreferenceStore(engine)
    await store.put("discord:1", "language", "ja")
    await store.put("discord:1", "zone", "Asia/Tokyo")
    await store.put("slack:1", "language", "en")
    assert await store.all("language") == {"discord:1": "ja", "slack:1": "en"}
    assert await store.all("zone") == {"discord:1": "Asia/Tokyo"}
    assert await store.all("LANGUAGE") == {}


async def test_the_later_value_stays(engine: AsyncEngine) -> None:
    store = SqlPreferenceStore(engine)
    for value in ("ja", "en", "en"):
        await store.put("discord:1", "language", value)
    assert await store.all("language") == {"discord:1": "en"}


async def test_nothing_takes_back_what_was_put_by_that_person_under_that_name_alone(engine: AsyncEngine) -> None:
    store = SqlPreferenceStore(engine)
    for person, name in (("discord:1", "language"), ("discord:1", "zone"), ("discord:2", "language")):
        await store.put(person, name, "x")
    for _ in range(2):
        await store.put("discord:1", "language", None)
    assert await store.all("language") == {"discord:2": "x"}
    assert await store.all("zone") == {"discord:1": "x"}


async def test_it_is_there_after_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    async with database(url) as engine:
        await SqlPreferenceStore(engine).put("discord:1", "language", "ja")
    async with database(url) as engine:
        assert await SqlPreferenceStore(engine).all("language") == {"discord:1": "ja"}


async def test_a_database_from_before_there_were_settings_takes_them_and_keeps_what_it_holds(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bot.db"
    async with database(url) as engine:
        await MemoryStore(engine).put("key", "value")
        async with engine.begin() as connection:
            await connection.execute(text("DROP TABLE preferences"))
            await connection.execute(text("UPDATE alembic_version SET version_num = 'm001'"))
    async with database(url) as engine:
        await SqlPreferenceStore(engine).put("discord:1", "language", "ja")
        assert await SqlPreferenceStore(engine).all("language") == {"discord:1": "ja"}
        assert await MemoryStore(engine).get("key") == "value"


async def test_many_at_once_disturb_each_other_not(engine: AsyncEngine) -> None:
    store = SqlPreferenceStore(engine)
    await asyncio.gather(*(store.put(f"slack:{n % 5}", "language", f"{n % 5}") for n in range(40)))
    assert await store.all("language") == {f"slack:{n}": f"{n}" for n in range(5)}


@given(st.text(min_size=1, max_size=200).filter(lambda person: "\0" not in person))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
async def test_a_person_of_any_name_is_told_apart(engine: AsyncEngine, person: str) -> None:
    store = SqlPreferenceStore(engine)
    await store.put(person, "language", "ja")
    assert (await store.all("language"))[person] == "ja"
    await store.put(person, "language", None)
    assert person not in await store.all("language")
