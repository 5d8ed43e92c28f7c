"""Asks a desk with a small library, as a person would."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bot.core.card import Button, Card, Form, Pager, Section, Select
from bot.core.library import Library
from bot.core.permission import Role
from bot.core.ratelimit import RateLimit
from bot.dispatcher import Dispatcher
from tests.factories import asker, library, place
from tests.fakes import FakeClock


@dataclass
class Desk:
    """Answers a line with what `library` holds."""

    library: Library = field(default_factory=library)
    clock: FakeClock = field(default_factory=FakeClock)
    limit: RateLimit = field(default_factory=lambda: RateLimit(1_000_000))
    language: str = "en"

    @cached_property
    def dispatcher(self) -> Dispatcher:
        return Dispatcher(library=lambda: self.library, clock=self.clock, limit=self.limit)

    async def ask(
        self,
        line: str,
        *,
        role: Role = Role.READER,
        options: Mapping[str, str] | None = None,
        known_on: date | None = None,
        zone: str = "Europe/Brussels",
        person: str = "anna",
    ) -> Card:
        where = place(language=self.language, zone=zone)
        return await self.dispatcher.answer(line, asker(person, role), where, options=options, known_on=known_on)


def said(card: Card) -> dict[str, list[str]]:
    """The statements under each heading."""
    return {part.heading: [statement.text for statement in part.statements] for part in card.all(Section)}


def offered(card: Card) -> list[Button]:
    """Everything that can be pressed or chosen."""
    chosen = [choice for select in card.all(Select) for choice in select.choices]
    turned = [button for pager in card.all(Pager) for button in (pager.previous, pager.next) if button]
    return [*card.buttons(), *chosen, *turned]


def commands_of(card: Card) -> list[str]:
    return [button.command for button in offered(card)]


def form_of(card: Card) -> Form:
    (form,) = card.all(Form)
    return form
