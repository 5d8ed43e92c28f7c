"""A source: what it is, how it was read, and what cites it."""

from collections.abc import Iterator

from bot.cards.build import CardBuilder
from bot.core.card import Button, Card, Item, Paragraph, Part, Section, Select, Statement
from bot.core.library import Library
from bot.core.source import Citation, Source
from bot.core.text import Words
from bot.core.wording import date_words

NAMED = 20


def source_card(source: Source, library: Library, words: Words) -> Card:
    """Everything we know of a document, and everything that leans on it."""
    build = CardBuilder(library, words)
    published = date_words(source.published, words)
    publisher, kind = source.publisher.show(words.language), words(f"source.kind.{source.kind}")
    plain = words("source.lead", publisher=publisher, date=published, kind=kind)
    about = source.about.show(words.language) if source.about else plain
    users = list(_users(source, library, words))
    parts: list[Part] = [Section(words("source.facts"), tuple(Statement(fact) for fact in _facts(source, words)))]
    if users:
        lines = tuple(Statement(button.label) for button in users[:NAMED])
        parts += [Section(words("source.cited_by", n=len(users)), lines), Select(words("source.open"), tuple(users))]
    else:
        parts.append(Paragraph(words("source.uncited")))
    return build.card(
        title=source.title.show(words.language),
        lead=about,
        lead_cites=build.cite([Citation(source=source.id)]),
        parts=parts,
        items=[Item("source", source.id)],
    )


def _facts(source: Source, words: Words) -> Iterator[str]:
    yield words("source.publisher", publisher=source.publisher.show(words.language))
    if source.author:
        yield words("source.author", author=source.author.show(words.language))
    yield words("source.published", date=date_words(source.published, words))
    yield words(f"source.kind_long.{source.kind}")
    yield words(f"source.read_long.{source.read}")
    yield words("source.archive", name=source.archive) if source.archive else words("source.no_archive")
    if source.url:
        yield words("source.url", url=source.url)


def _users(source: Source, library: Library, words: Words) -> Iterator[Button]:
    """What cites the source, as buttons that open it."""

    def cites(citations: tuple[Citation, ...]) -> bool:
        return any(citation.source == source.id for citation in citations)

    language = words.language
    for brief in library.briefs.values():
        if any(cites(point.cites) for point in brief.key_points):
            yield Button(words("source.user.brief", title=brief.title.show(language)), f"/brief {brief.id}")
    for figure in library.figures.values():
        if any(cites(observation.cites) for observation in figure.observations):
            yield Button(words("source.user.figure", title=figure.title.show(language)), f"/figure {figure.id}")
    for milestone in library.milestones.values():
        if any(cites(report.cites) for report in milestone.reports):
            yield Button(
                words("source.user.milestone", title=milestone.title.show(language)), f"/milestone {milestone.id}"
            )
    for term in library.terms.values():
        if cites(term.cites):
            yield Button(words("source.user.term", title=term.name.show(language)), f"/term {term.id}")
    for person in library.people.values():
        if any(cites(role.cites) for role in person.roles):
            yield Button(words("source.user.person", title=person.name.show(language)), f"/person {person.id}")
