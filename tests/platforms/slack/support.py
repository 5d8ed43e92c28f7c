"""The bot on a Slack that runs on this machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.core.errors import SendError
from bot.core.place import Place
from bot.platforms.slack import create
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.settings import Settings
from bot.store.database import database
from bot.store.memory_store import MemoryStore
from bot.wiring import Wiring
from tests import factories as make
from tests.platforms.slack.content import slack_library
from tests.platforms.slack.local_slack import GENERAL, LocalSlack
from tests.platforms.slack.proxy import RESPONSE_URL, Proxy
from tests.platforms.slack.reading import Message, button
from tests.platforms.slack.waiting import until
from tests.support import World

PLACE = make.place(f"slack:{GENERAL}", name="#general")
STARTS_WITHIN = 15.0


@dataclass(frozen=True)
class Running:
    """The bot while it runs, the Slack that it runs on, and what stands between them."""

    bot: Slack
    slack: LocalSlack
    proxy: Proxy
    world: World
    wiring: Wiring
    life: list[asyncio.Task[None]] = field(default_factory=list)

    async def start(self) -> None:
        """Connect; raises what ended the bot instead."""
        self.life.append(asyncio.create_task(self.bot.run()))
        await connected(self.bot, self.life[-1])

    async def stop(self) -> None:
        """Disconnect: nothing is left of the bot in memory."""
        while self.life:
            await stopped(self.life.pop())

    async def ask(self, text: str = "", **more: str) -> Message:
        """The message that answers `/briefing text`."""
        before = len(await self.slack.messages())
        await self.slack.slash(text, **more)
        return (await self.slack.arrived(before + 1))[-1]

    async def press(self, message: Message, label: str, **more: str) -> Message:
        """The message that a button with that label leads to."""
        return await self.use(message, button(message, label), **more)

    async def use(self, message: Message, element: dict[str, Any], **more: str) -> Message:
        """The message that an element of another one leads to."""
        before = len(await self.slack.messages())
        await self.slack.press(message, element, **more)
        return (await self.slack.arrived(before + 1))[-1]

    async def replaced(self, message: Message, label: str) -> Message:
        """The same message after a button of it was pressed."""
        await self.slack.press(message, button(message, label))

        async def changed() -> Message | None:
            now = await self.read(message)
            return now if now["blocks"] != message["blocks"] else None

        return await until(changed)

    async def read(self, message: Message) -> Message:
        return next(m for m in await self.slack.messages() if m["ts"] == message["ts"])

    def replies(self) -> list[dict[str, Any]]:
        """The bodies that went to a response_url."""
        return self.proxy.bodies(RESPONSE_URL)

    async def send(self, marker: str = "marker-1", place: Place = PLACE, **rest: Any) -> str:
        """Post a card."""
        return await self.bot.send(place, make.card(**rest), marker)

    async def refused(self, marker: str = "marker-1", place: Place = PLACE) -> SendError:
        """What the outbox hears when a post does not (surely) go out."""
        try:
            await self.send(marker, place)
        except SendError as error:
            return error
        raise AssertionError("the post went out")


@asynccontextmanager
async def running(folder: Path, slack: LocalSlack, proxy: Proxy, world: World | None = None) -> AsyncIterator[Running]:
    """The bot, connected, with an SQLite file in `folder`."""
    world = world or World(library=slack_library(), places={PLACE.id: PLACE})
    async with database(f"sqlite:///{folder}/briefing.db") as engine:
        world.memory = MemoryStore(engine)
        wiring = world.wiring(engine)
        bot = create(Settings(api_url=proxy.api_url), wiring)
        started = Running(bot, slack, proxy, world, wiring)
        try:
            await started.start()
            yield started
        finally:
            await started.stop()


async def connected(bot: Slack, task: asyncio.Task[None], within: float = STARTS_WITHIN) -> None:
    """Wait for the socket; raises what ended the bot instead."""

    async def open_by_now() -> bool:
        if task.done():
            await task
        return bot.connection().connected

    await until(open_by_now, within)


async def stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
