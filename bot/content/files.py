"""The shapes of the files under briefs/."""

from datetime import date

from bot.core.brief import KeyPoint
from bot.core.figure import Figure
from bot.core.milestone import Milestone
from bot.core.period import Period
from bot.core.person import Person
from bot.core.record import record
from bot.core.source import Source
from bot.core.term import Term
from bot.core.text import Text


@record
class SourcesFile:
    """sources.yaml: every document that a fact can cite."""

    sources: tuple[Source, ...]


@record
class GlossaryFile:
    """glossary.yaml: the terms of the subject."""

    terms: tuple[Term, ...]


@record
class PeopleFile:
    """people.yaml: who acts and speaks on the subject."""

    people: tuple[Person, ...]


@record
class TopicFile:
    """topics/<id>.yaml: one brief with its figures and milestones; the file's name is its id. What is a `draft` is
    checked, and shown to nobody."""

    title: Text
    summary: Text
    owner: str
    reviewed: date
    review_interval: Period
    key_points: tuple[KeyPoint, ...] = ()
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    draft: bool = False
