"""Commands: what people can ask, declared once for every platform.

A command is a function from a `Request` (and options) to a `Card`:

    @command
    async def term(request: Request, name: Annotated[str, Kind.TERM]) -> Card: ...

Its options are the function's parameters: `str`, `int` or a `Literal` of choices; one with a default may be
left out; one annotated with a `Kind` names content and is completed from the library. Help texts live in the
interface's words, under `command.<name>`.
"""

import inspect
import unicodedata
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from bot.core.card import Card
from bot.core.library import Kind, Library
from bot.core.permission import Permission
from bot.core.place import Asker, Place
from bot.core.ports import Preferences
from bot.core.text import Words

OptionValue = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing a command wants to know. `kind` is what it names in the library, if it names anything there."""

    name: str
    type: type[str] | type[int]
    default: OptionValue | None
    choices: tuple[str, ...] = ()
    kind: Kind | None = None

    def choice(self, text: str) -> str | None:
        """The choice that a text names, in whatever width or case, if it names one."""
        plain = unicodedata.normalize("NFKC", text).casefold()
        return plain if plain in self.choices else None

    @property
    def required(self) -> bool:
        """Must the asker give it?"""
        return self.default is None


Answer = Callable[..., Awaitable[Card]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """`name` may hold one space: the command and its subcommand."""

    name: str
    options: tuple[Option, ...]
    permission: Permission
    answer: Answer

    def option(self, name: str) -> Option | None:
        """The option of that name."""
        return next((option for option in self.options if option.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Everything a command may know. `now` is aware UTC; `known_on` the day whose knowledge is asked for."""

    asker: Asker
    place: Place
    words: Words
    library: Library
    commands: Mapping[str, Command]
    now: datetime
    today: date
    known_on: date
    version: str
    preferences: Preferences
    automatic: str
    """The language that the asker would be answered in without a preference."""

    @property
    def language(self) -> str:
        """The language to answer in."""
        return self.words.language


def command(answer: Answer | None = None, *, name: str | None = None, permission: Permission = Permission.ASK) -> Any:
    """Declare a command; its name is the function's unless `name` is given."""

    def declare(function: Answer) -> Command:
        label = name or getattr(function, "__name__", "").rstrip("_")
        return Command(name=label, options=tuple(_options(function)), permission=permission, answer=function)

    return declare(answer) if answer else declare


def _options(function: Answer) -> Iterable[Option]:
    hints = get_type_hints(function, include_extras=True)
    for parameter in list(inspect.signature(function).parameters.values())[1:]:
        default = None if parameter.default is parameter.empty else parameter.default
        yield _option(parameter.name, hints[parameter.name], default)


def _option(name: str, hint: Any, default: OptionValue | None) -> Option:
    kind = None
    if get_origin(hint) is Annotated:
        hint, kind = get_args(hint)
    if get_origin(hint) is Literal:
        # The empty text stands for an option that is left out; nobody chooses it.
        return Option(name=name, type=str, default=default, choices=tuple(filter(None, get_args(hint))))
    return Option(name=name, type=hint, default=default, kind=kind)
