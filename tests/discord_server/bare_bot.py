"""A bare client of discord.py for the server's own tests: no product, only the library."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest
import yarl
from discord import app_commands

from tests.discord_server.server import DiscordServer


class Panel(discord.ui.View):
    """A button that changes its message, one that answers, one that opens a form, and a menu."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="More", custom_id="more")
    async def more(self, interaction: discord.Interaction, button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.edit_message(content="Page 2")

    @discord.ui.button(label="Whisper", custom_id="whisper")
    async def whisper(self, interaction: discord.Interaction, button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.defer()
        await interaction.followup.send("Only you see this.", ephemeral=True)

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, button: discord.ui.Button["Panel"]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.select(custom_id="menu", options=[discord.SelectOption(label=name) for name in ("chips", "ai")])
    async def menu(self, interaction: discord.Interaction, select: discord.ui.Select["Panel"]) -> None:
        await interaction.response.edit_message(content=f"You chose {select.values[0]}.")


class Form(discord.ui.Modal, title="A form"):
    """One line to fill in."""

    name: discord.ui.TextInput["Form"] = discord.ui.TextInput(label="Name", custom_id="name")

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"Hello {self.name.value}.", ephemeral=True)


class BareBot(discord.Client):
    """`events` are the names of those that it was told about."""

    def __init__(self, intents: discord.Intents, **options: Any) -> None:
        super().__init__(intents=intents, guild_ready_timeout=0.01, **options)
        self.tree = app_commands.CommandTree(self)
        self.tree.error(self.keep)
        self._errors: asyncio.Queue[BaseException] = asyncio.Queue()
        self.events: list[str] = []

    async def setup_hook(self) -> None:
        self.tree.add_command(figure)
        self.tree.add_command(slow)
        self.tree.add_command(panel)
        self.add_view(Panel())
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Without discord.py's pause of five seconds before it identifies a second time."""

    async def keep(self, interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
        self._errors.put_nowait(error.__cause__ or error)

    async def failed(self) -> BaseException:
        """What the next command failed with."""
        return await asyncio.wait_for(self._errors.get(), 2)

    async def on_socket_event_type(self, name: str) -> None:
        self.events.append(name)

    def text_channel(self, channel: str) -> discord.TextChannel:
        found = self.get_channel(int(channel))
        assert isinstance(found, discord.TextChannel)
        return found


@app_commands.command(description="Look up a figure")
async def figure(interaction: discord.Interaction, name: str, loud: bool = False) -> None:
    """Answers at once; for itself unless `loud`."""
    await interaction.response.send_message(f"{name} is 3.2.", ephemeral=not loud)


@figure.autocomplete("name")
async def _names(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
    names = [name for name in ("digital deficit", "chips") if current in name]
    return [app_commands.Choice(name=name.title(), value=name) for name in names]


@app_commands.command(description="Think first")
async def slow(interaction: discord.Interaction) -> None:
    """Says that it thinks, then answers, then adds something."""
    await interaction.response.defer(ephemeral=True)
    await interaction.followup.send("Thought through.")
    await interaction.followup.send("And one thing more.")


@app_commands.command(description="A message with buttons")
async def panel(interaction: discord.Interaction) -> None:
    """For everybody to press."""
    await interaction.response.send_message("Page 1", view=Panel())


def aimed(server: DiscordServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py has no setting for where Discord is."""
    monkeypatch.setattr(discord.http.Route, "BASE", server.api_url)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))


@asynccontextmanager
async def running(
    server: DiscordServer, intents: discord.Intents | None = None, **options: Any
) -> AsyncIterator[BareBot]:
    """A bot that is ready; closed afterwards, whatever came of it."""
    bot = BareBot(intents or discord.Intents(guilds=True), **options)
    task = asyncio.create_task(bot.start(server.token))
    try:
        await server.wait_for_gateway()
        await bot.wait_until_ready()
        yield bot
    finally:
        await bot.close()
        task.cancel()  # it may sleep before its next attempt to connect
        await asyncio.gather(task, return_exceptions=True)
