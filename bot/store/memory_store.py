"""Small things that must survive a restart, in SQL."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import inserting, reading
from bot.store.tables import memory


class MemoryStore:
    """Implements `bot.core.ports.Memory`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reads = reading(engine)

    async def get(self, key: str) -> str | None:
        """What was put under the key last."""
        async with self._reads.connect() as connection:
            value: str | None = await connection.scalar(select(memory.c.value).where(memory.c.key == key))
            return value

    async def put(self, key: str, value: str) -> None:
        """Remember it; of two at once the later one stays."""
        async with self._engine.begin() as connection:
            insert = inserting(connection, memory).values(key=key, value=value)
            await connection.execute(insert.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
