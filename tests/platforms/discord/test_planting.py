"""A new command is one new file: what its words lack keeps no other command from Discord."""

from typing import Literal

import discord
from discord import app_commands

from bot.content.words import words_in
from bot.core.card import Card
from bot.core.command import Command, Request, command
from bot.platforms.discord.tree import plant


async def term(request: Request, name: Literal["", "old", "new"] = "") -> Card:
    return Card(title="", lead="", text="")


async def test_a_choice_without_words_is_called_what_it_is() -> None:
    made: Command = command(term)
    async with discord.Client(intents=discord.Intents.none()) as client:
        tree = app_commands.CommandTree(client)
        plant(tree, [made], words_in("en"))
        (planted,) = tree.get_commands()
        (option,) = planted.to_dict(tree)["options"]
    assert [(choice["name"], choice["value"]) for choice in option["choices"]] == [("old", "old"), ("new", "new")]
