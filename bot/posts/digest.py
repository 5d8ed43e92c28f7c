"""The digest: what is new since the place's last one, what is coming, a figure and a brief to remember."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.cards.brief import summary_words
from bot.cards.build import CardBuilder
from bot.cards.figure import figure_sentence
from bot.cards.milestone import milestone_statement
from bot.cards.news import news
from bot.core.brief import Brief
from bot.core.card import Button, Buttons, Card, Item, Section, Statement
from bot.core.edtf import EDTFDate
from bot.core.library import Library
from bot.core.milestone import Milestone
from bot.core.post import Composing, Occasion, Skip, Subscription, post
from bot.core.recurrence import occurrences
from bot.core.text import Words
from bot.core.wording import day_words

T = TypeVar("T")
SHORT_WINDOW_DAYS = 31
MOST_NEWS = 12
"""Entries that a digest tells one by one; of further ones it tells how many there are."""


@post("digest")
class Digest:
    """Goes out whenever its rule falls, unless nothing is new and nothing is coming."""

    def occasions(
        self, subscription: Subscription, library: Library, after: datetime, until: datetime
    ) -> Iterable[Occasion]:
        """One a day on which the rule falls, known by its local date: a change of hour posts no second one."""
        zone = ZoneInfo(subscription.rule.zone)
        for at in occurrences(subscription.rule, after, until):
            yield Occasion(id=at.astimezone(zone).date().isoformat(), at=at, thread="digest")

    def compose(self, composing: Composing) -> Card | Skip:
        """The digest as of now."""
        build = CardBuilder(composing.library, composing.words)
        briefs = [b for b in composing.library.briefs.values() if composing.subscription.follows(b.id)]
        coming = list(_coming(composing, briefs))
        # Counted with a builder of its own, so that what is only counted is not cited.
        counting = CardBuilder(composing.library, composing.words)
        fresh = sum(1 for _ in news(counting, briefs, composing.news_from, composing.today))
        if not coming and not fresh:
            return Skip("nothing_new")
        words = composing.words
        sections = [
            Section(words("digest.recorded"), tuple(_told(build, composing, briefs, fresh))),
            Section(words("digest.ahead"), tuple(_ahead(build, composing, coming))),
            *_to_remember(build, composing.today, briefs),
        ]
        return build.card(
            title=words("digest.dated", title=words("digest.title"), date=day_words(composing.today, words)),
            lead=_lead(words, len(coming), fresh),
            parts=[
                *(section for section in sections if section.statements),
                Buttons(tuple(_buttons(composing, briefs))),
            ],
            items=[Item("milestone", milestone.id) for milestone in coming],
        )


def _told(build: CardBuilder, composing: Composing, briefs: list[Brief], count: int) -> Iterator[Statement]:
    """After a day on which much was written down, a channel must not drown in it."""
    yield from islice(news(build, briefs, composing.news_from, composing.today), MOST_NEWS)
    if count > MOST_NEWS:
        yield Statement(build.words("digest.more", n=count - MOST_NEWS))


def _lead(words: Words, coming: int, fresh: int) -> str:
    ahead = words("digest.coming", n=coming)
    return (
        words("digest.lead", coming=ahead, new=words("digest.new", n=fresh))
        if fresh
        else words("digest.quiet", coming=ahead)
    )


def _coming(composing: Composing, briefs: list[Brief]) -> Iterator[Milestone]:
    """Milestones of the coming weeks. A long window counts when it closes within them, not all year long."""
    edge = composing.today + composing.subscription.horizon
    found = []
    for milestone in (m for brief in briefs for m in brief.milestones):
        state = composing.library.state(milestone, composing.known_on)
        if state.when and state.upcoming_on(composing.today) and _near(state.when, edge):
            found.append((state.when.last or date.max, milestone))
    yield from (milestone for _, milestone in sorted(found, key=lambda pair: pair[0]))


def _near(when: EDTFDate, edge: date) -> bool:
    if when.last is not None and when.last <= edge:
        return True
    if when.first is None or when.last is None:
        return False
    return (when.last - when.first).days < SHORT_WINDOW_DAYS and when.first <= edge


def _ahead(build: CardBuilder, composing: Composing, coming: list[Milestone]) -> Iterator[Statement]:
    return (milestone_statement(build, milestone, composing.known_on) for milestone in coming)


def _to_remember(build: CardBuilder, today: date, briefs: list[Brief]) -> Iterator[Section]:
    words = build.words
    figures = [figure for brief in briefs for figure in brief.figures if figure.current()]
    if figures:
        figure = _of_the_week(sorted(figures, key=lambda f: f.id), today)
        newest = figure.current()[0]
        statement = Statement(figure_sentence(figure, newest, words), build.cite(newest.cites))
        yield Section(words("digest.figure"), (statement,))
    if briefs:
        brief = _of_the_week(sorted(briefs, key=lambda b: b.id), today)
        said = words(
            "digest.focus_line",
            title=brief.title.show(words.language),
            summary=summary_words(brief, build.library, words),
        )
        yield Section(words("digest.focus"), (Statement(said),))


def _of_the_week(things: list[T], today: date) -> T:
    """Each in turn, a new one every week, none again before all have been shown."""
    return things[today.toordinal() // 7 % len(things)]


def _buttons(composing: Composing, briefs: list[Brief]) -> Iterator[Button]:
    yield Button(composing.words("button.upcoming"), "/milestones")
    if briefs:
        brief = _of_the_week(sorted(briefs, key=lambda b: b.id), composing.today)
        yield Button(
            composing.words("button.brief", title=brief.title.show(composing.words.language)), f"/brief {brief.id}"
        )
