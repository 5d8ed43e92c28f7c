"""Lists of milestones: upcoming, past, and those that wait for confirmation; by topic, within a horizon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.cards.build import CardBuilder
from bot.cards.milestone import milestone_statement, state_words
from bot.cards.pages import page_of, pager
from bot.core.card import Button, Card, Field, Form, Item, Section, Select
from bot.core.library import Library
from bot.core.milestone import Milestone, State
from bot.core.text import Words
from bot.core.trust import weighed

When = Literal["upcoming", "past", "all"]
PER_PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which milestones to list; `topic` is a brief's id or empty, `within` a number of days or 0 for no limit."""

    topic: str = ""
    when: When = "upcoming"
    within: int = 0

    def command(self, page: int = 1) -> str:
        """The command that lists them."""
        options = {
            "topic": self.topic,
            "when": self.when,
            "within": self.within or "",
            "page": page if page > 1 else "",
        }
        return "/milestones " + " ".join(f"{name}:{value}" for name, value in options.items() if value)


Entry = tuple[Milestone, State]


def milestones_card(chosen: Filter, page: int, library: Library, words: Words, known_on: date) -> Card:
    """One page of the list, with the next step as buttons."""
    build = CardBuilder(library, words)
    entries = select(chosen, library, known_on)
    shown, pages = page_of(entries, page, PER_PAGE)
    sections = [
        Section(words(f"milestones.{heading}"), tuple(milestone_statement(build, m, known_on) for m, _ in group))
        for heading, group in _grouped(shown, known_on)
    ]
    title = words(f"milestones.title.{chosen.when}")
    if chosen.topic:
        title = words("milestones.on", title=title, topic=library.briefs[chosen.topic].title.show(words.language))
    return build.card(
        title=title,
        lead=_lead(entries, words, known_on),
        parts=[
            *sections,
            *pager(chosen.command, page, pages, words),
            *_choose(shown, words),
            _form(chosen, library, words),
        ],
        items=[Item("milestone", milestone.id) for milestone, _ in shown],
        found=bool(entries),
    )


def select(chosen: Filter, library: Library, known_on: date) -> Sequence[Entry]:
    """The milestones that the filter lets through, in the groups of `_GROUPS`, nearest first."""
    briefs = [library.briefs[chosen.topic]] if chosen.topic else library.briefs.values()
    states = [(m, library.state(weighed(m), known_on)) for brief in briefs for m in brief.milestones]
    known = [(m, state) for m, state in states if state.event or state.unconfirmed]
    entries = [(m, state) for m, state in known if _lets_through(chosen, state, known_on)]
    return sorted(entries, key=lambda entry: _position(entry[1], known_on))


def group_of(state: State, known_on: date) -> str:
    """Ahead; or waiting for a report we may believe; or past."""
    if state.upcoming_on(known_on):
        return "ahead"
    return "to_confirm" if state.unconfirmed or state.unreported_on(known_on) else "past"


_GROUPS = ("ahead", "to_confirm", "past")
_SHOWN = {"upcoming": ("ahead", "to_confirm"), "past": ("to_confirm", "past"), "all": _GROUPS}


def _lets_through(chosen: Filter, state: State, known_on: date) -> bool:
    if group_of(state, known_on) not in _SHOWN[chosen.when]:
        return False
    when = state.shown_when
    if not chosen.within or when is None:
        return not chosen.within
    begins_in = (when.first - known_on).days if when.first else 0
    ended_before = (known_on - when.last).days if when.last else 0
    return begins_in <= chosen.within and ended_before <= chosen.within


def _position(state: State, known_on: date) -> tuple[int, int, int]:
    """By group; within it what is nearest to today comes first, looking ahead or back."""
    group, when = group_of(state, known_on), state.shown_when
    first = ((when and when.first) or date.min).toordinal()
    last = ((when and when.last) or date.max).toordinal()
    return (_GROUPS.index(group), last, first) if group == "ahead" else (_GROUPS.index(group), -last, -first)


def _grouped(entries: Sequence[Entry], known_on: date) -> list[tuple[str, list[Entry]]]:
    groups = [(name, [entry for entry in entries if group_of(entry[1], known_on) == name]) for name in _GROUPS]
    return [(name, group) for name, group in groups if group]


def _lead(entries: Sequence[Entry], words: Words, known_on: date) -> str:
    """How many, and what comes next."""
    if not entries:
        return words("milestones.none")
    count = words("milestones.lead", n=len(entries))
    milestone, state = entries[0]
    if group_of(state, known_on) != "ahead":
        return count
    title = milestone.title.show(words.language)
    return words("milestones.next", count=count, title=title, state=state_words(milestone, state, words, known_on))


def _choose(shown: Sequence[Entry], words: Words) -> tuple[Select, ...]:
    choices = tuple(Button(m.title.show(words.language), f"/milestone {m.id}") for m, _ in shown)
    return (Select(words("milestones.choose"), choices),) if choices else ()


def _form(chosen: Filter, library: Library, words: Words) -> Form:
    topics = (
        ("", words("milestones.any_topic")),
        *((b.id, b.title.show(words.language)) for b in library.briefs.values()),
    )
    whens = tuple((when, words(f"milestones.title.{when}")) for when in ("upcoming", "past", "all"))
    return Form(
        label=words("milestones.filter"),
        command="/milestones",
        fields=(
            Field("topic", words("milestones.topic"), chosen.topic, topics),
            Field("when", words("milestones.when"), chosen.when, whens),
            Field("within", words("milestones.within"), str(chosen.within or "")),
        ),
        submit=words("button.show"),
        updates=True,
    )
