"""The sockets: what the running parts need from the world."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState
from bot.core.message import Message
from bot.core.place import Place

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Deliveries to one platform; or, with `platform` None, to all but the `others`; none to `busy` places."""

    platform: str | None = None
    others: tuple[str, ...] = ()
    busy: frozenset[str] = frozenset()


ALL = Lane()


@dataclass(frozen=True, slots=True)
class Connection:
    """How a platform stands; `message` is a sentence for operators."""

    connected: bool
    message: str


class Platform(Protocol):
    """Somewhere to answer and to post."""

    async def run(self) -> None:
        """Connect and serve until cancelled, and clean up then.

        Raises SetupError where the operator must mend something first. Any other exception means that the
        connection broke for good: it is run again after a while.
        """

    def connection(self) -> Connection:
        """How it stands now."""

    def split(self, card: Card) -> Sequence[Card]:
        """The card as one or more cards, each of which fits into one message; nothing is cut."""

    async def send(self, place: Place, card: Card, marker: str) -> str:
        """Post one message that carries the marker; returns the platform's id of it.

        Raises SendError, and nothing else, when it does not (surely) go out.
        """

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        """The id of the message that carries the marker, if one was posted after `since` or not long before.

        Raises SendError, and nothing else, where nobody can tell; a permanent one where history can't be read.
        """


class Store(Protocol):
    """What the outbox remembers. Every call is one transaction."""

    async def watermark(self, subscription: str, place: str) -> datetime | None:
        """Up to when the subscription is planned for the place; None before its first planning."""

    async def plan(self, subscription: str, place: str, until: datetime, deliveries: Iterable[Delivery]) -> int:
        """Add the deliveries that are not there yet and move the watermark; returns how many were new."""

    async def claim(self, worker: str, now: datetime, lease: timedelta, lane: Lane = ALL) -> Delivery | None:
        """Take the oldest delivery that is due and free (or whose lease has run out), for one more attempt."""

    async def save(self, delivery: Delivery, worker: str) -> bool:
        """Record a claimed delivery; False if the worker no longer holds it, and then nothing is changed."""

    async def next_due(self) -> datetime | None:
        """When the next delivery wants attention."""

    async def last_sent(self, subscription: str, place: str) -> datetime | None:
        """When the last delivery went out there."""

    async def baseline(self, subscription: str, place: str) -> datetime | None:
        """When the subscription was first planned for the place: what was known by then is no news."""

    async def newest_due(self, subscription: str, place: str, thread: str) -> datetime | None:
        """When the newest delivery of the thread is due, whatever its state."""

    async def deliveries(self, states: Iterable[DeliveryState] = ()) -> Sequence[Delivery]:
        """Deliveries in the given states (all, if none is given), newest first."""


class Messages(Protocol):
    """The history of places that no platform keeps for us. Every call is one transaction."""

    async def add(self, message: Message) -> Message:
        """Store the message and give it its id; one whose marker is there already is not stored again."""

    async def replace(self, message_id: int, card: Card) -> Message | None:
        """Put another card in a message's place; None if there is no such message."""

    async def recent(self, place: str, before: int | None, limit: int) -> Sequence[Message]:
        """The newest messages of a place (older than `before`), oldest first."""

    async def find(self, place: str, marker: str) -> Message | None:
        """The message that carries the marker."""


class Preferences(Protocol):
    """What people have set for themselves. Reading never waits."""

    @property
    def lasting(self) -> bool:
        """Does it outlive this process?"""

    def language(self, person: str) -> str | None:
        """The language that a person has chosen, by ISO 639-1 code; `person` is an Asker's id."""

    async def choose_language(self, person: str, language: str | None) -> None:
        """Remember it; None forgets it. Raises UserError where it cannot be kept."""


class PreferenceStore(Protocol):
    """Where preferences are kept. Every call is one transaction."""

    async def all(self, name: str) -> Mapping[str, str]:
        """What every person has set under the name."""

    async def put(self, person: str, name: str, value: str | None) -> None:
        """Keep a value in place of what was there; None deletes it."""


class Memory(Protocol):
    """Small things that must survive a restart. Every call is one transaction."""

    async def get(self, key: str) -> str | None:
        """What was put under the key last."""

    async def put(self, key: str, value: str) -> None:
        """Remember it, in place of what was there."""
