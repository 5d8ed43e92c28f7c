"""Everything the desk holds, immutable, found by kind and id."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache, partial

from bot.core.brief import Brief
from bot.core.figure import Figure
from bot.core.milestone import Milestone, State, state_on
from bot.core.person import Person
from bot.core.source import Citation, Source
from bot.core.term import Term
from bot.core.text import JAPANESE, Text


class Kind(StrEnum):
    """The kinds of thing that can be asked for by name."""

    BRIEF = "brief"
    FIGURE = "figure"
    MILESTONE = "milestone"
    TERM = "term"
    PERSON = "person"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Named:
    """One thing, the name to show for it, and every other name it answers to."""

    kind: Kind
    id: str
    label: Text
    aliases: tuple[str, ...] = ()

    def folded(self) -> tuple[str, ...]:
        """All its names as they are compared."""
        return tuple(dict.fromkeys(fold(name) for name in (self.id, *self.label.all(), *self.aliases)))


_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
"""Hiragana to katakana: people type the one where a name has the other."""

WIDE = re.compile(f"[{JAPANESE}]")
"""A character of Japanese, which writes no spaces."""


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """A name as compared: width, case, punctuation and spacing do not matter, nor which kana it is written in."""
    plain = unicodedata.normalize("NFKC", name).casefold().translate(_KATAKANA)
    spaced = re.sub(r"[\W_]+", " ", plain).strip()
    return re.sub(rf"(?<={WIDE.pattern}) | (?={WIDE.pattern})", "", spaced)


@dataclass(frozen=True)
class Library:
    """Briefs with their figures and milestones, terms, people, and the sources of it all, each by its id.

    `as_of` is the day to which the library was cut back by `known_on`; None where it holds all that is known.
    """

    briefs: Mapping[str, Brief]
    terms: Mapping[str, Term]
    people: Mapping[str, Person]
    sources: Mapping[str, Source]
    as_of: date | None = None

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure of every brief."""
        return {figure.id: figure for brief in self.briefs.values() for figure in brief.figures}

    @cached_property
    def milestones(self) -> Mapping[str, Milestone]:
        """Every milestone of every brief."""
        return {milestone.id: milestone for brief in self.briefs.values() for milestone in brief.milestones}

    @cached_property
    def topic_of(self) -> Mapping[str, str]:
        """The brief that a figure or milestone belongs to."""
        figures = {figure.id: brief.id for brief in self.briefs.values() for figure in brief.figures}
        return figures | {milestone.id: brief.id for brief in self.briefs.values() for milestone in brief.milestones}

    @cached_property
    def named(self) -> Mapping[Kind, tuple[Named, ...]]:
        """Everything that can be asked for by name."""
        return {
            Kind.BRIEF: tuple(Named(Kind.BRIEF, b.id, b.title, b.aliases) for b in self.briefs.values()),
            Kind.FIGURE: tuple(Named(Kind.FIGURE, f.id, f.title, f.aliases) for f in self.figures.values()),
            Kind.MILESTONE: tuple(Named(Kind.MILESTONE, m.id, m.title, m.aliases) for m in self.milestones.values()),
            Kind.TERM: tuple(Named(Kind.TERM, t.id, t.name, _expanded(t)) for t in self.terms.values()),
            Kind.PERSON: tuple(Named(Kind.PERSON, p.id, p.name, p.aliases) for p in self.people.values()),
            Kind.SOURCE: tuple(Named(Kind.SOURCE, s.id, s.title) for s in self.sources.values()),
        }

    def state(self, milestone: Milestone, known_on: date) -> State:
        """A milestone's state as known at the end of a day."""
        return state_on(milestone, self.sources, known_on)

    def family(self, figure: Figure) -> tuple[Figure, ...]:
        """The figures that sound like this one, itself included, the preferred one first."""
        if figure.family is None:
            return (figure,)
        alike = (other for other in self.figures.values() if other.family == figure.family)
        return tuple(sorted(alike, key=lambda other: not other.preferred))

    def known_on(self, day: date) -> "Library":
        """The library as far as its sources had spoken by the end of `day`."""
        published = {s.id for s in self.sources.values() if s.published.last and s.published.last <= day}
        said = partial(_said, published)
        briefs = (_brief_known(brief, said, day) for brief in self.briefs.values())
        return replace(
            self,
            briefs={brief.id: brief for brief in briefs},
            terms={term.id: term for term in self.terms.values() if said(term.cites)},
            people={person.id: person for person in _people_known(self.people.values(), said)},
            as_of=day,
        )


def _expanded(term: Term) -> tuple[str, ...]:
    return (*term.aliases, *(term.expansion.all() if term.expansion else ()))


Said = Callable[[tuple[Citation, ...]], bool]


def _said(published: set[str], cites: tuple[Citation, ...]) -> bool:
    return any(cite.source in published for cite in cites)


def _people_known(people: Iterable[Person], said: Said) -> Iterator[Person]:
    for person in people:
        roles = tuple(role for role in person.roles if said(role.cites))
        if roles:
            yield replace(person, roles=roles)


def _brief_known(brief: Brief, said: Said, day: date) -> Brief:
    return replace(
        brief,
        key_points=tuple(point for point in brief.key_points if said(point.cites)),
        figures=tuple(_figures_known(brief, said)),
        milestones=tuple(_milestones_known(brief, day)),
    )


def _figures_known(brief: Brief, said: Said) -> Iterator[Figure]:
    for figure in brief.figures:
        observations = tuple(o for o in figure.observations if said(o.cites))
        if observations:
            yield replace(figure, observations=observations)


def _milestones_known(brief: Brief, day: date) -> Iterator[Milestone]:
    for milestone in brief.milestones:
        reports = tuple(report for report in milestone.reports if report.known_on(day))
        if reports:
            yield replace(milestone, reports=reports)
