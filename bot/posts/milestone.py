"""Reminders of milestones, as precise as their dates and no more.

A day is counted down to. A month, quarter, half, year or open window is announced when it opens, now and then
while it lasts, and in its last week. Where somebody unconfirmed says that it has happened, nothing is counted.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.cards.build import CardBuilder
from bot.cards.milestone import state_cites, state_words
from bot.cards.sentence import sentence, sentences
from bot.core.card import Button, Buttons, Card, Item
from bot.core.edtf import EDTFDate
from bot.core.library import Library
from bot.core.milestone import Milestone, State
from bot.core.post import Composing, Occasion, Skip, Subscription, post
from bot.core.recurrence import moment
from bot.core.wording import date_words

OPENS = "opens"
LAST_WEEK = 7
MARKS = ((360, (180, 90, 30, LAST_WEEK)), (175, (90, 30, LAST_WEEK)), (85, (30, LAST_WEEK)), (15, (LAST_WEEK,)))
"""For windows of at least so many days: on which days before their end they are called to mind."""

SEPARATOR = "@"


@post("milestone")
class Reminder:
    """Reminds the places that follow its topic."""

    def occasions(
        self, subscription: Subscription, library: Library, after: datetime, until: datetime
    ) -> Iterable[Occasion]:
        """Every reminder of every expected milestone, known by milestone, lead and target date."""
        known_on = until.astimezone(ZoneInfo(subscription.rule.zone)).date()
        found = (
            occasion
            for milestone in library.milestones.values()
            if subscription.follows(library.topic_of[milestone.id])
            for occasion in _reminders(subscription, milestone, library.state(milestone, known_on))
        )
        return sorted((o for o in found if after < o.at <= until), key=lambda o: (o.at, o.id))

    def compose(self, composing: Composing) -> Card | Skip:
        """The reminder as things stand now; none if they no longer stand as when it was planned."""
        milestone_id, _, target = composing.occasion.split(SEPARATOR)
        milestone = composing.library.milestones.get(milestone_id)
        if milestone is None:
            return Skip("gone")
        state = composing.library.state(milestone, composing.known_on)
        if state.when is None or state.when.text != target or not state.upcoming_on(composing.today):
            return Skip("settled")
        return _card(composing, milestone, state, state.when)


def _reminders(subscription: Subscription, milestone: Milestone, state: State) -> Iterator[Occasion]:
    if state.when is None or not state.expected:
        return
    moments: dict[datetime, str] = {}
    for lead, day in _days(state.when, subscription.leads):
        moments[_moment(subscription, lead, day)] = lead
    for at, lead in moments.items():
        name = SEPARATOR.join((milestone.id, lead, state.when.text))
        yield Occasion(id=name, at=at, thread=milestone.id)


def _days(when: EDTFDate, leads: tuple[int, ...]) -> Iterator[tuple[str, date]]:
    """Pairs of (lead, day), far ones first, so that of two on one day the nearer one counts."""
    if _counted_down(when) and when.first:
        yield from ((str(lead), when.first - timedelta(days=lead)) for lead in sorted(leads, reverse=True))
        return
    if when.first:
        yield OPENS, when.first
    if when.first and when.last:
        length = (when.last - when.first).days + 1
        marks = next((marks for least, marks in MARKS if length >= least), ())
        yield from ((f"left-{left}", when.last - timedelta(days=left - 1)) for left in marks)


def _counted_down(when: EDTFDate) -> bool:
    """A day, or an event that lasts from one known day to another."""
    return when.to_the_day and when.last is not None


def _moment(subscription: Subscription, lead: str, day: date) -> datetime:
    """The rule's hour on that day. Where the place takes no posts on it, what counts down comes the day before, and
    an opening, which must not be announced too early, the day after."""
    rule = subscription.rule
    shifted = rule.on_or_after(day) if lead == OPENS else rule.on_or_before(day)
    return moment(datetime.combine(shifted, rule.at), rule.zone)


def _card(composing: Composing, milestone: Milestone, state: State, when: EDTFDate) -> Card:
    words, library = composing.words, composing.library
    build = CardBuilder(library, words)
    title = milestone.title.show(words.language)
    lead, left = sentence(state_words(milestone, state, words, composing.today), words), ""
    if not state.unconfirmed:
        title, left = _counted(title, when, composing)
    topic = library.briefs[library.topic_of[milestone.id]]
    return build.card(
        title=title,
        lead=sentences((lead, left), words),
        lead_cites=build.cite(state_cites(state)),
        parts=[
            Buttons(
                (
                    Button(words("button.milestone"), f"/milestone {milestone.id}"),
                    Button(words("button.brief", title=topic.title.show(words.language)), f"/brief {topic.id}"),
                )
            )
        ],
        items=[Item("milestone", milestone.id)],
    )


def _counted(title: str, when: EDTFDate, composing: Composing) -> tuple[str, str]:
    """The title with its countdown, and the sentence on what is left of a window."""
    words, today = composing.words, composing.today
    if _counted_down(when) and when.first:
        days = (when.first - today).days
        return (
            (words("reminder.days", n=days, title=title), "")
            if days > 0
            else (words("reminder.today", title=title), "")
        )
    if when.last is None:
        return title, ""
    left = (when.last - max(today, when.first or today)).days + 1
    return title, words("reminder.left", n=left, window=date_words(when, words))
