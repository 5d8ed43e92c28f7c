"""Help, made from the commands as they are."""

from collections.abc import Mapping

from bot.cards.build import CardBuilder
from bot.cards.choices import choices_words
from bot.core.card import Button, Buttons, Card, Section, Select, Statement
from bot.core.command import Command, Option
from bot.core.library import Library
from bot.core.permission import Role, may
from bot.core.text import Words


def help_card(commands: Mapping[str, Command], role: Role, library: Library, words: Words) -> Card:
    """Every command the asker may use."""
    build = CardBuilder(library, words)
    usable = [command for command in commands.values() if may(role, command.permission)]
    lines = tuple(
        Statement(words("help.line", usage=usage(command), help=words(help_key(command)))) for command in usable
    )
    choices = tuple(Button(f"/{command.name}", f"/help {command.name}") for command in usable)
    return build.card(
        title=words("help.title"),
        lead=words("help.lead"),
        parts=[
            Section(words("help.commands"), lines),
            Select(words("help.choose"), choices),
            Buttons((Button(words("button.settings"), "/settings"),)),
        ],
    )


def command_help_card(command: Command, library: Library, words: Words) -> Card:
    """One command with its options."""
    build = CardBuilder(library, words)
    options = tuple(Statement(_option_words(command, option, words)) for option in command.options)
    parts = [Section(words("help.options"), options)] if options else []
    return build.card(title=usage(command), lead=words(help_key(command)), parts=parts)


def usage(command: Command) -> str:
    """The command as one types it: "/figure <name>"."""
    shown = (f"<{option.name}>" if option.required else f"[{option.name}]" for option in command.options)
    return " ".join([f"/{command.name}", *shown])


def help_key(command: Command, option: Option | None = None) -> str:
    """The key of the wording that tells what the command, or one of its options, is for."""
    return f"command.{command.name.replace(' ', '.')}.{option.name if option else 'help'}"


def _option_words(command: Command, option: Option, words: Words) -> str:
    said = words(help_key(command, option))
    choices = words("help.choices", choices=choices_words(option.name, option.choices, words)) if option.choices else ""
    return words("help.option", name=option.name, help=said) + choices
