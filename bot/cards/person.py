"""A person: the roles as of their dates, what they took part in, and what they said."""

from datetime import date

from bot.cards.brief import point_statement
from bot.cards.build import CardBuilder
from bot.cards.milestone import milestone_statement
from bot.core.card import Button, Buttons, Card, Item, Part, Section, Statement
from bot.core.library import Library
from bot.core.person import Person, Role
from bot.core.text import Words
from bot.core.wording import date_words


def person_card(person: Person, library: Library, words: Words, known_on: date) -> Card:
    """Roles never stand without the day they were reported for."""
    build = CardBuilder(library, words)
    latest = person.roles[-1]
    lead = words("person.lead", name=person.name.show(words.language), role=_role(latest, words))
    lead_cites = build.cite(latest.cites)
    parts: list[Part] = []
    if len(person.roles) > 1:
        roles = tuple(Statement(_role(role, words), build.cite(role.cites)) for role in reversed(person.roles))
        parts.append(Section(words("person.roles"), roles))
    parts += _part_in(person, build, known_on)
    topics = [library.briefs[name] for name in person.topics if name in library.briefs]
    if topics:
        buttons = (Button(brief.title.show(words.language), f"/brief {brief.id}") for brief in topics)
        parts.append(Buttons(tuple(buttons)))
    return build.card(
        title=person.name.show(words.language),
        lead=lead,
        lead_cites=lead_cites,
        parts=parts,
        items=[Item("person", person.id)],
    )


def _part_in(person: Person, build: CardBuilder, known_on: date) -> list[Part]:
    library, words = build.library, build.words
    points = [p for b in library.briefs.values() for p in b.key_points if person.id in p.people]
    events = [m for m in library.milestones.values() if any(person.id in r.people for r in m.reports)]
    sections = [
        Section(words("person.said"), tuple(point_statement(build, point) for point in points)),
        Section(words("person.events"), tuple(milestone_statement(build, event, known_on) for event in events)),
    ]
    return [section for section in sections if section.statements]


def _role(role: Role, words: Words) -> str:
    return words("person.role", title=role.title.show(words.language), date=date_words(role.as_of, words))
