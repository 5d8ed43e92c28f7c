"""Fixtures of the server's own tests, and what they do most."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import discord
import pytest

from tests.discord_server.bare_bot import BareBot, aimed, running
from tests.discord_server.server import DiscordServer


@dataclass(frozen=True)
class Scene:
    """A server with a channel, a user, and a bot that is ready."""

    server: DiscordServer
    bot: BareBot
    channel: str
    user: str


@pytest.fixture(name="server")
async def a_server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        aimed(server, monkeypatch)
        yield server


@pytest.fixture(name="scene")
async def a_scene(server: DiscordServer) -> AsyncIterator[Scene]:
    channel, user = server.add_channel("general"), server.add_user("Ada")
    async with running(server) as bot:
        yield Scene(server, bot, channel, user)


async def send(scene: Scene, content: str = "A digest", **options: Any) -> discord.Message:
    """The bot posts in the channel."""
    return await scene.bot.text_channel(scene.channel).send(content, **options)


def contents(scene: Scene) -> list[str]:
    """What stands in the channel."""
    return [message.content for message in scene.server.history(scene.channel)]
