"""A slash command in Discord, from the gateway's event to the stored answer, over real sockets on a Discord of ours."""

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import discord
import discord.gateway
import discord.http
import yarl

from benchmarks.timing import Row, quantile
from bot.app import App
from bot.desk import Desk
from bot.store.database import database
from tests.discord_server.server import DiscordServer

ROUNDS, WARM_UP = 100, 20
MIX: tuple[tuple[str, dict[str, Any]], ...] = (
    ("figure", {"name": "digital deficit"}),
    ("milestones", {}),
    ("brief", {"topic": "semiconductors"}),
    ("term", {"name": "dfft"}),
)
PLATFORM = "discord"


def run() -> Iterator[Row]:
    """Beside a bare discord.py bot that answers a constant embed, one after the other in one run."""
    ours, peer = asyncio.run(_ours()), asyncio.run(_peer())
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        ours_ms, peer_ms = quantile(ours, share), quantile(peer, share)
        yield Row(f"Discord slash command, {name}", ours_ms, "bare discord.py, constant embed", peer_ms)


class Peer(discord.Client):
    """Does nothing but what its one command needs."""

    def __init__(self, *, intents: discord.Intents) -> None:
        super().__init__(intents=intents)
        self.tree = discord.app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        """Make the command known."""
        await self.tree.sync()


async def _ours() -> list[float]:
    desk = Desk(Path("briefs"), Path("config"), lambda: date(2026, 11, 22))
    async with DiscordServer() as server:
        os.environ["DISCORD_TOKEN"] = server.token
        settings: Any = desk.settings.platforms
        settings.clear()
        from bot.platforms.discord.settings import Settings

        settings[PLATFORM] = Settings(api_url=server.api_url)
        with tempfile.TemporaryDirectory() as folder:
            async with database(f"sqlite:///{folder}/bench.db") as engine:
                app = App(desk, engine, lambda: datetime.now(UTC))
                app.wiring.dispatcher.limit.per_minute = 10**6
                async with _connected(server, app.platforms[PLATFORM].run()):
                    return await _asked(server, MIX)


async def _peer() -> list[float]:
    async with DiscordServer() as server:
        discord.http.Route.BASE = server.api_url
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(server.gateway_url)
        client = Peer(intents=discord.Intents(guilds=True))

        @client.tree.command(description="A constant answer")
        async def constant(interaction: discord.Interaction) -> None:
            embed = discord.Embed(title="Constant", description="The same every time.")
            await interaction.response.send_message(embed=embed, ephemeral=True)

        async with _connected(server, client.start(server.token)):
            times = await _asked(server, (("constant", {}),))
            await client.close()
            return times


@asynccontextmanager
async def _connected(server: DiscordServer, life: Any) -> AsyncIterator[None]:
    task = asyncio.create_task(life)
    await server.wait_for_gateway(30)
    await server.until(lambda: server.commands, "no commands", 30)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _asked(server: DiscordServer, mix: tuple[tuple[str, dict[str, Any]], ...]) -> list[float]:
    """Seconds from each question to its answer."""
    channel, user = server.add_channel("general"), server.add_user("Ada")
    times = []
    for number in range((ROUNDS + WARM_UP) * len(MIX)):
        command, options = mix[number % len(mix)]
        start = time.perf_counter()
        await (await server.slash(user, channel, command, options)).answer()
        times.append(time.perf_counter() - start)
    return times[WARM_UP * len(MIX) :]
