"""Our bot on a small Discord of ours, over real sockets, with a real database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import discord.http
import pytest

from bot.core.place import Place
from bot.platforms.discord.adapter import Discord
from bot.platforms.discord.settings import Settings
from bot.store.database import database
from tests import factories as make
from tests.discord_server.asked import Asked
from tests.discord_server.seen import Seen
from tests.discord_server.server import DiscordServer
from tests.support import World


@dataclass(frozen=True)
class Guild:
    """A server of Discord's with one channel, one person in it, and our bot."""

    server: DiscordServer
    bot: Discord
    world: World
    channel: str
    ada: str
    life: AsyncExitStack

    @property
    def place(self) -> Place:
        return make.place(f"discord:{self.channel}")

    async def slash(self, command: str, **options: str | int) -> Asked:
        return await self.server.slash(self.ada, self.channel, command, options)

    async def answer(self, command: str, **options: str | int) -> Seen:
        return await (await self.slash(command, **options)).answer()

    async def press(self, message: Seen, label: str) -> Asked:
        return await self.server.press(self.ada, message, message.button(label)["custom_id"])

    def history(self) -> list[Seen]:
        return self.server.history(self.channel)

    async def restart(self) -> None:
        """Stop the bot and start it again: nothing is left of it in memory."""
        await self.life.aclose()
        await self.life.enter_async_context(connected(self.bot, self.server))


@asynccontextmanager
async def connected(bot: Discord, server: DiscordServer) -> AsyncIterator[None]:
    """The bot while it runs and its commands are known."""
    running = asyncio.create_task(bot.run())
    try:
        await server.wait_for_gateway()
        await server.until(lambda: server.commands, "the commands were never registered")
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@asynccontextmanager
async def guild(folder: Path, monkeypatch: pytest.MonkeyPatch, world: World | None = None) -> AsyncIterator[Guild]:
    """Everything connected; afterwards nothing must have been said that Discord would refuse."""
    world = world or World()
    monkeypatch.setenv("DISCORD_TOKEN", "test-token")
    monkeypatch.setattr(discord.http.Route, "BASE", discord.http.Route.BASE)
    async with DiscordServer() as server, database(f"sqlite:///{folder}/bot.db") as engine, AsyncExitStack() as life:
        bot = Discord(Settings(api_url=server.api_url), world.wiring(engine))
        scene = Guild(server, bot, world, server.add_channel("general"), server.add_user("Ada"), life)
        await life.enter_async_context(connected(bot, server))
        yield scene
        assert server.violations == []


def long_world() -> World:
    points = [
        make.point(f"Point number {n} of very many that say something about the matter, at length. {'More. ' * 110}")
        for n in range(10)
    ]
    return World(library=make.library([make.brief("partnership", key_points=tuple(points))]))
