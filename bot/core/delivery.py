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

SETTLES_AFTER = timedelta(seconds=60)
"""How long a message may be on its way after its connection broke; who looks earlier may miss it and send it again."""

RETRY_WAITS = tuple(timedelta(seconds=s) for s in (5, 30, 120, 600, 1800, 3600))
"""Growing waits between attempts; the last one repeats until it is too late for the post."""

FINISH_WITHIN = timedelta(days=7)
"""How much longer than its catch-up time a post may take whose first part is out."""

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


DONE = frozenset({DeliveryState.SENT, DeliveryState.LATE})
FAILED = frozenset({DeliveryState.UNDELIVERABLE, DeliveryState.AMBIGUOUS, DeliveryState.MISSED})
"""The states that an operator must know of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One row of the outbox. `messages` are the platform's ids of the parts sent so far; times are UTC.

    `pieces` are the cards (as JSON) of a post of several parts, kept from its first send on, so that a part that is
    sent later still fits those that are out.
    `unsure`: the next part may be on the platform already (its send was cut off), so look before sending it.
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
    pieces: tuple[str, ...] = ()
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


def cut(delivery: Delivery, pieces: tuple[str, ...]) -> Delivery:
    """The post was cut into parts; one part needs no keeping."""
    return replace(delivery, pieces=pieces if len(pieces) > 1 else ())


def about_to_send(delivery: Delivery, now: datetime) -> Delivery:
    """The next part leaves now: from here on nobody knows whether it arrived, until its id is noted."""
    return replace(renewed(delivery, now), unsure=True)


def not_sent(delivery: Delivery, ambiguous: bool = False) -> Delivery:
    """The part did not arrive; or, if that is ambiguous, nobody knows."""
    return replace(delivery, unsure=ambiguous)


def after_part(delivery: Delivery, message: str, now: datetime) -> Delivery:
    """One more part is stored on the platform; the lease begins anew."""
    return replace(renewed(delivery, now), messages=(*delivery.messages, message), unsure=False)


def after_success(delivery: Delivery, now: datetime) -> Delivery:
    """All parts are out."""
    late = now - delivery.due > LATE_AFTER
    state = DeliveryState.LATE if late else DeliveryState.SENT
    return _settled(delivery, state, "", now)


def after_error(delivery: Delivery, error: SendError, now: datetime) -> Delivery:
    """A part did not (surely) go out: wait, ever longer, and try again; or give up where that cannot help."""
    if error.permanent:
        return _settled(delivery, DeliveryState.UNDELIVERABLE, error.reason, now)
    wait = RETRY_WAITS[min(delivery.attempts, len(RETRY_WAITS)) - 1]
    if error.ambiguous:
        wait = max(wait, SETTLES_AFTER)
    if error.retry_after is not None:
        wait = max(wait, timedelta(seconds=error.retry_after))
    waiting = replace(handed_back(delivery), unsure=delivery.unsure or error.ambiguous)
    return replace(waiting, reason=error.reason, not_before=now + wait)


def given_up(delivery: Delivery, now: datetime, last: str = "") -> Delivery:
    """It is too late: missed where nothing was tried, undeliverable where all tries failed, ambiguous where one of
    them may have arrived. `last` is why the last one failed, where that is not noted yet.
    """
    if delivery.unsure:
        return unverifiable(delivery, f"nobody could look in time: {last or delivery.reason}", now)
    if delivery.attempts <= 1 and not delivery.messages:
        return _settled(delivery, DeliveryState.MISSED, "too_late", now)
    reason = f"gave up after {delivery.attempts - 1} tries, {len(delivery.messages)} parts out: {delivery.reason}"
    return _settled(delivery, DeliveryState.UNDELIVERABLE, reason, now)


def unverifiable(delivery: Delivery, reason: str, now: datetime) -> Delivery:
    """Nobody can tell whether the message is there; an operator must look. Nothing is sent blindly."""
    return _settled(delivery, DeliveryState.AMBIGUOUS, reason, now)


def skipped(delivery: Delivery, reason: str, now: datetime) -> Delivery:
    """There was nothing to say, or a newer post said it."""
    return _settled(delivery, DeliveryState.SKIPPED, reason, now)


def handed_back(delivery: Delivery) -> Delivery:
    """Free for any worker again; what was sent stays noted."""
    return replace(delivery, state=DeliveryState.PLANNED, claimed_by=None, claimed_until=None)


def too_late(delivery: Delivery, catch_up: timedelta, now: datetime) -> bool:
    """Is it past the time in which it is still worth sending? What has begun to go out gets longer to finish."""
    return now - delivery.due > catch_up + (FINISH_WITHIN if delivery.messages else timedelta(0))


def _settled(delivery: Delivery, state: DeliveryState, reason: str, now: datetime) -> Delivery:
    free = handed_back(delivery)
    return replace(free, state=state, reason=reason, not_before=None, settled=now)
