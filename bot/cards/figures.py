"""The figures of one topic as a list."""

from collections.abc import Sequence

from bot.cards.build import CardBuilder
from bot.cards.figure import figure_sentence
from bot.cards.pages import page_of, pager
from bot.core.brief import Brief
from bot.core.card import Button, Buttons, Card, Item, Part, Section, Select, Statement
from bot.core.figure import Figure, Observation
from bot.core.library import Library
from bot.core.text import Words

PER_PAGE = 8


def figures_card(brief: Brief, page: int, library: Library, words: Words) -> Card:
    """The newest value of each figure of a topic, and the way to all that stands behind it."""
    build = CardBuilder(library, words)
    title = brief.title.show(words.language)
    held = [(figure, newest) for figure in brief.figures if (newest := figure.newest())]
    shown, pages = page_of(held, page, PER_PAGE)
    return build.card(
        title=words("figures.title", topic=title),
        lead=words("figures.lead", n=len(held), topic=title) if held else words("figures.none", topic=title),
        parts=[
            *_listed(build, shown),
            *pager(lambda number: f"/figure {brief.id} page:{number}", page, pages, words),
            Buttons((Button(words("button.brief", title=title), f"/brief {brief.id}"),)),
        ],
        items=[Item("figure", figure.id) for figure, _ in shown],
        found=bool(held),
    )


def _listed(build: CardBuilder, shown: Sequence[tuple[Figure, Observation]]) -> list[Part]:
    words = build.words
    lines = tuple(Statement(figure_sentence(f, newest, words), build.cite(newest.cites)) for f, newest in shown)
    choices = tuple(Button(figure.title.show(words.language), f"/figure {figure.id}") for figure, _ in shown)
    return [Section(words("brief.figures"), lines), Select(words("brief.choose_figure"), choices)] if shown else []
