"""What the page asks the server for."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.content.words import words_in
from bot.core.card import Card
from bot.core.line import MAX_LENGTH, options_line
from bot.core.permission import Permission, may
from bot.core.place import Asker, Place
from bot.core.wording import city
from bot.platforms.console.asking import Ask, number, read_ask
from bot.platforms.console.channels import Channels, Shown
from bot.platforms.console.guard import Refused, Route
from bot.platforms.console.visitors import ASKER, Visitors

WORDS = "console."


class Api:
    """The routes under /api/."""

    def __init__(self, channels: Channels, visitors: Visitors) -> None:
        self._channels = channels
        self._visitors = visitors

    def routes(self) -> Sequence[Route]:
        """All of them."""
        return (
            Route("GET", "/api/state", self._state),
            Route("GET", "/api/history", self._history),
            Route("GET", "/api/complete", self._complete),
            Route("GET", "/api/events", self._events),
            Route("POST", "/api/ask", self._ask),
        )

    async def _state(self, request: web.Request) -> web.Response:
        """Everything around the messages: channels, words, faults, and who one is."""
        asker = request[ASKER]
        channels = [await self._channel(place, asker) for place in self._channels.places().values()]
        language = self._visitors.words(request).language
        return _json(
            {
                "asker": asker.name,
                "sign_in": self._visitors.sign_in,
                "channels": channels,
                "faults": self._channels.faults() if may(asker.role, Permission.SEE_FAULTS) else [],
                "language": language,
                "words": {each: page_words(each) for each in {language, *(c["language"] for c in channels)}},
            }
        )

    async def _channel(self, place: Place, asker: Asker) -> Mapping[str, Any]:
        language = self._language(asker, place)
        return {
            "id": place.id,
            "name": place.name,
            "language": language,
            "city": city(place.zone, words_in(language)),
            "newest": await self._channels.newest(place),
        }

    async def _history(self, request: web.Request) -> web.Response:
        before = request.query.get("before")
        place = self._place(request.query.get("place", ""))
        messages, more = await self._channels.page(place, request[ASKER], number(before) if before else None)
        return _json({"messages": messages, "more": more})

    async def _complete(self, request: web.Request) -> web.Response:
        place, line = self._place(request.query.get("place", "")), request.query.get("line", "")
        if len(line) > MAX_LENGTH:
            raise Refused("too_long", limit=MAX_LENGTH)
        language = self._language(request[ASKER], place)
        return _json([asdict(found) for found in self._channels.wiring.dispatcher.complete(line, language)])

    async def _events(self, request: web.Request) -> web.StreamResponse:
        return await self._channels.hub.serve(request)

    async def _ask(self, request: web.Request) -> web.Response:
        """Run a line; the answer goes to every open page, and back to the one that asked."""
        ask, asker = await read_ask(request), request[ASKER]
        place = self._place(ask.place)
        # What stands before all keeps its language, whoever turns its pages.
        language = await self._channels.language_of(place, asker, ask.message) if ask.message else None
        dispatcher = self._channels.wiring.dispatcher
        card = await dispatcher.answer(ask.line, asker, place, options=ask.options, language=language)
        messages = await self._messages(ask, asker, place, card)
        return _json({"messages": messages, "language": self._language(asker, place)})

    async def _messages(self, ask: Ask, asker: Asker, place: Place, card: Card) -> list[Shown]:
        """What the page is to show now: question and answer, or the answer alone where a card offered it."""
        if ask.message is None:
            line = options_line(ask.line, ask.options) if ask.options else ask.line
            return await self._channels.exchange(place, asker, line, card)
        updated = await self._channels.update(place, asker, ask.message, ask.line, card)
        return [updated or await self._channels.answer(place, asker, card)]

    def _language(self, asker: Asker, place: Place) -> str:
        return self._channels.wiring.dispatcher.language(asker, place)

    def _place(self, name: str) -> Place:
        places = self._channels.places()
        if name not in places:
            raise Refused("place", place=name)
        return places[name]


def page_words(language: str) -> Mapping[str, str]:
    """The page's own words, with their {names} to be filled in by the page."""
    words = words_in(language)
    entries = {**words.fallback, **words.entries}
    return {
        key.removeprefix(WORDS): entry
        for key, entry in entries.items()
        if key.startswith(WORDS) and isinstance(entry, str)
    }


def _json(data: object) -> web.Response:
    return web.json_response(data, headers={"Cache-Control": "no-store"})
