"""What people have set for themselves, in SQL."""

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import inserting, reading
from bot.store.tables import preferences


class SqlPreferenceStore:
    """Implements `bot.core.ports.PreferenceStore`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reads = reading(engine)

    async def all(self, name: str) -> Mapping[str, str]:
        """What every person has set under the name."""
        known = select(preferences.c.person, preferences.c.value).where(preferences.c.name == name)
        async with self._reads.connect() as connection:
            return {row.person: row.value for row in await connection.execute(known)}

    async def put(self, person: str, name: str, value: str | None) -> None:
        """Keep a value in place of what was there; None deletes it."""
        own = (preferences.c.person == person) & (preferences.c.name == name)
        async with self._engine.begin() as connection:
            if value is None:
                await connection.execute(delete(preferences).where(own))
                return
            insert = inserting(connection, preferences).values(person=person, name=name, value=value)
            keys = ["person", "name"]
            await connection.execute(insert.on_conflict_do_update(index_elements=keys, set_={"value": value}))
