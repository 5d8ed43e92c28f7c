"""Splits a card that is too long for one message into cards that are not. Nothing is cut.

Parts are divided at their natural joints: a section between its statements, a measure between its observations,
running text between sentences. Each piece cites its own sources, numbered from 1.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.cards.joints import broken, joined, loosened, parted
from bot.cards.numbering import cites_of, renumbered
from bot.cards.plain import plain_text
from bot.content.words import words_in
from bot.core.card import Card, Paragraph, Part
from bot.core.text import shortened

TITLE = 120
"""A title of more characters is shortened, and stands in full below (Slack's header takes 150, Discord's 256)."""

LEAD = -1
"""The lead is divided like a paragraph that comes before the first part."""

WIDEST = 9999
"""While the pieces are filled, "(9999/9999)" stands behind the title, because nobody knows their count yet."""

Unit = tuple[int, Part]
"""Something that stays together, and the number of the part that it comes from."""


def fit(card: Card, fits: Callable[[Card], bool]) -> tuple[Card, ...]:
    """The card itself if it `fits`; else the pieces, each of which does, with "(1/3)" behind the title.

    A single thing that cannot be divided is a piece of its own even where it does not fit. Where not even a
    character would fit, dividing would help nothing, and the card stays as it is.
    """
    card = _short_titled(card)
    if fits(card) or not fits(_piece(card, [(LEAD, Paragraph("…"))], WIDEST, WIDEST)):
        return (card,)
    pieces = _filled(card, fits)
    return tuple(_written(card, piece, number, len(pieces)) for number, piece in enumerate(pieces, 1))


def _filled(card: Card, fits: Callable[[Card], bool]) -> list[list[Unit]]:
    """As many units in each piece as fit; one that does not fit alone is broken up further."""
    pieces: list[list[Unit]] = []
    waiting = [*_units(card)]
    while waiting:
        count = _most(card, waiting, fits)
        if count == 0 and (smaller := _smaller(card, waiting[0], fits)):
            waiting[:1] = [(waiting[0][0], part) for part in smaller if _says(card, part)]
            continue
        pieces.append(waiting[: count or 1])
        del waiting[: count or 1]
    return pieces or [[]]


def _most(card: Card, units: Sequence[Unit], fits: Callable[[Card], bool]) -> int:
    """How many of the first units fit into one piece. Halving asks `fits` six times where counting up asks fifty."""

    def too_many(count: int) -> bool:
        return not fits(_piece(card, units[:count], WIDEST, WIDEST))

    return bisect_left(range(1, len(units) + 1), True, key=too_many)


def _smaller(card: Card, unit: Unit, fits: Callable[[Card], bool]) -> Sequence[Part]:
    """Smaller pieces of a unit. References that are too long by themselves leave the text before it is divided."""
    origin, part = unit
    if isinstance(part, Paragraph) and part.cites:
        alone = replace(part, text="")
        if not fits(_piece(card, [(origin, alone)], WIDEST, WIDEST)):
            return parted(part)
    return broken(part)


def _says(card: Card, part: Part) -> bool:
    """A blank paragraph would only make a message with nothing in it."""
    if not isinstance(part, Paragraph):
        return True
    return bool(part.text.strip()) or any(0 < number <= len(card.citations) for number in part.cites)


def _units(card: Card) -> Iterator[Unit]:
    parts = [(LEAD, Paragraph(card.lead, card.lead_cites)), *enumerate(card.parts)]
    for number, part in parts:
        yield from ((number, unit) for unit in loosened(part) if _says(card, unit))
    used = {*card.lead_cites, *chain.from_iterable(map(cites_of, card.parts))}
    unused = [number for number in range(1, len(card.citations) + 1) if number not in used]
    yield from ((len(card.parts), Paragraph("", (number,))) for number in unused)


def _piece(card: Card, units: Sequence[Unit], number: int, count: int) -> Card:
    """A card of some of the units, without its plain-text twin."""
    lead = units[0][1] if units and units[0][0] == LEAD else None
    parts = joined(units[1:] if lead else units)
    numbered = words_in(card.language)("card.piece", title=card.title, page=number, pages=count)
    title = numbered if count > 1 else card.title
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
