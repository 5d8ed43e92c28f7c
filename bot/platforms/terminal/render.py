"""Cards on a terminal, by rich."""

from collections.abc import Iterator
from typing import assert_never

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.cards.plain import marks
from bot.core.card import Button, Buttons, Card, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select
from bot.core.text import Words

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
    yield Text(card.lead + marks(card.lead_cites), style="bold" if card.found else "yellow")
    for part in card.parts:
        yield from _part(part, words)
    if card.citations:
        lines = [Text(words("card.sources"), style="bold")]
        lines += [Text(f"[{number}] {cited.words}", style="dim") for number, cited in enumerate(card.citations, 1)]
        yield Group(*lines)


def _part(part: Part, words: Words) -> Iterator[RenderableType]:
    match part:
        case Paragraph():
            yield Text(part.text + marks(part.cites))
        case Section():
            lines = [_bullet(statement.text + marks(statement.cites)) for statement in part.statements]
            yield Group(Text(part.heading, style="bold"), *lines)
        case Measure():
            yield _measure(part)
        case Picture():
            yield Text(words("terminal.picture", alt=part.alt), style="italic")
        case Buttons():
            yield _commands(part.buttons)
        case Select():
            yield Group(Text(part.label, style="bold"), _commands(part.choices))
        case Form():
            fields = " ".join(f"[{field.name}:…]" for field in part.fields)
            yield Text(f"{part.label}: {part.command} {fields}", style="cyan")
        case Pager():
            yield Group(Text(part.words), _commands(tuple(b for b in (part.previous, part.next) if b)))
        case _:
            assert_never(part)


def _bullet(text: str) -> Table:
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("•"), Text(text))
    return row


def _measure(part: Measure) -> Group:
    table = Table.grid(padding=(0, 2))
    for row in part.rows:
        details = " ".join((f"{row.when}.", *row.details))
        table.add_row(Text(row.value, style="bold"), Text(details + marks(row.cites)))
    return Group(Text(part.title, style="bold"), Text(part.definition, style="italic"), table)


def _commands(buttons: tuple[Button, ...]) -> Table:
    """What one would press elsewhere is typed here, so the commands are shown."""
    table = Table.grid(padding=(0, 2))
    for button in buttons:
        table.add_row(Text(button.command, style="cyan"), Text(button.label, style="dim"))
    return table
