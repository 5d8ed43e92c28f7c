"""The shapes of the files under briefs/."""

from datetime import date
from typing import Literal

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
class Review:
    """Somebody other than its writer has held translations into `language` against the English. `texts` are the
    fingerprints of the pairs of wordings, with blanks between them."""

    language: Literal["ja"]
    by: str
    on: date
    texts: str


@record
class TranslationsFile:
    """translations.yaml: which translations were reviewed. A wording that changes afterwards counts as unreviewed."""

    reviews: tuple[Review, ...] = ()


@record
class TopicFile:
    """topics/<id>.yaml: one brief with its figures and milestones; the file's name is its id. What is a `draft` is
    checked, and shown to nobody."""

    title: Text
    summary: Text
    owner: Text
    reviewed: date
    review_interval: Period
    key_points: tuple[KeyPoint, ...] = ()
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    draft: bool = False
