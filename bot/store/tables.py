"""The tables. A change here needs a migration; a test compares the two."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC. SQLite forgets zones, so they are put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Into the database: UTC, and never a naive time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("Only aware times are stored.")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Out of the database: aware UTC."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


metadata = MetaData()

deliveries = Table(
    "deliveries",
    metadata,
    Column("key", String(300), primary_key=True),
    Column("subscription", String(100), nullable=False),
    Column("kind", String(50), nullable=False),
    Column("place", String(200), nullable=False),
    Column("occasion", String(200), nullable=False),
    Column("thread", String(100), nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UtcDateTime),
    Column("claimed_by", String(100)),
    Column("claimed_until", UtcDateTime),
    Column("messages", JSON, nullable=False),
    Column("pieces", JSON, nullable=False),
    Column("unsure", Boolean, nullable=False),
    Column("settled", UtcDateTime),
    Index("deliveries_by_state", "state", "due"),
    Index("deliveries_by_place", "subscription", "place", "due"),
)

watermarks = Table(
    "watermarks",
    metadata,
    Column("subscription", String(100), primary_key=True),
    Column("place", String(200), primary_key=True),
    Column("planned_until", UtcDateTime, nullable=False),
    Column("baseline", UtcDateTime, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", String(200), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("author", String(100), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("line", Text, nullable=False),
    Column("card", Text),
    Column("marker", String(64)),
    UniqueConstraint("place", "marker", name="one_message_a_marker"),
    Index("messages_by_place", "place", "id"),
)

memory = Table(
    "memory",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("value", Text, nullable=False),
)

preferences = Table(
    "preferences",
    metadata,
    Column("person", String(200), primary_key=True),
    Column("name", String(50), primary_key=True),
    Column("value", Text, nullable=False),
)
