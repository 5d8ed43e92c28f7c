"""The outbox in SQL: planning, claiming and recording deliveries, each call one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.delivery import DONE, Delivery, DeliveryState
from bot.core.ports import ALL, Lane
from bot.store.database import inserting, reading
from bot.store.tables import deliveries, watermarks

COLUMNS = tuple(column.name for column in deliveries.columns)


class OutboxStore:
    """Implements `bot.core.ports.Store`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reads = reading(engine)

    async def watermark(self, subscription: str, place: str) -> datetime | None:
        """Up to when the subscription is planned for the place."""
        query = select(watermarks.c.planned_until).where(_of(watermarks, subscription, place))
        async with self._reads.connect() as connection:
            moment: datetime | None = await connection.scalar(query)
            return moment

    async def plan(self, subscription: str, place: str, until: datetime, planned: Iterable[Delivery]) -> int:
        """Add what is new and move the watermark, together or not at all."""
        async with self._engine.begin() as connection:
            added = 0
            for delivery in planned:
                added += await self._insert_new(connection, deliveries, _to_row(delivery), ["key"])
            mark = {"subscription": subscription, "place": place, "planned_until": until, "baseline": until}
            if not await self._insert_new(connection, watermarks, mark, ["subscription", "place"]):
                moved = update(watermarks).where(_of(watermarks, subscription, place)).values(planned_until=until)
                await connection.execute(moved)
            return added

    async def claim(self, worker: str, now: datetime, lease: timedelta, lane: Lane = ALL) -> Delivery | None:
        """Compare-and-set on the oldest free row; a row that another worker takes first is passed over."""
        async with self._engine.begin() as connection:
            query = (
                select(deliveries).where(_free(now), _in(lane)).order_by(deliveries.c.due, deliveries.c.key).limit(1)
            )
            row = (await connection.execute(query.with_for_update(skip_locked=True))).first()
            if row is None:
                return None
            claim = (
                update(deliveries)
                .where(deliveries.c.key == row.key, _free(now))
                .values(
                    state=DeliveryState.CLAIMED,
                    claimed_by=worker,
                    claimed_until=now + lease,
                    attempts=deliveries.c.attempts + 1,
                )
                .returning(deliveries)
            )
            claimed = (await connection.execute(claim)).first()
            return _from_row(claimed) if claimed else None

    async def save(self, delivery: Delivery, worker: str) -> bool:
        """Only the worker that holds the claim may write."""
        change = (
            update(deliveries)
            .where(deliveries.c.key == delivery.key, deliveries.c.claimed_by == worker)
            .values(**_to_row(delivery))
        )
        async with self._engine.begin() as connection:
            return (await connection.execute(change)).rowcount == 1

    async def next_due(self) -> datetime | None:
        """The earliest moment at which a delivery may be claimed."""
        wanted = func.coalesce(deliveries.c.claimed_until, deliveries.c.not_before, deliveries.c.due)
        query = select(wanted.label("at")).where(_open()).order_by("at").limit(1)
        async with self._reads.connect() as connection:
            moment: datetime | None = await connection.scalar(query)
            return moment

    async def last_sent(self, subscription: str, place: str) -> datetime | None:
        """When the newest delivery went out."""
        mine = and_(_of(deliveries, subscription, place), deliveries.c.state.in_(sorted(DONE)))
        async with self._reads.connect() as connection:
            moment: datetime | None = await connection.scalar(select(func.max(deliveries.c.settled)).where(mine))
            return moment

    async def baseline(self, subscription: str, place: str) -> datetime | None:
        """The moment of the first planning."""
        query = select(watermarks.c.baseline).where(_of(watermarks, subscription, place))
        async with self._reads.connect() as connection:
            moment: datetime | None = await connection.scalar(query)
            return moment

    async def newest_due(self, subscription: str, place: str, thread: str) -> datetime | None:
        """When the newest delivery of the thread is due."""
        mine = and_(_of(deliveries, subscription, place), deliveries.c.thread == thread)
        async with self._reads.connect() as connection:
            moment: datetime | None = await connection.scalar(select(func.max(deliveries.c.due)).where(mine))
            return moment

    async def deliveries(self, states: Iterable[DeliveryState] = ()) -> Sequence[Delivery]:
        """Deliveries in the given states, newest first."""
        query = select(deliveries).order_by(deliveries.c.due.desc(), deliveries.c.key)
        if wanted := sorted(states):
            query = query.where(deliveries.c.state.in_(wanted))
        async with self._reads.connect() as connection:
            return tuple(_from_row(row) for row in await connection.execute(query))

    async def _insert_new(self, connection: AsyncConnection, table: Any, row: Mapping[str, Any], key: list[str]) -> int:
        insert = inserting(connection, table).values(**row).on_conflict_do_nothing(index_elements=key)
        return (await connection.execute(insert)).rowcount


def _of(table: Any, subscription: str, place: str) -> Any:
    return and_(table.c.subscription == subscription, table.c.place == place)


def _open() -> Any:
    return deliveries.c.state.in_([DeliveryState.PLANNED, DeliveryState.CLAIMED])


def _in(lane: Lane) -> Any:
    """A place's id begins with its platform's name."""
    free = deliveries.c.place.not_in(sorted(lane.busy))
    if lane.platform is not None:
        return and_(free, deliveries.c.place.startswith(f"{lane.platform}:", autoescape=True))
    return and_(free, *(~deliveries.c.place.startswith(f"{name}:", autoescape=True) for name in lane.others))


def _free(now: datetime) -> Any:
    """Due, not waiting for a retry, and not in another worker's hands."""
    return and_(
        _open(),
        deliveries.c.due <= now,
        or_(deliveries.c.not_before.is_(None), deliveries.c.not_before <= now),
        or_(deliveries.c.claimed_until.is_(None), deliveries.c.claimed_until <= now),
    )


def _to_row(delivery: Delivery) -> dict[str, Any]:
    return asdict(delivery) | {"messages": list(delivery.messages), "pieces": list(delivery.pieces)}


def _from_row(row: Row[Any]) -> Delivery:
    values = {name: getattr(row, name) for name in COLUMNS}
    lists = {"messages": tuple(row.messages), "pieces": tuple(row.pieces)}
    return Delivery(**values | lists | {"state": DeliveryState(row.state)})
