"""Card → HTML. Every text is escaped by Markup's formatting; there is no other way into the page.

The ids of a message's sources bear the message's number, so that references stay within their own message.
"""

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from markupsafe import Markup

from bot.core.card import (
    Buttons,
    Card,
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
from bot.platforms.console.actions import buttons_html, form_html, pager_html, select_html
from bot.platforms.console.links import linked


@dataclass(frozen=True, slots=True)
class Earlier:
    """The message that a card answers."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every part needs to know of its card: the number of its message, and how many sources there are."""

    message: int
    sources: int
    words: Words

    def refs(self, cites: Iterable[int]) -> Markup:
        """References as links to the numbered sources: " [1][2]"."""
        return Markup("").join(
            Markup('<a class="ref" role="doc-noteref" href="#m{0}-source{1}">[{1}]</a>').format(self.message, number)
            for number in cites
            if 0 < number <= self.sources
        )


def card_html(card: Card, message: int, words: Words, earlier: Earlier | None = None) -> Markup:
    """The whole card; `words` are those of the card's language."""
    sheet = Sheet(message, len(card.citations), words)
    return Markup('<div class="card{}" lang="{}">{}</div>').format(
        "" if card.found else " not-found",
        card.language,
        Markup("").join((*_head(card, sheet, earlier), *_body(card.parts, sheet), _sources(card.citations, sheet))),
    )


def line_html(line: str) -> Markup:
    """What somebody asked."""
    return Markup('<p class="line">{}</p>').format(line)


def _head(card: Card, sheet: Sheet, earlier: Earlier | None) -> Iterator[Markup]:
    if card.private:
        yield Markup('<p class="label">{}</p>').format(sheet.words("console.private"))
    if earlier:
        said = sheet.words("console.reply", title=earlier.title)
        yield Markup('<p class="label"><a class="reply" href="#m{}">{}</a></p>').format(earlier.id, said)
    yield Markup("<h3>{}</h3>").format(card.title)
    if card.lead:
        yield Markup('<p class="lead">{}{}</p>').format(linked(card.lead), sheet.refs(card.lead_cites))


def _body(parts: Sequence[Part], sheet: Sheet) -> Iterator[Markup]:
    """The parts in order; measures that follow each other stand side by side."""
    numbered = list(enumerate(parts))
    for is_measure, group in groupby(numbered, key=lambda pair: isinstance(pair[1], Measure)):
        pieces = Markup("").join(_part(part, f"m{sheet.message}-part{index}", sheet) for index, part in group)
        yield Markup('<div class="measures">{}</div>').format(pieces) if is_measure else pieces


def _part(part: Part, name: str, sheet: Sheet) -> Markup:
    """One part; `name` is unique on the page."""
    match part:
        case Paragraph():
            return Markup("<p>{}{}</p>").format(linked(part.text), sheet.refs(part.cites))
        case Section():
            return _section(part, sheet)
        case Measure():
            return _measure(part, sheet)
        case Picture():
            return _picture(part)
        case Buttons():
            return buttons_html(part)
        case Select():
            return select_html(part, name, sheet.words)
        case Form():
            return form_html(part)
        case Pager():
            return pager_html(part)
        case _:
            assert_never(part)


def _section(section: Section, sheet: Sheet) -> Markup:
    lines = (Markup("<li>{}{}</li>").format(linked(s.text), sheet.refs(s.cites)) for s in section.statements)
    return Markup("<section><h4>{}</h4><ul>{}</ul></section>").format(section.heading, Markup("").join(lines))


def _measure(measure: Measure, sheet: Sheet) -> Markup:
    rows = Markup("").join(_row(row, sheet) for row in measure.rows)
    page = '<section class="measure"><h4>{}</h4><p class="definition">{}</p><ul class="rows">{}</ul></section>'
    return Markup(page).format(measure.title, measure.definition, rows)  # noqa: S704  (a literal, above)


def _row(row: FigureRow, sheet: Sheet) -> Markup:
    details = Markup("").join(Markup('<span class="detail">{}</span>').format(detail) for detail in row.details)
    return Markup('<li><strong>{}</strong> <span class="when">{}</span>{} {}</li>').format(
        row.value, row.when, sheet.refs(row.cites), details
    )


def _picture(picture: Picture) -> Markup:
    data = base64.b64encode(picture.data).decode()
    return Markup('<figure><img alt="{}" src="data:{};base64,{}"></figure>').format(
        picture.alt, picture.media_type, data
    )


def _sources(citations: Sequence[Cited], sheet: Sheet) -> Markup:
    if not citations:
        return Markup("")
    entries = (
        Markup(
            '<li id="m{}-source{}" tabindex="-1"><button type="button" class="cited" data-command="{}">{}</button></li>'
        ).format(sheet.message, number, cited.command, cited.words)
        for number, cited in enumerate(citations, 1)
    )
    return Markup('<section class="sources"><h4>{}</h4><ol>{}</ol></section>').format(
        sheet.words("card.sources"), Markup("").join(entries)
    )
