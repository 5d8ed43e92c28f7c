"""The plain-text twin of a card: all that it says, for screen readers, notifications and bare terminals."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from bot.core.card import (
    Buttons,
    Cited,
    FigureRow,
    Form,
    Measure,
    Pager,
    Paragraph,
    Part,
    Picture,
    Section,
    Select,
)
from bot.core.text import Words


def plain_text(
    title: str, lead: str, lead_cites: tuple[int, ...], parts: Sequence[Part], citations: Sequence[Cited], words: Words
) -> str:
    """Title, lead, every part that says something, and the numbered sources."""
    blocks = [title, lead + marks(lead_cites), *("\n".join(_lines(part)) for part in parts)]
    if citations:
        numbered = (f"[{number}] {cited.words}" for number, cited in enumerate(citations, 1))
        blocks.append("\n".join([words("card.sources"), *numbered]))
    return "\n\n".join(block for block in blocks if block)


def marks(cites: tuple[int, ...]) -> str:
    """References as they stand behind a statement: " [1][2]"."""
    return " " + "".join(f"[{number}]" for number in cites) if cites else ""


def row_words(row: FigureRow) -> str:
    """An observation on one line: value, date, and what qualifies it."""
    # Cards that were stored before rows had a text are still shown.
    return row.text or " ".join((f"{row.value}, {row.when}.", *row.details))


def _lines(part: Part) -> Iterator[str]:
    match part:
        case Paragraph():
            yield part.text + marks(part.cites)
        case Section():
            yield part.heading
            yield from (f"- {s.text}{marks(s.cites)}" for s in part.statements)
        case Measure():
            yield part.title
            yield part.definition
            yield from (f"- {row_words(row)}{marks(row.cites)}" for row in part.rows)
        case Picture():
            yield part.alt
        case Pager():
            yield part.words
        case Buttons() | Select() | Form():
            return
        case _:
            assert_never(part)
