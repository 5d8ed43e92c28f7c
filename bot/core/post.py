"""Posts: what the bot says by itself.

A kind of post is a class with `@post`: it says when its occasions fall (a pure function of the subscription and
the library) and composes a card when one is sent.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from bot.core.card import Card
from bot.core.library import Library
from bot.core.place import Place
from bot.core.recurrence import Rule
from bot.core.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """Which kind of post goes to which places, when, and about what. No topics means all of them.

    `leads` are days before a milestone; `catch_up` is how late a post may still be sent after the bot was down.
    """

    id: str
    kind: str
    places: tuple[str, ...]
    rule: Rule
    topics: tuple[str, ...] = ()
    language: str | None = None
    leads: tuple[int, ...] = (90, 30, 7, 1, 0)
    horizon: timedelta = timedelta(weeks=6)
    catch_up: timedelta = timedelta(hours=24)

    def follows(self, topic: str) -> bool:
        """Does it take posts on this topic?"""
        return not self.topics or topic in self.topics


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A reason to post at a moment (UTC). `id` is unique within a subscription and place; of several missed
    ones with the same `thread` only the newest is still worth sending."""

    id: str
    at: datetime
    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Composing:
    """Everything a post may know when it is composed. `news_from` is the first day whose recordings this place has
    not been told of yet; None where nobody knows."""

    subscription: Subscription
    place: Place
    occasion: str
    at: datetime
    today: date
    known_on: date
    news_from: date | None
    library: Library
    words: Words


@dataclass(frozen=True, slots=True)
class Skip:
    """There is nothing to post, and why, as a key of the interface's words."""

    reason: str


class Post(Protocol):
    """One kind of post."""

    def occasions(
        self, subscription: Subscription, library: Library, after: datetime, until: datetime
    ) -> Iterable[Occasion]:
        """When it is due, later than `after` and not later than `until`, oldest first."""

    def compose(self, composing: Composing) -> Card | Skip:
        """The card to post now, or the reason why there is none."""


KIND = "__post_kind__"
P = TypeVar("P", bound=type)


def post(kind: str) -> Callable[[P], P]:
    """Mark a class as the kind of post that settings call `kind`."""

    def mark(cls: P) -> P:
        setattr(cls, KIND, kind)
        return cls

    return mark
