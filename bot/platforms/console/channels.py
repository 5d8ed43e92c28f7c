"""The console's channels: what was said in them, and who may see it.

A private answer, and the question before it, are kept in a place of their own that belongs to the channel and
the asker; a page of history is woven from the two.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.content.words import languages, words_in
from bot.core.card import Card
from bot.core.message import Message, MessageKind
from bot.core.permission import Permission, may
from bot.core.place import Asker, Place
from bot.core.wording import stamp_words
from bot.platforms.console.offers import offers
from bot.platforms.console.render import Earlier, card_html, line_html
from bot.platforms.console.stream import Hub
from bot.platforms.console.visitors import PLATFORM
from bot.wiring import Wiring

BOT = "Briefing Bot"
PAGE = 40
"""Messages on one page of history."""

Shown = dict[str, Any]
"""A message as the page gets it, in JSON."""


@dataclass(frozen=True)
class Channels:
    """Reads and writes the channels' history and tells the open pages."""

    wiring: Wiring
    hub: Hub

    def places(self) -> Mapping[str, Place]:
        """The console's places as they are now."""
        return {name: place for name, place in self.wiring.places().items() if place.platform == PLATFORM}

    async def page(self, place: Place, asker: Asker, before: int | None) -> tuple[list[Shown], bool]:
        """The newest messages that the asker may see (older than `before`), and whether there are more."""
        found = [m for room in rooms(place, asker) for m in await self.wiring.messages.recent(room, before, PAGE + 1)]
        found.sort(key=lambda message: message.id)
        return [await self.shown(place, message) for message in found[-PAGE:]], len(found) > PAGE

    async def newest(self, place: Place) -> int:
        """The number of the last message for everyone; 0 where there is none."""
        found = await self.wiring.messages.recent(place.id, None, 1)
        return found[-1].id if found else 0

    async def post(self, place: Place, card: Card, marker: str) -> Message:
        """What the bot says by itself; once for each marker."""
        message = self._message(place.id, MessageKind.POST, BOT, card=card, marker=marker)
        stored = await self.wiring.messages.add(message)
        await self._tell("message", place, stored)
        return stored

    async def exchange(self, place: Place, asker: Asker, line: str, card: Card) -> list[Shown]:
        """A question and its answer, for all or, if the answer is private, for the asker alone."""
        room = _room(place, asker, card)
        question = self._message(room, MessageKind.QUESTION, asker.name, line=line)
        return [await self._add(place, question), await self.answer(place, asker, card)]

    async def answer(self, place: Place, asker: Asker, card: Card) -> Shown:
        """An answer by itself."""
        message = self._message(_room(place, asker, card), MessageKind.ANSWER, BOT, card=card)
        return await self._add(place, message)

    async def update(self, place: Place, asker: Asker, number: int, line: str, card: Card) -> Shown | None:
        """Put the card in the place of a message that offers just that; None if there is no such message."""
        for room in rooms(place, asker):
            found = await self.wiring.messages.recent(room, number + 1, 1)
            hidden = card.private and room == place.id  # what is for one person must not stand before all
            if found and found[-1].id == number and not hidden and offers(found[-1].card, line):
                replaced = await self.wiring.messages.replace(number, card)
                return await self._tell("update", place, replaced) if replaced else None
        return None

    async def language_of(self, place: Place, asker: Asker, number: int) -> str | None:
        """The language of the card in a message that the asker may see; None where there is none."""
        for room in rooms(place, asker):
            found = await self.wiring.messages.recent(room, number + 1, 1)
            if found and found[-1].id == number and (card := found[-1].card):
                return card.language
        return None

    def reloaded(self) -> None:
        """Content or settings were read anew: tell the pages what is wrong with them, and which channels there are."""
        self.hub.publish("faults", self.faults(), lambda asker: may(asker.role, Permission.SEE_FAULTS))
        self.hub.publish("channels", [place.id for place in self.places().values()])

    def faults(self) -> list[dict[str, Any]]:
        """Why the last change was refused; empty if it was not."""
        return [asdict(fault) for fault in self.wiring.faults()]

    async def shown(self, place: Place, message: Message) -> Shown:
        """A message as the page gets it."""
        return {
            "id": message.id,
            "place": place.id,
            "at": message.at.isoformat(),
            "time": {each: stamp_words(message.at, place.zone, words_in(each)) for each in languages()},
            "author": message.author,
            "kind": message.kind,
            "html": await self._html(place, message),
        }

    async def _html(self, place: Place, message: Message) -> str:
        if message.card is None:
            return line_html(message.line)
        marker = message.card.reply_to
        found = await self.wiring.messages.find(place.id, marker) if marker else None
        earlier = Earlier(found.id, found.card.title) if found and found.card else None
        return card_html(message.card, message.id, words_in(message.card.language), earlier)

    async def _add(self, place: Place, message: Message) -> Shown:
        return await self._tell("message", place, await self.wiring.messages.add(message))

    async def _tell(self, event: str, place: Place, message: Message) -> Shown:
        shown = await self.shown(place, message)
        self.hub.publish(event, shown, lambda asker: message.place in rooms(place, asker))
        return shown

    def _message(self, room: str, kind: MessageKind, author: str, **said: Any) -> Message:
        return replace(Message(place=room, at=self.wiring.clock(), author=author, kind=kind), **said)


def rooms(place: Place, asker: Asker) -> tuple[str, str]:
    """Where the asker's messages of a channel are kept: those for everyone, and the private ones."""
    return place.id, f"{place.id}@{asker.id}"


def _room(place: Place, asker: Asker, card: Card) -> str:
    shared, own = rooms(place, asker)
    return own if card.private else shared
