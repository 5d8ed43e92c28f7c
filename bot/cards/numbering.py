"""Which of a card's citations its parts refer to, and new numbers for them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from bot.core.card import Buttons, Card, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select

Cites = tuple[int, ...]


def cites_of(part: Part) -> Iterator[int]:
    """The numbers of the citations that a part refers to, in the order of reading."""
    match part:
        case Paragraph():
            yield from part.cites
        case Section():
            yield from (number for statement in part.statements for number in statement.cites)
        case Measure():
            yield from (number for row in part.rows for number in row.cites)
        case Picture() | Buttons() | Select() | Form() | Pager():
            return
        case _:
            assert_never(part)


def renumbered(card: Card) -> Card:
    """The card with those citations alone that it refers to, numbered from 1 in the order of reading."""
    said = [*card.lead_cites, *(number for part in card.parts for number in cites_of(part))]
    known = [number for number in dict.fromkeys(said) if 0 < number <= len(card.citations)]
    place = {number: position for position, number in enumerate(known, 1)}

    def new(cites: Cites) -> Cites:
        return tuple(place[number] for number in cites if number in place)

    return replace(
        card,
        lead_cites=new(card.lead_cites),
        parts=tuple(_with_cites(part, new) for part in card.parts),
        citations=tuple(card.citations[number - 1] for number in known),
    )


def _with_cites(part: Part, new: Callable[[Cites], Cites]) -> Part:
    match part:
        case Paragraph():
            return replace(part, cites=new(part.cites))
        case Section():
            return replace(part, statements=tuple(replace(s, cites=new(s.cites)) for s in part.statements))
        case Measure():
            return replace(part, rows=tuple(replace(row, cites=new(row.cites)) for row in part.rows))
        case Picture() | Buttons() | Select() | Form() | Pager():
            return part
        case _:
            assert_never(part)
