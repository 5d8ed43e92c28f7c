"""Splits a card that is too long for one message into cards that are not. Nothing is cut.

Parts are divided at their natural joints: a section between its statements, a measure between its observations,
running text between sentences. Each piece cites its own sources, numbered from 1.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.cards.joints import broken, joined, loosened
from bot.cards.numbering import cites_of, renumbered
from bot.cards.plain import plain_text
from bot.content.words import words_in
from bot.core.card import Card, Paragraph, Part
from bot.core.text import shortened

TITLE = 120
"""A title of more characters is shortened, and stands in full below (Slack's header takes 150, Discord's 256)."""

LEAD = -1
"""The lead is divided like a paragraph that comes before the first part."""

Unit = tuple[int, Part]
"""Something that stays together, and the number of the part that it comes from."""


def fit(card: Card, fits: Callable[[Card], bool]) -> tuple[Card, ...]:
    """The card itself if it `fits`; else the pieces, each of which does, with "(1/3)" behind the title."""
    card = _short_titled(card)
    if fits(card):
        return (card,)
    pieces = _filled(card, fits)
    return tuple(_written(card, piece, number, len(pieces)) for number, piece in enumerate(pieces, 1))


def _filled(card: Card, fits: Callable[[Card], bool]) -> list[list[Unit]]:
    """As many units in each piece as fit; one that does not fit alone is broken up further."""
    pieces: list[list[Unit]] = [[]]
    waiting = deque(_units(card))
    while waiting:
        unit = waiting.popleft()
        if fits(_piece(card, [*pieces[-1], unit], 99, 99)):
            pieces[-1].append(unit)
        elif pieces[-1]:
            pieces.append([])
            waiting.appendleft(unit)
        elif smaller := broken(unit[1]):
            waiting.extendleft((unit[0], part) for part in reversed(smaller))
        else:
            pieces[-1].append(unit)
    return pieces


def _units(card: Card) -> Iterator[Unit]:
    yield LEAD, Paragraph(card.lead, card.lead_cites)
    for number, part in enumerate(card.parts):
        yield from ((number, unit) for unit in loosened(part))
    used = {*card.lead_cites, *chain.from_iterable(map(cites_of, card.parts))}
    unused = [number for number in range(1, len(card.citations) + 1) if number not in used]
    yield from ((len(card.parts), Paragraph("", (number,))) for number in unused)


def _piece(card: Card, units: Sequence[Unit], number: int, count: int) -> Card:
    """A card of some of the units, without its plain-text twin."""
    lead = units[0][1] if units and units[0][0] == LEAD else None
    parts = joined(units[1:] if lead else units)
    title = words_in(card.language)("card.piece", title=card.title, page=number, pages=count)
    made = replace(card, title=title, lead="", lead_cites=(), parts=tuple(parts), text="")
    if isinstance(lead, Paragraph):
        made = replace(made, lead=lead.text, lead_cites=lead.cites)
    return renumbered(made)


def _written(card: Card, units: Sequence[Unit], number: int, count: int) -> Card:
    made = _piece(card, units, number, count)
    words = words_in(card.language)
    return replace(made, text=plain_text(made.title, made.lead, made.lead_cites, made.parts, made.citations, words))


def _short_titled(card: Card) -> Card:
    if len(card.title) <= TITLE:
        return card
    return replace(card, title=shortened(card.title, TITLE), parts=(Paragraph(card.title), *card.parts))
