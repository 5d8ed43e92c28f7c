"""Stand-ins for the world: a clock to turn, and a platform that fails as it is told."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.card import Card
from bot.core.errors import SendError
from bot.core.place import Place
from bot.core.ports import Connection
from tests.factories import NOW


@dataclass
class FakeClock:
    """Stands until it is turned."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        self.now += by


@dataclass
class FakePlatform:
    """Keeps messages as a chat service would. `script` says what happens to the next sends, then all succeed."""

    stored: list[tuple[str, str, Card]] = field(default_factory=list)
    script: list[str] = field(default_factory=list)
    pieces: int = 1
    history_readable: bool = True
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        await asyncio.Event().wait()

    def connection(self) -> Connection:
        return Connection(True, "It is a fake.")

    def split(self, card: Card) -> Sequence[Card]:
        return [card] * self.pieces

    async def send(self, place: Place, card: Card, marker: str) -> str:
        match self.script.pop(0) if self.script else "ok":
            case "drop before":
                raise SendError("connection dropped", ambiguous=True)
            case "drop after":
                self._store(place, card, marker)
                raise SendError("connection dropped", ambiguous=True)
            case "forbidden":
                raise SendError("403 Forbidden", permanent=True)
            case "slow down":
                raise SendError("429 Too Many Requests", retry_after=90)
            case "bug":
                raise RuntimeError("unforeseen")
        return self._store(place, card, marker)

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        if not self.history_readable:
            raise SendError("403 Forbidden", permanent=True)
        return next((m for p, m, _ in self.stored if (p, m) == (place.id, marker)), None)

    def _store(self, place: Place, card: Card, marker: str) -> str:
        self.stored.append((place.id, marker, card))
        self.arrived.set()
        return marker


@dataclass
class FakeMemory:
    """Remembers in a dictionary."""

    kept: dict[str, str] = field(default_factory=dict)

    async def get(self, key: str) -> str | None:
        return self.kept.get(key)

    async def put(self, key: str, value: str) -> None:
        self.kept[key] = value
