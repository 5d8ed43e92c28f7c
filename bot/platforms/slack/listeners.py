"""What people do on Slack, turned into questions and presses."""

import asyncio
import logging
import re
import secrets
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import ClientSession
from slack_bolt.app.async_app import AsyncApp

from bot.cards.error import apology_card
from bot.content.words import words_in
from bot.core.page import Page
from bot.core.place import Asker, Place
from bot.exchange import Exchange, Shown
from bot.platforms.slack.command import COMMAND
from bot.platforms.slack.elements import ACTION
from bot.platforms.slack.markup import revealed, unescaped
from bot.platforms.slack.people import People
from bot.platforms.slack.replies import Undelivered, reply
from bot.wiring import Wiring

log = logging.getLogger(__name__)

GOODBYE_SECONDS = 1.0
SEEN = 1000
"""How many of the last triggers are remembered."""

Ack = Callable[[], Awaitable[Any]]
Body = Mapping[str, Any]


class Listeners:
    """Acknowledges at once and answers in tasks of its own: Slack waits 3 seconds, and Bolt loses the
    acknowledgement if a listener fails right after it."""

    def __init__(self, exchange: Exchange, wiring: Wiring, session: ClientSession, people: People) -> None:
        self._exchange = exchange
        self._wiring = wiring
        self._people = people
        self._session = session
        self._tasks: set[asyncio.Task[None]] = set()
        self._seen: deque[str | None] = deque(maxlen=SEEN)

    def hang(self, app: AsyncApp) -> None:
        """Let the app tell us about the slash command and everything that can be pressed."""
        app.command(COMMAND)(self._command)
        app.action(re.compile(rf"^{ACTION}\."))(self._action)

    async def finish(self) -> None:
        """Give the answers that are under way a moment."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=GOODBYE_SECONDS)
            for task in late:
                log.warning("an answer was cut off because the bot stops")
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _command(self, ack: Ack, body: Body) -> None:
        await ack()
        self._start(body, self._asked)

    async def _action(self, ack: Ack, body: Body) -> None:
        await ack()
        self._start(body, self._pressed)

    def _start(self, body: Body, shown: Callable[[Body], Awaitable[Shown]]) -> None:
        """Slack delivers again what it takes for lost; a trigger's id tells that it is the same."""
        trigger = body.get("trigger_id")
        if trigger and trigger in self._seen:
            return
        self._seen.append(trigger)
        # The loop itself holds tasks only weakly.
        task = asyncio.create_task(self._guarded(body, shown))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guarded(self, body: Body, shown: Callable[[Body], Awaitable[Shown]]) -> None:
        try:
            await reply(body["response_url"], await shown(body), self._session)
        except Undelivered as error:
            log.warning("an answer did not reach Slack: %s", error)
            if error.refused:
                await self._apologise(body, secrets.token_hex(4))
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s while answering on Slack", bug)
            await self._apologise(body, bug)

    async def _apologise(self, body: Body, bug: str) -> None:
        try:
            # Nothing is asked of Slack here: that may be what broke.
            asker = self._known_asker(body, self._people.known(_user(body)["id"]))
            card = apology_card(bug, words_in(self._wiring.dispatcher.language(asker, self._place(body))))
            await reply(body["response_url"], Shown(Page(card=card)), self._session)
        except Exception:
            log.exception("nor could anybody be told about bug %s", bug)

    async def _asked(self, body: Body) -> Shown:
        line = unescaped(body.get("text") or "").strip() or "help"
        return await self._exchange.ask(line, await self._asker(body), self._place(body))

    async def _pressed(self, body: Body) -> Shown:
        action = body["actions"][0]
        value = (action.get("selected_option") or action)["value"]
        return await self._exchange.press(revealed(value), await self._asker(body), self._place(body))

    async def _asker(self, body: Body) -> Asker:
        return self._known_asker(body, await self._people.language(_user(body)["id"]))

    def _known_asker(self, body: Body, language: str | None) -> Asker:
        user = _user(body)
        name = user.get("name") or user.get("username") or user["id"]
        role = self._wiring.role_of([f"slack-user:{user['id']}"])
        return Asker(id=f"slack:{user['id']}", name=name, role=role, language=language)

    def _place(self, body: Body) -> Place:
        """A command names its channel in two keys of its own, a press in one object."""
        channel = body.get("channel") or {"id": body["channel_id"], "name": body.get("channel_name")}
        return self._wiring.place(f"slack:{channel['id']}", f"#{channel.get('name') or channel['id']}")


def _user(body: Body) -> Mapping[str, Any]:
    """A command names the person in two keys of its own, a press in one object."""
    return body.get("user") or {"id": body["user_id"], "name": body.get("user_name")}
