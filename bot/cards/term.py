"""A term, explained."""

from bot.cards.build import CardBuilder
from bot.core.card import Button, Buttons, Card, Item, Paragraph, Part
from bot.core.library import Library
from bot.core.term import Term
from bot.core.text import Words


def term_card(term: Term, library: Library, words: Words) -> Card:
    """Definition, expansion and where it matters."""
    build = CardBuilder(library, words)
    language = words.language
    parts: list[Part] = []
    if term.expansion:
        parts.append(Paragraph(words("term.expansion", expansion=term.expansion.show(language))))
    other = term.name.show("en" if language == "ja" else "ja")
    if other != term.name.show(language):
        parts.append(Paragraph(words("term.other_language", name=other)))
    topics = [library.briefs[name] for name in term.topics if name in library.briefs]
    if topics:
        parts.append(Buttons(tuple(Button(brief.title.show(language), f"/brief {brief.id}") for brief in topics)))
    return build.card(
        title=term.name.show(language),
        lead=term.definition.show(language),
        lead_cites=build.cite(term.cites),
        parts=parts,
        items=[Item("term", term.id)],
    )
