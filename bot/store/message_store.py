"""The history of the console's places in SQL."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.card import Card
from bot.core.message import Message, MessageKind
from bot.store.database import reading
from bot.store.tables import messages
from bot.yamlfile import adapter


class MessageStore:
    """Implements `bot.core.ports.Messages`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reads = reading(engine)

    async def add(self, message: Message) -> Message:
        """Store it; of two with one marker the first one stays."""
        values = {
            "place": message.place,
            "at": message.at,
            "author": message.author,
            "kind": message.kind,
            "line": message.line,
            "card": _to_json(message.card) if message.card else None,
            "marker": message.marker,
        }
        try:
            async with self._engine.begin() as connection:
                row = (await connection.execute(insert(messages).values(**values).returning(messages))).one()
                return _from_row(row)
        except IntegrityError:
            stored = await self.find(message.place, message.marker or "")
            if stored is None:
                raise
            return stored

    async def replace(self, message_id: int, card: Card) -> Message | None:
        """Another card in the same message."""
        change = update(messages).where(messages.c.id == message_id).values(card=_to_json(card)).returning(messages)
        async with self._engine.begin() as connection:
            row = (await connection.execute(change)).first()
            return _from_row(row) if row else None

    async def recent(self, place: str, before: int | None, limit: int) -> Sequence[Message]:
        """A page of history, oldest first."""
        query = select(messages).where(messages.c.place == place).order_by(messages.c.id.desc()).limit(limit)
        if before is not None:
            query = query.where(messages.c.id < before)
        async with self._reads.connect() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(_from_row(row) for row in reversed(rows))

    async def find(self, place: str, marker: str) -> Message | None:
        """The message with that marker."""
        query = select(messages).where(messages.c.place == place, messages.c.marker == marker)
        async with self._reads.connect() as connection:
            row = (await connection.execute(query)).first()
            return _from_row(row) if row else None


def _to_json(card: Card) -> str:
    text: bytes = adapter(Card).dump_json(card)
    return text.decode()


def _from_json(text: str) -> Card:
    """The card; of one that another version of the bot wrote in another shape, at least its text."""
    try:
        card: Card = adapter(Card).validate_json(text)
    except ValidationError:
        kept = json.loads(text)
        return Card(title=kept.get("title", ""), lead=kept.get("lead", ""), text=kept.get("text", ""))
    return card


def _from_row(row: Row[Any]) -> Message:
    return Message(
        id=row.id,
        place=row.place,
        at=row.at,
        author=row.author,
        kind=MessageKind(row.kind),
        line=row.line,
        card=_from_json(row.card) if row.card else None,
        marker=row.marker,
    )
