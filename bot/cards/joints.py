"""Where a part of a card may be divided, and how its pieces go together again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from bot.cards.plain import row_words
from bot.core.card import Buttons, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select

_ENDS = (re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*(?=[\w「『（])"), re.compile(r"\s+"))
"""Where text may be divided, best first: between sentences, between words. The point in "6.65" ends nothing."""


def loosened(part: Part) -> Sequence[Part]:
    """The part as the smallest pieces that still say what they belong to."""
    match part:
        case Section() if part.statements:
            return [Section(part.heading, (statement,)) for statement in part.statements]
        case Measure() if part.rows:
            return [replace(part, rows=(row,)) for row in part.rows]
        case Buttons():
            return [Buttons((button,)) for button in part.buttons]
        case Select():
            return [Select(part.label, (choice,)) for choice in part.choices]
        case Paragraph() | Section() | Measure() | Picture() | Form() | Pager():
            return [part]
        case _:
            assert_never(part)


def joined(units: Iterable[tuple[int, Part]]) -> list[Part]:
    """Pieces of the same part that follow each other become one part again."""
    parts: list[Part] = []
    before: int | None = None
    for origin, unit in units:
        together = _together(parts[-1], unit) if parts and origin == before else None
        parts[-1:] = [together] if together else [*parts[-1:], unit]
        before = origin
    return parts


def _together(first: Part, second: Part) -> Part | None:
    match first, second:
        case Section(), Section():
            return Section(first.heading, first.statements + second.statements)
        case Measure(), Measure():
            return replace(first, rows=first.rows + second.rows)
        case Buttons(), Buttons():
            return Buttons(first.buttons + second.buttons)
        case Select(), Select():
            return Select(first.label, first.choices + second.choices)
    return None


def broken(part: Part) -> Sequence[Part]:
    """Smaller pieces of one that is too long by itself; none where it can't be divided."""
    match part:
        case Section():
            return [Paragraph(part.heading), *(Paragraph(s.text, s.cites) for s in part.statements)]
        case Measure():
            rows = (Paragraph(row_words(row), row.cites) for row in part.rows)
            return [Paragraph(part.title), Paragraph(part.definition), *rows]
        case Pager() if part.words:
            return [Paragraph(part.words), replace(part, words="")]
        case Paragraph():
            return _halves(part)
        case Picture() | Buttons() | Select() | Form() | Pager():
            return []
        case _:
            assert_never(part)


def _halves(paragraph: Paragraph) -> Sequence[Paragraph]:
    """Both halves keep all references; where the text can't be divided, the second half has nothing else."""
    text, cites = paragraph.text.strip(), paragraph.cites
    if len(text) > 1:
        at = _joint(text)
        return [Paragraph(text[:at].rstrip(), cites), Paragraph(text[at:].lstrip(), cites)]
    return parted(paragraph)


def parted(paragraph: Paragraph) -> Sequence[Paragraph]:
    """The text with the first half of its references, if any, and the others behind it."""
    middle = len(paragraph.cites) // 2
    if not paragraph.cites or not (middle or paragraph.text.strip()):
        return []
    return [replace(paragraph, cites=paragraph.cites[:middle]), Paragraph("", paragraph.cites[middle:])]


def _joint(text: str) -> int:
    """The place nearest to the middle where a sentence ends; or a word, however far; or the middle."""
    middle = len(text) // 2
    for ends, far in zip(_ENDS, (len(text) // 4, middle), strict=True):
        found = (match.start() for match in ends.finditer(text))
        near = [at for at in found if 0 < at < len(text) and abs(at - middle) <= far]
        if near:
            return min(near, key=lambda at: abs(at - middle))
    return middle
