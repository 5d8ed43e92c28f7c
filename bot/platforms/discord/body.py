"""A card's text in Discord's markdown."""

from collections.abc import Iterator
from typing import assert_never

from bot.cards.plain import marks
from bot.content.words import words_in
from bot.core.card import Buttons, Card, FigureRow, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select
from bot.core.text import shortened
from bot.platforms.discord.markup import bold, cited, line, literal

CITATION = 400
"""A longer citation is shortened; its source's own card has all of it."""


def body(card: Card) -> str:
    """Lead and parts; blocks are set apart by an empty line."""
    lead = bold(card.lead) if card.found else line(card.lead)
    blocks = [lead + marks(card.lead_cites)]
    blocks += ["\n".join(_lines(part)) for part in card.parts]
    return "\n\n".join(block for block in blocks if block.strip())


def sources(card: Card) -> str:
    """The numbered citations; empty where there are none."""
    if not card.citations:
        return ""
    heading = bold(words_in(card.language)("card.sources"))
    numbered = (f"[{n}] {line(shortened(one.words, CITATION))}" for n, one in enumerate(card.citations, 1))
    return "\n".join((heading, *numbered))


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Paragraph():
            yield literal(part.text) + marks(part.cites)
        case Section():
            yield bold(part.heading)
            yield from (f"- {cited(statement.text, statement.cites)}" for statement in part.statements)
        case Measure():
            yield bold(part.title)
            yield line(part.definition)
            yield from (_observation(row) for row in part.rows)
        case Pager():
            yield line(part.words)
        case Picture() | Buttons() | Select() | Form():
            return
        case _:
            assert_never(part)


def _observation(row: FigureRow) -> str:
    rest = " ".join((f"{row.when}.", *row.details))
    return f"- {bold(row.value)} · {cited(rest, row.cites)}"
