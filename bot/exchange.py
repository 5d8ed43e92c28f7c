"""What all chat platforms share: from a question or a press to the page to show."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from bot.cards.actions import presses
from bot.cards.error import apology_card, error_card
from bot.cards.fit import fit
from bot.cards.shared import shared_card
from bot.content.words import words_in
from bot.core.card import Card
from bot.core.errors import UserError
from bot.core.page import Page
from bot.core.place import Asker, Place
from bot.core.press import Act, Press, fitted
from bot.core.text import Words, shortened
from bot.wiring import Wiring

log = logging.getLogger(__name__)

T = TypeVar("T")

MEMORY_SECONDS = 1.0
"""How long an answer waits for the database when its commands are too long for buttons."""

WIDEST_NAME = "*" * 40
"""A longer name is shortened where it is shown to everyone. Asterisks, because platforms may have to escape them."""

MARKER = "m" * 25
"""As long as any marker: a post must fit with its own."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page and how to show it: to the asker alone unless `public`; with `updates` in place of the pressed message."""

    page: Page
    public: bool = False
    updates: bool = False


class Exchange:
    """Asks the dispatcher and cuts its answer into pages.

    `fits` tells whether a page is within the platform's limits; `limit` is the longest code, in characters, that
    the platform takes in a button. Longer ones are remembered in the store.
    """

    def __init__(self, wiring: Wiring, fits: Callable[[Page], bool], limit: int) -> None:
        self._wiring = wiring
        self._fits = fits
        self._limit = limit
        self._waiting: set[asyncio.Task[Any]] = set()

    async def ask(self, line: str, asker: Asker, place: Place) -> Shown:
        """The first page of the answer. Never raises an Exception."""
        return await self._shown(Press(Act.RUN, line), asker, place)

    async def press(self, code: str, asker: Asker, place: Place) -> Shown:
        """What a button or a chosen entry leads to. Never raises an Exception."""
        press = await self._read(code)
        if press is None:
            words = self._words(asker, place)
            return Shown(Page(card=error_card(UserError("no_button"), words)))
        return await self._shown(press, asker, place)

    def split(self, card: Card) -> tuple[Card, ...]:
        """A post as one card a message."""
        return fit(card, lambda piece: self._fits(Page(card=piece, marker=MARKER)))

    def _words(self, asker: Asker, place: Place) -> Words:
        return words_in(self._wiring.dispatcher.language(asker, place))

    async def remember(self, page: Page) -> None:
        """Keep the commands that are too long for a button; without the database these buttons lead nowhere."""
        try:
            for code in presses(page):
                if (key := fitted(code, self._limit)) != code:
                    await self._bounded(self._keep(key, code))
        except Exception:
            log.exception("the long commands of a message could not be remembered")

    async def _keep(self, key: str, code: str) -> None:
        if await self._wiring.memory.get(key) is None:
            await self._wiring.memory.put(key, code)

    async def _bounded(self, work: Coroutine[Any, Any, T]) -> T:
        """Raises TimeoutError for a database that stalls; its work is left to end by itself, because a driver that is
        cut off in the middle may not recover."""
        task = asyncio.create_task(work)
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)
        if not (await asyncio.wait({task}, timeout=MEMORY_SECONDS))[0]:
            raise TimeoutError
        return task.result()

    async def _read(self, code: str) -> Press | None:
        if press := Press.read(code):
            return press
        try:
            kept = await self._bounded(self._wiring.memory.get(code))
        except Exception:
            log.exception("a long command could not be looked up")
            return None
        return Press.read(kept) if kept else None

    async def _shown(self, press: Press, asker: Asker, place: Place) -> Shown:
        card = await self._wiring.dispatcher.answer(press.line, asker, place)
        try:
            page = self._page(card, press, asker.name.strip() or asker.id)
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s while laying out the answer to %r", bug, press.line)
            page = Page(card=apology_card(bug, self._words(asker, place)), line=press.line)
        await self.remember(page)
        # An error takes no answer's place: who turns pages too fast must not lose what was there.
        updates = press.act in (Act.UPDATE, Act.PAGE) and not page.card.failed
        return Shown(page, public=bool(page.sharer), updates=updates)

    def _page(self, card: Card, press: Press, name: str) -> Page:
        """Each page leaves room for the longest line that may tell who shows it, so that pages end at the same
        places whoever shows or reads them."""

        def fits(piece: Card) -> bool:
            noted = piece if card.private else shared_card(piece, WIDEST_NAME)
            return self._fits(Page(card=noted, line=press.line, number=98, count=99))

        pieces = fit(card, fits)
        number = min(press.page, len(pieces))
        page = Page(card=pieces[number - 1], line=press.line, number=number, count=len(pieces))
        if press.act is not Act.SHARE or card.private:
            return page
        sharer = shortened(name, len(WIDEST_NAME))
        return replace(page, card=shared_card(page.card, sharer), sharer=sharer)
