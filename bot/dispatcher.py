"""Answers a request. The only place where errors become words, and where permission is checked."""

import logging
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot import __version__
from bot.cards.error import apology_card, error_card
from bot.cards.help import command_help
from bot.content.words import words_in
from bot.core.card import Card
from bot.core.command import Command, Option, OptionValue, Request
from bot.core.errors import NotAllowed, TooFast, UserError
from bot.core.library import Library
from bot.core.line import parse, split, typed_options
from bot.core.permission import may
from bot.core.place import Asker, Place
from bot.core.ports import Clock
from bot.core.ratelimit import RateLimit
from bot.core.text import Words
from bot.registry import commands
from bot.search.names import CHOICES, complete

BARE = re.compile(r"[\w.-]+")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a line may become: `line` replaces it whole, `label` and `help` are shown."""

    line: str
    label: str
    help: str


@dataclass(frozen=True)
class Dispatcher:
    """Takes commands from every platform. `library` gives the present one, so that a reload is seen at once."""

    library: Callable[[], Library]
    clock: Clock
    limit: RateLimit

    async def answer(
        self,
        line: str,
        asker: Asker,
        place: Place,
        *,
        options: Mapping[str, str] | None = None,
        language: str | None = None,
        known_on: date | None = None,
    ) -> Card:
        """The card that answers a line, with `options` on top of those in it. Never raises an Exception."""
        words = words_in(language or place.language)
        try:
            self._slow_down(asker)
            command, rest = split(line, commands())
            if not may(asker.role, command.permission):
                raise NotAllowed("not_allowed", command=command.name, role=asker.role)
            given = {**parse(command, rest), **(options or {})}
            return await command.answer(self._request(asker, place, words, known_on), **typed_options(command, given))
        except UserError as error:
            return error_card(error, words)
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s while answering %r", bug, line)
            return apology_card(bug, words)

    def complete(self, line: str, language: str) -> tuple[Suggestion, ...]:
        """What the line that somebody is typing may become."""
        words = words_in(language)
        typed = line.removeprefix("/")
        try:
            command, _ = split(line, commands())
        except UserError:
            return self._commands(typed, words)
        if not typed.casefold().startswith(f"{command.name} "):
            return self._commands(typed, words)
        return self._values(command, typed[len(command.name) + 1 :], line, words)

    def choices(self, option: Option, typed: str, language: str) -> tuple[tuple[str, str], ...]:
        """Pairs of (value, label) for an option while one types it."""
        if option.choices:
            return tuple((c, c) for c in option.choices if c.startswith(typed.casefold()))[:CHOICES]
        if option.kind is None:
            return ()
        found = complete(self.library(), option.kind, typed, language)
        return tuple((named.id, named.label.show(language)) for named in found)

    def _slow_down(self, asker: Asker) -> None:
        if seconds := self.limit.wait(asker.id, self.clock()):
            raise TooFast("too_fast", n=int(seconds) + 1)

    def _request(self, asker: Asker, place: Place, words: Words, known_on: date | None) -> Request:
        now = self.clock()
        today = now.astimezone(ZoneInfo(place.zone)).date()
        library = self.library()
        return Request(
            asker=asker,
            place=place,
            words=words,
            library=library.known_on(known_on) if known_on else library,
            commands=commands(),
            now=now,
            today=today,
            known_on=known_on or today,
            version=__version__,
        )

    def _commands(self, typed: str, words: Words) -> tuple[Suggestion, ...]:
        names = [name for name in commands() if name.startswith(typed.casefold())]
        found = (Suggestion(f"/{name} ", f"/{name}", command_help(commands()[name], words)) for name in names)
        return tuple(found)[:CHOICES]

    def _values(self, command: Command, rest: str, line: str, words: Words) -> tuple[Suggestion, ...]:
        """Completes what is being typed: the value of the last `name:value`, else of the first option."""
        name, colon, typed = rest.rpartition(":")
        named = command.option(name.split()[-1].casefold()) if colon and name.split() else None
        option = named or next(iter(command.options), None)
        if option is None:
            return ()
        if named and " " in typed and not typed.startswith('"'):
            return tuple(_option_names(command, rest, line, words))
        typed = typed if named else rest
        head = line[: len(line) - len(typed)]
        label = words(_key(command, option))
        choices = self.choices(option, typed.strip('" '), words.language)
        values = (Suggestion(f"{head}{value}", text, label) for value, text in choices)
        return (*values, *_option_names(command, rest, line, words))[:CHOICES]


def _option_names(command: Command, rest: str, line: str, words: Words) -> Iterator[Suggestion]:
    """Options that may be named next, where a command has several."""
    given, _, last = rest.rpartition(" ")
    if len(command.options) < 2 or ":" in last or (command.options[0].required and not rest.strip()):
        return
    # What stands without a name before everything else is the first option's value.
    unnamed = given.strip() and ":" not in given.split()[0]
    for option in command.options[1 if unnamed else 0 :]:
        if option.name.startswith(last.casefold()) and f"{option.name}:" not in rest:
            label = f"{option.name}:"
            yield Suggestion(f"{line[: len(line) - len(last)]}{label}", label, words(_key(command, option)))


def _key(command: Command, option: Option) -> str:
    return f"command.{command.name.replace(' ', '.')}.{option.name}"


def options_line(command: str, options: Mapping[str, OptionValue]) -> str:
    """A command with its options as one line, as buttons carry it."""
    given = (f"{name}:{_quoted(str(value))}" for name, value in options.items() if value != "")
    return " ".join([f"/{command.removeprefix('/')}", *given])


def _quoted(value: str) -> str:
    """In quotes where a bare word would not be read back as one value."""
    value = " ".join(value.split())
    return value if BARE.fullmatch(value) else '"{}"'.format(value.replace('"', "'"))
