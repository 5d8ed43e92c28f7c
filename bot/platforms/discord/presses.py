"""Buttons and menus that work after any restart: what they do stands in their ids."""

import re
from typing import Any

import discord

from bot.platforms.discord.custom_ids import BUTTON_TEMPLATE, MENU_TEMPLATE, code_of

Button = discord.ui.Button[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]


class PressedButton(discord.ui.DynamicItem[Button], template=BUTTON_TEMPLATE):
    """A button of ours, on any message of ours."""

    def __init__(self, item: Button, code: str) -> None:
        super().__init__(item)
        self.code = code

    @classmethod
    async def from_custom_id(cls, interaction: Any, item: Any, match: re.Match[str]) -> "PressedButton":
        """Made anew for each press."""
        return cls(item, match["code"])

    async def callback(self, interaction: Any) -> None:
        """Run what the button says."""
        await interaction.client.replies.press(interaction, self.code)


class ChosenEntry(discord.ui.DynamicItem[Select], template=MENU_TEMPLATE):
    """A menu of ours: its entries say what they do."""

    @classmethod
    async def from_custom_id(cls, interaction: Any, item: Any, match: re.Match[str]) -> "ChosenEntry":
        """Made anew for each choice."""
        return cls(item)

    async def callback(self, interaction: Any) -> None:
        """Run what the chosen entry says."""
        values = interaction.data.get("values") or [""]
        await interaction.client.replies.press(interaction, code_of(values[0]))
