"""The registry's commands as Discord's application commands, with typed options and completion."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from inspect import Parameter, Signature
from typing import Any, Literal

import discord
from discord import app_commands

from bot.cards.help import command_help, option_help
from bot.core.command import Command, Option
from bot.core.line import MAX_LENGTH, MAX_NUMBER
from bot.core.text import Words, shortened
from bot.platforms.discord import limits

Tree = app_commands.CommandTree[Any]
Interaction = discord.Interaction[Any]
Choices = list[app_commands.Choice[str]]


def plant(tree: Tree, commands: Iterable[Command], words: Words) -> None:
    """Add every command to the tree; `words` describe them. "settings zone" becomes a subcommand of settings."""
    groups: dict[str, app_commands.Group] = {}
    for command in commands:
        name, _, subcommand = command.name.partition(" ")
        made = _made(command, subcommand or name, words)
        if not subcommand:
            tree.add_command(made)
            continue
        if name not in groups:
            groups[name] = app_commands.Group(name=name, description=_description(words(f"command.{name}.help")))
            tree.add_command(groups[name])
        groups[name].add_command(made)


def fingerprint(tree: Tree) -> str:
    """What tells this tree from any other: a hash of all that Discord would be sent."""
    payload = [command.to_dict(tree) for command in tree.get_commands()]
    return hashlib.sha256(json.dumps(payload, sort_keys=True, default=str).encode()).hexdigest()


def _made(command: Command, name: str, words: Words) -> app_commands.Command[Any, Any, None]:
    async def answer(interaction: Interaction, **given: str | int | None) -> None:
        await interaction.client.replies.ask(interaction, command, _given(given))

    # discord.py reads the options off the function's signature.
    callback: Any = answer
    callback.__signature__ = _signature(command)
    helps = {option.name: _description(option_help(command, option, words)) for option in command.options}
    callback = app_commands.describe(**helps)(callback)
    named = {option.name: _completion(option) for option in command.options if option.kind}
    callback = app_commands.autocomplete(**named)(callback)
    return app_commands.Command(name=name, description=_description(command_help(command, words)), callback=callback)


def _given(options: Mapping[str, str | int | None]) -> Mapping[str, str]:
    return {name: str(value) for name, value in options.items() if value is not None}


def _signature(command: Command) -> Signature:
    first = Parameter("interaction", Parameter.POSITIONAL_OR_KEYWORD, annotation=discord.Interaction)
    return Signature([first, *map(_parameter, command.options)])


def _parameter(option: Option) -> Parameter:
    kind: Any = _type(option)
    if option.required:
        return Parameter(option.name, Parameter.POSITIONAL_OR_KEYWORD, annotation=kind)
    return Parameter(option.name, Parameter.POSITIONAL_OR_KEYWORD, annotation=kind | None, default=None)


def _type(option: Option) -> Any:
    if option.choices:
        return Literal[option.choices]
    if option.type is int:
        return app_commands.Range[int, 0, MAX_NUMBER]
    return app_commands.Range[str, 1, MAX_LENGTH]


def _completion(option: Option) -> Any:
    async def complete(interaction: Interaction, typed: str) -> Choices:
        return [
            app_commands.Choice(name=shortened(label, limits.CHOICE_NAME), value=value)
            for value, label in interaction.client.replies.choices(interaction, option, typed)
            if 0 < len(value) <= limits.CHOICE_VALUE and label.strip()
        ][: limits.CHOICES]

    return complete


def _description(text: str) -> str:
    return shortened(text, limits.COMMAND_DESCRIPTION)
