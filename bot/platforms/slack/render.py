"""A page as a Slack message: blocks for those who see them, and text for notifications and screen readers."""

from collections.abc import Iterator
from typing import Any, assert_never

from bot.cards.actions import actions
from bot.cards.plain import marks
from bot.content.words import words_in
from bot.core.card import Buttons, Card, FigureRow, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select
from bot.core.page import Page
from bot.core.text import shortened
from bot.platforms.slack import limits
from bot.platforms.slack.command import as_typed
from bot.platforms.slack.elements import Element, bullets, header, line, pressable, rich_text, small, styled
from bot.platforms.slack.markup import escaped

CODE = limits.OPTION_VALUE
"""The longest code that every button and option can carry, in characters."""

SOURCE, ALT, PAGER = 1000, 2000, 200
"""What cannot be divided and is longer than so many characters is shortened, and shows it."""

NOTHING = "…"
"""Slack takes no message without words."""


def render(page: Page) -> dict[str, Any]:
    """`blocks` and `text`, as chat.postMessage and a response_url take them. Only `fits` keeps within the limits."""
    return {"blocks": _blocks(page), "text": escaped(as_typed(_twin(page.card)), limits.MESSAGE_TEXT)}


def fits(page: Page) -> bool:
    """Does Slack take the page as one message?"""
    return not any(limits.faults(_blocks(page)))


def _twin(card: Card) -> str:
    return card.text.strip() or card.title.strip() or card.lead.strip() or NOTHING


def _blocks(page: Page) -> list[Element]:
    said = list(_said(page.card)) or rich_text(line(*styled(NOTHING)))
    return [*said, *pressable(actions(page, CODE))]


def _said(card: Card) -> Iterator[Element]:
    yield from header(card.title)
    yield from rich_text(line(*styled(card.lead, "bold"), *styled(marks(card.lead_cites))))
    for part in card.parts:
        yield from _part(part)
    yield from small(_sources(card))


def _part(part: Part) -> list[Element]:
    match part:
        case Paragraph():
            return rich_text(line(*styled(part.text + marks(part.cites))))
        case Section():
            lines = (line(*styled(said.text + marks(said.cites))) for said in part.statements)
            return rich_text(line(*styled(part.heading, "bold")), bullets(lines))
        case Measure():
            return _measure(part)
        case Picture():
            return small(shortened(part.alt, ALT))
        case Pager():
            return small(shortened(part.words, PAGER))
        case Buttons() | Select() | Form():
            return []  # they come last, with what else can be pressed
        case _:
            assert_never(part)


def _measure(measure: Measure) -> list[Element]:
    # In one line of rich text, because nothing is written of how Slack sets two that follow each other.
    head = line(*styled(measure.title, "bold"), *styled(f"\n{measure.definition}", "italic"))
    return rich_text(head, bullets(_row(row) for row in measure.rows))


def _row(row: FigureRow) -> Element:
    said = " ".join((f", {row.when}.", *row.details))
    return line(*styled(row.value, "bold"), *styled(said + marks(row.cites)))


def _sources(card: Card) -> str:
    if not card.citations:
        return ""
    numbered = (f"[{number}] {shortened(cited.words, SOURCE)}" for number, cited in enumerate(card.citations, 1))
    return "\n".join([words_in(card.language)("card.sources"), *numbered])
