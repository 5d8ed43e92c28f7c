"""Limits as a platform might have them, and all that a card says, in order."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.cards.fit import TITLE
from bot.cards.plain import plain_text, row_words
from bot.content.words import words_in
from bot.core.card import Buttons, Card, Cited, Form, Measure, Pager, Paragraph, Picture, Section, Select

NONE = 10**9

Said = tuple[str, tuple[Cited, ...]]
"""A text and the sources that it refers to."""


def up_to(
    characters: int = NONE, buttons: int = NONE, choices: int = NONE, citations: int = NONE
) -> Callable[[Card], bool]:
    """Tells whether a card keeps within these limits."""

    def fits(card: Card) -> bool:
        return (
            len(twin(card)) <= characters
            and len(card.buttons()) <= buttons
            and all(len(select.choices) <= choices for select in card.all(Select))
            and len(card.citations) <= citations
        )

    return fits


def twin(card: Card) -> str:
    """All that a card says, as plain text."""
    return plain_text(card.title, card.lead, card.lead_cites, card.parts, card.citations, words_in(card.language))


def written(card: Card) -> Card:
    """The card with its plain-text twin."""
    return replace(card, text=twin(card))


def cited(count: int) -> tuple[Cited, ...]:
    """So many sources."""
    plain = {"publisher": "P", "published": "2025", "kind": "official", "read": "full", "archive": None, "at": None}
    return tuple(Cited(source=f"source-{n}", title=f"T{n}", words=f"Source {n}", **plain) for n in range(1, count + 1))  # type: ignore[arg-type]


def says(card: Card) -> Iterator[Said]:
    """Every text of a card with what it refers to, in the order of reading; pictures and what one presses left out."""

    def said(text: str, cites: tuple[int, ...] = ()) -> Said:
        return text, tuple(card.citations[n - 1] for n in cites if 0 < n <= len(card.citations))

    yield said(card.lead, card.lead_cites)
    if len(card.title) > TITLE:
        yield said(card.title)
    for part in card.parts:
        match part:
            case Paragraph():
                yield said(part.text, part.cites)
            case Section():
                yield said(part.heading)
                yield from (said(s.text, s.cites) for s in part.statements)
            case Measure():
                yield said(part.title)
                yield said(part.definition)
                yield from (said(row_words(row), row.cites) for row in part.rows)
            case Pager():
                yield said(part.words)
            case Picture() | Buttons() | Select() | Form():
                pass


def indivisible(piece: Card) -> bool:
    """Is there but one thing in it, which cannot be divided?"""
    if piece.lead or piece.lead_cites:
        return not piece.parts and _single(piece.lead, piece.lead_cites)
    (part,) = piece.parts if len(piece.parts) == 1 else (None,)
    match part:
        case Paragraph():
            return _single(part.text, part.cites)
        case Buttons():
            return len(part.buttons) == 1
        case Select():
            return len(part.choices) == 1
        case Picture() | Form():
            return True
        case Pager():
            return not part.words
    return False


def _single(text: str, cites: tuple[int, ...]) -> bool:
    return len(text.strip()) + len(cites) <= 1
