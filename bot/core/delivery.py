"""A delivery: one post to one place on one occasion, and what follows a success or a failure.

Rule: every change of state is a function here. A delivery is never deleted, and never leaves a final state by
itself. `planned` and `claimed` are the only states from which anything is sent.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.errors import SendError

LATE_AFTER = timedelta(seconds=60)
"""A post that goes out later than this after its moment says so."""

LEASE = timedelta(seconds=60)
"""How long a worker may hold a delivery before another may take it over."""

RETRY_WAITS = tuple(timedelta(seconds=s) for s in (5, 30, 120, 600, 1800, 3600))
"""Growing waits between attempts; when they are used up the delivery is undeliverable."""

NONCE_LENGTH = 25
"""Discord accepts a nonce of at most 25 characters (Discord API, Create Message, `nonce`)."""


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENT = "sent"
    LATE = "late"
    SKIPPED = "skipped"
    MISSED = "missed"
    UNDELIVERABLE = "undeliverable"
    AMBIGUOUS = "ambiguous"


FINAL = frozenset(DeliveryState) - {DeliveryState.PLANNED, DeliveryState.CLAIMED}
DONE = frozenset({DeliveryState.SENT, DeliveryState.LATE})
FAILED = frozenset({DeliveryState.UNDELIVERABLE, DeliveryState.AMBIGUOUS, DeliveryState.MISSED})
"""The states that an operator must know of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One row of the outbox. `messages` are the platform's ids of the parts sent so far; times are UTC.

    `unsure`: the next part may be on the platform already (a send was cut off), so look before sending it.
    """

    key: str
    subscription: str
    kind: str
    place: str
    occasion: str
    thread: str
    due: datetime
    state: DeliveryState = DeliveryState.PLANNED
    reason: str = ""
    attempts: int = 0
    not_before: datetime | None = None
    claimed_by: str | None = None
    claimed_until: datetime | None = None
    messages: tuple[str, ...] = ()
    unsure: bool = False
    settled: datetime | None = None


def delivery_key(subscription: str, place: str, occasion: str) -> str:
    """The identity of a delivery: planning the same occasion again gives the same key."""
    return f"{subscription}|{place}|{occasion}"


def marker(key: str, part: int) -> str:
    """What a message of part `part` carries, so that it can be found again; also its nonce."""
    return hashlib.sha256(f"{key}#{part}".encode()).hexdigest()[:NONCE_LENGTH]


def renewed(delivery: Delivery, now: datetime) -> Delivery:
    """The claim begins anew."""
    return replace(delivery, claimed_until=now + LEASE)


def after_part(delivery: Delivery, message: str, now: datetime) -> Delivery:
    """One more part is stored on the platform; the lease begins anew."""
    return replace(renewed(delivery, now), messages=(*delivery.messages, message), unsure=False)


def after_success(delivery: Delivery, now: datetime) -> Delivery:
    """All parts are out."""
    late = now - delivery.due > LATE_AFTER
    state = DeliveryState.LATE if late else DeliveryState.SENT
    return _settled(delivery, state, "", now)


def after_error(delivery: Delivery, error: SendError, now: datetime) -> Delivery:
    """A part did not (surely) go out: wait and try again, or give up with the reason."""
    delivery = replace(delivery, unsure=delivery.unsure or error.ambiguous)
    if error.permanent:
        return _settled(delivery, DeliveryState.UNDELIVERABLE, error.reason, now)
    if delivery.attempts > len(RETRY_WAITS):
        return _settled(delivery, DeliveryState.UNDELIVERABLE, f"gave up after {delivery.attempts} tries: {error}", now)
    wait = RETRY_WAITS[delivery.attempts - 1]
    if error.retry_after is not None:
        wait = max(wait, timedelta(seconds=error.retry_after))
    return replace(handed_back(delivery), reason=error.reason, not_before=now + wait)


def unverifiable(delivery: Delivery, reason: str, now: datetime) -> Delivery:
    """Nobody can tell whether the message is there; an operator must look. Nothing is sent blindly."""
    return _settled(delivery, DeliveryState.AMBIGUOUS, reason, now)


def skipped(delivery: Delivery, reason: str, now: datetime) -> Delivery:
    """There was nothing to say, or a newer post said it."""
    return _settled(delivery, DeliveryState.SKIPPED, reason, now)


def missed(delivery: Delivery, reason: str, now: datetime) -> Delivery:
    """The bot was not there in time, and now it is too late."""
    return _settled(delivery, DeliveryState.MISSED, reason, now)


def interrupted(delivery: Delivery) -> Delivery:
    """The worker had to stop in the middle: free for any worker, who must look before sending."""
    return replace(handed_back(delivery), unsure=True)


def handed_back(delivery: Delivery) -> Delivery:
    """Free for any worker again; what was sent stays noted."""
    return replace(delivery, state=DeliveryState.PLANNED, claimed_by=None, claimed_until=None)


def too_late(delivery: Delivery, catch_up: timedelta, now: datetime) -> bool:
    """Is it past the time in which it is still worth sending? What has begun to go out is finished."""
    return not delivery.messages and now - delivery.due > catch_up


def _settled(delivery: Delivery, state: DeliveryState, reason: str, now: datetime) -> Delivery:
    free = handed_back(delivery)
    return replace(free, state=state, reason=reason, not_before=None, settled=now)
