"""The terminal as a platform: posts are kept in our own database and printed once."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from rich.console import Console

from bot.content.words import words_in
from bot.core.card import Card
from bot.core.errors import SendError
from bot.core.message import Message, MessageKind
from bot.core.place import Place
from bot.core.ports import Connection
from bot.platforms.terminal.render import show
from bot.wiring import Wiring

log = logging.getLogger(__name__)

BOT = "Briefing Bot"
PLACE = "terminal:here"


class Terminal:
    """Implements `bot.core.ports.Platform`. What is kept counts as posted; the screen is a view of it."""

    def __init__(self, wiring: Wiring, console: Callable[[], Console] = Console) -> None:
        self._wiring = wiring
        self._console = console
        self._printed: set[str | None] = set()

    async def run(self) -> None:
        """Nothing to connect to."""
        await asyncio.Event().wait()

    def connection(self) -> Connection:
        """There is no connection that could break."""
        return Connection(True, "Posts are printed on the output of `briefing serve`.")

    def split(self, card: Card) -> Sequence[Card]:
        """The card itself: a terminal scrolls."""
        return (card,)

    async def send(self, place: Place, card: Card, marker: str) -> str:
        """Keep the post and print it; a second time with one marker changes and prints nothing."""
        if place.id != PLACE:
            raise SendError(f"The terminal has one place, {PLACE}; mend {place.id} in config/bot.yaml.", permanent=True)
        if known := await self.find(place, marker, self._wiring.clock()):
            return known
        try:
            stored = await self._wiring.messages.add(self._message(place, card, marker))
        except Exception as error:
            raise SendError(f"The terminal's history could not be written: {error}", ambiguous=True) from error
        return await self._shown(stored)

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        """The id of the post with that marker. One that was kept but, after a crash, not printed is printed now."""
        try:
            found = await self._wiring.messages.find(place.id, marker)
        except Exception as error:
            raise SendError(f"The terminal's history could not be read: {error}") from error
        return await self._shown(found) if found else None

    async def _shown(self, message: Message) -> str:
        """Print a post, once in the life of this process; its id. A closed or full pipe holds up nothing."""
        card = message.card
        if card and message.marker not in self._printed:
            try:
                await asyncio.to_thread(show, card, words_in(card.language), self._console())
                self._printed.add(message.marker)
            except Exception:
                log.exception("a post was kept but could not be printed")
        return str(message.id)

    def _message(self, place: Place, card: Card, marker: str) -> Message:
        at = self._wiring.clock()
        return Message(place=place.id, at=at, author=BOT, kind=MessageKind.POST, card=card, marker=marker)
