"""The registry's commands as Discord's application commands, with typed options and completion."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from inspect import Parameter, Signature
from typing import Any

import discord
from discord import app_commands

from bot.cards.choices import choice_label
from bot.cards.help import help_key
from bot.core.command import Command, Option
from bot.core.line import MAX_LENGTH, MAX_NUMBER
from bot.core.text import Words, shortened
from bot.platforms.discord import limits

Tree = app_commands.CommandTree[Any]
Interaction = discord.Interaction[Any]
Choices = list[app_commands.Choice[str]]


def plant(tree: Tree, commands: Iterable[Command], words: Words) -> None:
    """Add every command to the tree; `words` describe them. "settings zone" becomes a subcommand of settings.

    Descriptions and choices are marked so that a translator of the tree can say them in other languages.
    """
    groups: dict[str, app_commands.Group] = {}
    for command in commands:
        name, _, subcommand = command.name.partition(" ")
        made = _made(command, subcommand or name, words)
        if not subcommand:
            tree.add_command(made)
            continue
        if name not in groups:
            groups[name] = app_commands.Group(name=name, description=_description(f"command.{name}.help", words))
            tree.add_command(groups[name])
        groups[name].add_command(made)


async def fingerprint(tree: Tree) -> str:
    """What tells this tree from any other: a hash of all that Discord would be sent."""
    translator = tree.translator
    assert translator is not None
    payload = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
    return hashlib.sha256(json.dumps(payload, sort_keys=True, default=str).encode()).hexdigest()


def _made(command: Command, name: str, words: Words) -> app_commands.Command[Any, Any, None]:
    async def answer(interaction: Interaction, **given: str | int | None) -> None:
        await interaction.client.replies.ask(interaction, command, _given(given))

    # discord.py reads the options off the function's signature.
    callback: Any = answer
    callback.__signature__ = _signature(command)
    helps = {option.name: _description(help_key(command, option), words) for option in command.options}
    callback = app_commands.describe(**helps)(callback)
    chosen = {option.name: _choices(option, words) for option in command.options if option.choices}
    callback = app_commands.choices(**chosen)(callback)
    named = {option.name: _completion(option) for option in command.options if option.kind}
    callback = app_commands.autocomplete(**named)(callback)
    return app_commands.Command(name=name, description=_description(help_key(command), words), callback=callback)


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
        return str
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


def _choices(option: Option, words: Words) -> Choices:
    """In the order of declaration, called what they are called to the reader."""
    named = (
        (choice, f"choice.{option.name}.{choice}", choice_label(option.name, choice, words))
        for choice in option.choices
    )
    return [
        app_commands.Choice(name=_marked(label, key) if words.has(key) else label, value=choice)
        for choice, key, label in named
    ]


def _description(key: str, words: Words) -> app_commands.locale_str:
    return _marked(shortened(words(key), limits.COMMAND_DESCRIPTION), key)


def _marked(text: str, key: str) -> app_commands.locale_str:
    """A text with the key of its wording, by which it is translated."""
    return app_commands.locale_str(text, key=key)
