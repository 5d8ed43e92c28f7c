"""Cards on a terminal, by rich."""

from collections.abc import Iterator
from typing import assert_never

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.cards.plain import marks
from bot.cards.sentence import sentence, sentences
from bot.core.card import Button, Buttons, Card, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select
from bot.core.text import Words
from bot.platforms.terminal.flow import Flow

WIDTH = 100


def show(card: Card, words: Words, console: Console) -> None:
    """Print a card; plain text where the output is no terminal."""
    if not console.is_terminal:
        console.print(card.text, markup=False, highlight=False, soft_wrap=True)
        return
    body = Group(*_spaced(_parts(card, words)))
    title = Text(card.title, style="bold")
    console.print(Panel(body, title=title, title_align="left", width=min(WIDTH, console.width), padding=(1, 2)))


def _spaced(parts: Iterator[RenderableType]) -> Iterator[RenderableType]:
    for number, part in enumerate(parts):
        yield Padding(part, (1 if number else 0, 0, 0, 0))


def _parts(card: Card, words: Words) -> Iterator[RenderableType]:
    yield Flow(card.lead + marks(card.lead_cites), "bold" if card.found else "yellow")
    for part in card.parts:
        yield from _part(part, words)
    if card.citations:
        lines = (Flow(f"[{number}] {cited.words}", "dim") for number, cited in enumerate(card.citations, 1))
        yield Group(Flow(words("card.sources"), "bold"), *lines)


def _part(part: Part, words: Words) -> Iterator[RenderableType]:
    match part:
        case Paragraph():
            yield Flow(part.text + marks(part.cites))
        case Section():
            lines = [_bullet(statement.text + marks(statement.cites)) for statement in part.statements]
            yield Group(Flow(part.heading, "bold"), *lines)
        case Measure():
            yield _measure(part, words)
        case Picture():
            yield Flow(words("terminal.picture", alt=part.alt), "italic")
        case Buttons():
            yield _commands(part.buttons)
        case Select():
            yield Group(Flow(part.label, "bold"), _commands(part.choices))
        case Form():
            fields = " ".join(f"[{field.name}:…]" for field in part.fields)
            yield Flow(f"{part.label}: {part.command} {fields}", "cyan")
        case Pager():
            yield Group(Flow(part.words), _commands(tuple(b for b in (part.previous, part.next) if b)))
        case _:
            assert_never(part)


def _bullet(text: str) -> Table:
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("•"), Flow(text))
    return row


def _measure(part: Measure, words: Words) -> Group:
    table = Table.grid(padding=(0, 2))
    for row in part.rows:
        details = sentences((sentence(row.when, words), *row.details), words)
        table.add_row(Flow(row.value, "bold"), Flow(details + marks(row.cites)))
    return Group(Flow(part.title, "bold"), Flow(part.definition, "italic"), table)


def _commands(buttons: tuple[Button, ...]) -> Table:
    """What one would press elsewhere is typed here, so the commands are shown."""
    table = Table.grid(padding=(0, 2))
    for button in buttons:
        table.add_row(Flow(button.command, "cyan"), Flow(button.label, "dim"))
    return table
