"""Discord, as far as our own small server goes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from bot.core.place import Place
from bot.core.ports import Platform
from tests.contract.rig import Said, Trouble, world
from tests.discord_server.asked import Asked
from tests.discord_server.faults import Fault, Scripted, forbidden
from tests.discord_server.seen import Seen
from tests.platforms.discord.support import Guild, guild


@dataclass
class DiscordRig:
    """Ada in a channel of a Discord server."""

    guild: Guild
    private: bool = True
    typed: bool = False

    def __post_init__(self) -> None:
        self.platform: Platform = self.guild.bot
        self.place: Place = self.guild.place

    async def ask(self, line: str) -> Said:
        """Discord's client takes the line apart; here as `command first-option`."""
        name, _, value = line.removeprefix("/").partition(" ")
        command = next(each for each in self.guild.server.commands if each["name"] == name)
        options = {command["options"][0]["name"]: value} if value else {}
        return self._said(await self.guild.answer(name, **options))

    def _said(self, seen: Seen) -> Said:
        press = {button["label"]: partial(self._press, seen, button["custom_id"]) for button in seen.buttons}
        for menu in seen.menus:
            for option in menu["options"]:
                press[option["label"]] = partial(self._choose, seen, menu["custom_id"], option["value"])
        return Said(seen.text, press)

    async def _press(self, seen: Seen, custom_id: str) -> Said:
        return await self._came(await self.guild.server.press(self.guild.ada, seen, custom_id))

    async def _choose(self, seen: Seen, custom_id: str, value: str) -> Said:
        return await self._came(await self.guild.server.choose(self.guild.ada, seen, custom_id, [value]))

    async def _came(self, asked: Asked) -> Said:
        """An answer of its own, or the pressed message with something else in it."""
        await self.guild.server.until(lambda: asked.messages or asked.interaction.updates, "nothing came of it")
        return self._said(asked.messages[0] if asked.messages else await asked.updated())

    async def public(self) -> list[str]:
        return [seen.text for seen in self.guild.history()]

    async def restart(self) -> None:
        await self.guild.restart()

    def trouble(self, kind: Trouble) -> None:
        faults: dict[Trouble, Scripted] = {"cut before": Fault.DROP_BEFORE, "cut after": Fault.DROP_AFTER}
        self.guild.server.faults.once("POST", "/channels/*/messages", faults.get(kind, forbidden(50013)))


@asynccontextmanager
async def discord(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordRig]:
    async with guild(folder, monkeypatch, world()) as started:
        yield DiscordRig(started)
