"""Answers a request. The only place where errors become words, and where permission is checked."""

import logging
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from bot import __version__
from bot.cards.choices import choice_label
from bot.cards.error import apology_card, error_card
from bot.cards.help import help_key
from bot.content.words import languages, words_in
from bot.core.card import Card
from bot.core.command import Command, Option, Request
from bot.core.errors import NotAllowed, TooFast, UserError
from bot.core.library import Library, fold
from bot.core.line import half_width, parse, split, typed_options
from bot.core.permission import may
from bot.core.place import Asker, Place, spoken
from bot.core.ports import Clock, Preferences
from bot.core.ratelimit import RateLimit
from bot.core.text import Words
from bot.preferences import PassingPreferences
from bot.registry import commands
from bot.search.names import CHOICES, complete

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
    preferences: Preferences = field(default_factory=PassingPreferences)

    def language(self, asker: Asker, place: Place) -> str:
        """The language to answer somebody in."""
        return spoken(self.preferences.language(asker.id), asker, place, languages())

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
        words = words_in(language or self.language(asker, place))
        try:
            self._slow_down(asker)
            command, rest = split(line, commands())
            if not may(asker.role, command.permission):
                raise NotAllowed("not_allowed", command=command.name, role=asker.role)
            given = typed_options(command, {**parse(command, rest, _chosen), **(options or {})}, _chosen)
            return await command.answer(self._request(asker, place, words, known_on), **given)
        except UserError as error:
            return error_card(error, words)
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s while answering %r", bug, line)
            return apology_card(bug, words)

    def complete(self, line: str, language: str) -> tuple[Suggestion, ...]:
        """What the line that somebody is typing may become."""
        words, line = words_in(language), half_width(line)
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
            labels = ((choice, choice_label(option.name, choice, words_in(language))) for choice in option.choices)
            wanted = fold(typed)
            return tuple(pair for pair in labels if any(fold(name).startswith(wanted) for name in pair))[:CHOICES]
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
            preferences=self.preferences,
            automatic=spoken(None, asker, place, languages()),
        )

    def _commands(self, typed: str, words: Words) -> tuple[Suggestion, ...]:
        names = [name for name in commands() if name.startswith(typed.casefold())]
        found = (Suggestion(f"/{name} ", f"/{name}", words(help_key(commands()[name]))) for name in names)
        return tuple(found)[:CHOICES]

    def _values(self, command: Command, rest: str, line: str, words: Words) -> tuple[Suggestion, ...]:
        """Completes what is being typed: the value of the last `name:value`, else of the first option."""
        name, colon, typed = rest.replace("：", ":").rpartition(":")
        named = command.option(name.split()[-1].casefold()) if colon and name.split() else None
        option = named or next(iter(command.options), None)
        if option is None:
            return ()
        if named and " " in typed and not typed.startswith('"'):
            return tuple(_option_names(command, rest, line, words))
        typed = typed if named else rest
        head = line[: len(line) - len(typed)]
        label = words(help_key(command, option))
        choices = self.choices(option, typed.strip('" '), words.language)
        values = (Suggestion(f"{head}{value}", text, label) for value, text in choices)
        return (*values, *_option_names(command, rest, line, words))[:CHOICES]


def _chosen(option: Option, text: str) -> str | None:
    """The choice that somebody means by its own name or by what it is called in any language."""
    if plain := option.choice(text):
        return plain
    catalogues = [words_in(language) for language in languages()]
    named = ((choice, choice_label(option.name, choice, words)) for choice in option.choices for words in catalogues)
    return next((choice for choice, label in named if fold(label) == fold(text)), None)


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
            yield Suggestion(f"{line[: len(line) - len(last)]}{label}", label, words(help_key(command, option)))
