"""What the page asks the server for."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.content.words import words_in
from bot.core.line import MAX_LENGTH
from bot.core.permission import Permission, may
from bot.core.place import Place
from bot.core.wording import city
from bot.dispatcher import options_line
from bot.platforms.console.asking import number, read_ask
from bot.platforms.console.channels import Channels
from bot.platforms.console.guard import ASKER, Refused, Route
from bot.platforms.console.visitors import Visitors

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
        places = self._channels.places().values()
        return _json(
            {
                "asker": asker.name,
                "sign_in": self._visitors.sign_in,
                "channels": [await self._channel(place) for place in places],
                "faults": self._channels.faults() if may(asker.role, Permission.SEE_FAULTS) else [],
                "language": self._visitors.words().language,
                "words": {language: page_words(language) for language in _languages(places, self._visitors)},
            }
        )

    async def _channel(self, place: Place) -> Mapping[str, object]:
        return {
            "id": place.id,
            "name": place.name,
            "language": words_in(place.language).language,
            "city": city(place.zone),
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
        return _json([asdict(found) for found in self._channels.wiring.dispatcher.complete(line, place.language)])

    async def _events(self, request: web.Request) -> web.StreamResponse:
        return await self._channels.hub.serve(request)

    async def _ask(self, request: web.Request) -> web.Response:
        """Run a line; the answer goes to every open page, and back to the one that asked."""
        ask, asker = await read_ask(request), request[ASKER]
        place = self._place(ask.place)
        card = await self._channels.wiring.dispatcher.answer(ask.line, asker, place, options=ask.options)
        if ask.message is None:
            line = options_line(ask.line, ask.options) if ask.options else ask.line
            return _json({"messages": await self._channels.exchange(place, asker, line, card)})
        updated = await self._channels.update(place, asker, ask.message, ask.line, card)
        return _json({"messages": [updated or await self._channels.answer(place, asker, card)]})

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


def _languages(places: Any, visitors: Visitors) -> set[str]:
    return {visitors.words().language, *(words_in(place.language).language for place in places)}


def _json(data: object) -> web.Response:
    return web.json_response(data, headers={"Cache-Control": "no-store"})
