"""Briefs: one topic on one card, and the list of topics."""

import re
from datetime import date

from bot.cards.build import CardBuilder
from bot.cards.figure import figure_sentence
from bot.cards.milestone import milestone_statement
from bot.cards.milestones import Filter, select
from bot.cards.pages import page_of, pager
from bot.cards.review import review_words
from bot.core.brief import Brief, KeyPoint
from bot.core.card import Button, Buttons, Card, Item, Paragraph, Part, Section, Select, Statement
from bot.core.library import Library
from bot.core.text import Words
from bot.core.wording import day_words

PER_PAGE = 10
POINTS_SHOWN = 10
FIGURES_SHOWN = 5
MILESTONES_SHOWN = 6
FIRST = re.compile(r"(?<=\.) |(?<=。)")
"""Where the first sentence of a summary ends."""


def brief_card(brief: Brief, library: Library, words: Words, known_on: date, today: date, page: int = 1) -> Card:
    """Summary, key points, figures and milestones of a topic. Further pages hold the rest of the key points."""
    build = CardBuilder(library, words)
    shown, pages = page_of(brief.key_points, page, POINTS_SHOWN)
    page = min(max(page, 1), pages)
    points = tuple(point_statement(build, point) for point in shown)
    return build.card(
        title=brief.title.show(words.language),
        lead=summary_words(brief, library, words) if page == 1 else _further(brief, page, words),
        parts=[
            *([Section(words("brief.key_points"), points)] if points else []),
            *([*_figures(build, brief), *_milestones(build, brief, known_on)] if page == 1 else []),
            Paragraph(review_words(brief, words, today)),
            *pager(lambda number: f"/brief {brief.id} page:{number}", page, pages, words),
            *_actions(brief, library, words),
        ],
        items=[Item("brief", brief.id)],
    )


def _further(brief: Brief, page: int, words: Words) -> str:
    """What a later page holds."""
    begin, count = (page - 1) * POINTS_SHOWN + 1, len(brief.key_points)
    end = min(begin + POINTS_SHOWN - 1, count)
    return words("brief.further" if end > begin else "brief.last", begin=begin, end=end, n=count)


def summary_words(brief: Brief, library: Library, words: Words) -> str:
    """The summary. It is written with the knowledge of its review, so an earlier day is not shown it."""
    if library.as_of and library.as_of < brief.reviewed:
        return words("brief.summary_later", date=day_words(brief.reviewed, words))
    return brief.summary.show(words.language)


def point_statement(build: CardBuilder, point: KeyPoint) -> Statement:
    """A key point with its citations; one that rests on a weak source says so first."""
    text = point.text.show(build.words.language)
    said = build.words("brief.unconfirmed", text=text) if point.unconfirmed else text
    return Statement(said, build.cite(point.cites))


def _figures(build: CardBuilder, brief: Brief) -> list[Part]:
    newest = [(figure, found) for figure in brief.figures if (found := figure.newest())][:FIGURES_SHOWN]
    statements = tuple(
        Statement(figure_sentence(figure, observation, build.words), build.cite(observation.cites))
        for figure, observation in newest
    )
    return [Section(build.words("brief.figures"), statements)] if statements else []


def _milestones(build: CardBuilder, brief: Brief, known_on: date) -> list[Part]:
    """Those nearest to today; a button leads to all of them."""
    entries = select(Filter(topic=brief.id, when="all"), build.library, known_on)[:MILESTONES_SHOWN]
    statements = tuple(milestone_statement(build, milestone, known_on) for milestone, _ in entries)
    return [Section(build.words("brief.milestones"), statements)] if statements else []


def _actions(brief: Brief, library: Library, words: Words) -> list[Part]:
    figures = tuple(Button(f.title.show(words.language), f"/figure {f.id}") for f in brief.figures)
    figures_of = (Button(words("button.figures"), f"/figure {brief.id}"),) if len(brief.figures) > FIGURES_SHOWN else ()
    ledger = (Button(words("button.milestones"), f"/milestones topic:{brief.id} when:all"),) if brief.milestones else ()
    related = tuple(_open(library.briefs[name], words) for name in brief.related if name in library.briefs)
    buttons = (*figures_of, *ledger, *related[:4])
    choose = [Select(words("brief.choose_figure"), figures)] if figures else []
    return [*choose, *([Buttons(buttons)] if buttons else [])]


def _open(brief: Brief, words: Words) -> Button:
    return Button(brief.title.show(words.language), f"/brief {brief.id}")


def brief_list_card(library: Library, words: Words, page: int) -> Card:
    """Every topic with the first sentence of its summary."""
    build = CardBuilder(library, words)
    briefs = sorted(library.briefs.values(), key=lambda brief: brief.title.show(words.language).casefold())
    shown, pages = page_of(briefs, page, PER_PAGE)
    lines = tuple(
        Statement(words("briefs.line", title=b.title.show(words.language), summary=_first(b, library, words)))
        for b in shown
    )
    return build.card(
        title=words("briefs.title"),
        lead=words("briefs.lead", n=len(briefs)),
        parts=[
            Section(words("briefs.topics"), lines),
            *pager(lambda number: f"/briefs page:{number}", page, pages, words),
            Select(words("briefs.choose"), tuple(_open(brief, words) for brief in shown)),
        ],
        items=[Item("brief", brief.id) for brief in shown],
        found=bool(briefs),
    )


def _first(brief: Brief, library: Library, words: Words) -> str:
    summary = summary_words(brief, library, words)
    return FIRST.split(summary, maxsplit=1)[0]
