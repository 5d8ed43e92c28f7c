"""A command as one types it: `/milestones ai when:past within:90`.

Options are given by name (`name:value`, with quotes around spaces). A word that is one of an option's choices
needs no name; what is left over goes, as one text, to the first option that has no value yet.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from bot.core.command import Command, Option, OptionValue
from bot.core.errors import UserError

MAX_LENGTH = 6000
"""Discord's limit for a text option (Discord API, Application Commands), kept on every platform."""

MAX_NUMBER = 999_999

BARE = re.compile(r"[\w.-]+")
"""A value that is read back as one without quotes."""

_TOKEN = re.compile(
    r"""(?P<empty>[\w-]+)[:：](?=\s|$) | (?:(?P<name>[\w-]+)[:：])?
        (?:(?P<quoted>"[^"]*" | “[^”]*” | „[^“”]*[“”] | «[^»]*» | ‘[^’]*’ | 「[^」]*」) | (?P<bare>\S+))""",
    re.VERBOSE,
)


def half_width(line: str) -> str:
    """A line whose command and spaces are narrow, where a Japanese keyboard gave wide ones."""
    head, space, rest = line.replace("\u3000", " ").partition(" ")
    return f"{unicodedata.normalize('NFKC', head)}{space}{rest}"


def split(line: str, commands: Mapping[str, Command]) -> tuple[Command, str]:
    """The command that a line names, and the rest of the line; raises UserError if it names none."""
    text = line.strip().removeprefix("/").removeprefix("／")
    if len(text) > MAX_LENGTH:
        raise UserError("too_long", limit=MAX_LENGTH)
    words = text.split()
    for count in (2, 1):
        name = _plain(" ".join(words[:count]))
        if name in commands:
            return commands[name], text.split(maxsplit=count)[count] if len(words) > count else ""
    typed = words[0] if words else ""
    near = get_close_matches(_plain(typed), list(commands), n=3)
    raise UserError("no_command", name=typed, suggestions=[(f"/{name}", f"/help {name}") for name in near])


def _plain(name: str) -> str:
    """A name as compared: a Japanese keyboard gives full-width letters, slash and colon."""
    return unicodedata.normalize("NFKC", name).casefold()


Chooser = Callable[[Option, str], str | None]
"""Tells which choice of an option a text names, in whatever language."""


def parse(command: Command, rest: str, chosen: Chooser = Option.choice) -> dict[str, str]:
    """The options that the rest of a line gives, as text."""
    given: dict[str, str] = {}
    loose: list[str] = []
    for token in _TOKEN.finditer(rest):
        if token["empty"] and command.option(_plain(token["empty"])):
            continue
        value = token["quoted"][1:-1] if token["quoted"] is not None else token["bare"]
        if token["name"] and command.option(_plain(token["name"])):
            given[_plain(token["name"])] = value
        else:
            loose.append(value if token["quoted"] is not None and not token["name"] else token[0])
    _fill(command, given, loose, chosen)
    return given


def _fill(command: Command, given: dict[str, str], loose: list[str], chosen: Chooser) -> None:
    """A word that is one of an option's choices goes there; the rest goes to the first option without a value."""
    for word in list(loose):
        fits = (option for option in command.options if option.name not in given and chosen(option, word))
        if option := next(fits, None):
            given[option.name] = word
            loose.remove(word)
    if not loose:
        return
    free = next((option for option in command.options if option.name not in given), None)
    if free is None:
        raise UserError("too_many", rest=" ".join(loose))
    given[free.name] = " ".join(loose)


def typed_options(
    command: Command, given: Mapping[str, str], chosen: Chooser = Option.choice
) -> dict[str, OptionValue]:
    """The options as the command wants them; raises UserError for one that is missing or cannot be read."""
    values: dict[str, OptionValue] = {}
    for option in command.options:
        text = given.get(option.name, "").strip()
        if text:
            values[option.name] = _value(option, text, chosen)
        elif option.required:
            raise UserError("missing", option=option.name, command=command.name)
    return values


def _value(option: Option, text: str, chosen: Chooser) -> OptionValue:
    if option.choices:
        if (choice := chosen(option, text)) is None:
            raise UserError("no_choice", option=option.name, given=text, choices=option.choices)
        return choice
    if option.type is int:
        if not text.isdecimal() or len(text) > len(str(MAX_NUMBER)):
            raise UserError("no_number", option=option.name, given=text)
        return int(text)
    return text


def options_line(command: str, options: Mapping[str, OptionValue]) -> str:
    """A command with its options as one line, as buttons carry it."""
    given = (f"{name}:{_quoted(str(value))}" for name, value in options.items() if value != "")
    return " ".join([f"/{command.removeprefix('/')}", *given])


def _quoted(value: str) -> str:
    """In quotes where a bare word would not be read back as one value."""
    value = " ".join(value.split())
    return value if BARE.fullmatch(value) else '"{}"'.format(value.replace('"', "'"))
