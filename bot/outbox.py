"""Claims a delivery, composes and sends it, and records what happened.

The order of steps is what makes a post neither lost nor doubled: a claim is recorded before a send, a sent part
before the next one; whoever takes over from a cut-off attempt looks for the part's marker before sending again.
"""

import asyncio
import logging
import secrets
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards.late import late_card
from bot.content.words import words_in
from bot.core import delivery as states
from bot.core.card import Card
from bot.core.delivery import LATE_AFTER, LEASE, Delivery, marker
from bot.core.errors import SendError
from bot.core.library import Library
from bot.core.place import Place
from bot.core.ports import Clock, Platform, Store
from bot.core.post import Composing, Skip, Subscription
from bot.registry import posts

log = logging.getLogger(__name__)

WORKERS = 4
SEND_SECONDS = LEASE.total_seconds() / 2
"""A send that takes longer counts as cut off; well under the lease, so that nobody else can have taken over."""

STOP_SECONDS = 3.0


@dataclass(frozen=True)
class Surroundings:
    """What the outbox looks up afresh for each delivery."""

    library: Callable[[], Library]
    subscriptions: Callable[[], Mapping[str, Subscription]]
    places: Callable[[], Mapping[str, Place]]
    cities: Callable[[], Sequence[str]]


def compose(
    subscription: Subscription,
    place: Place,
    occasion: str,
    due: datetime,
    now: datetime,
    since: datetime | None,
    library: Library,
) -> Card | Skip:
    """The card of a post as of `now`."""
    today = now.astimezone(ZoneInfo(subscription.rule.zone)).date()
    composing = Composing(
        subscription=subscription, place=place, occasion=occasion, at=due, today=today, known_on=today, since=since,
        library=library, words=words_in(subscription.language or place.language),
    )  # fmt: skip
    return posts()[subscription.kind].compose(composing)


class Outbox:
    """Sends what is due. Several may work on one store, in one process or many."""

    def __init__(
        self, store: Store, platforms: Mapping[str, Platform], around: Surroundings, clock: Clock, worker: str = ""
    ) -> None:
        self._store = store
        self._platforms = platforms
        self._around = around
        self._clock = clock
        self._worker = worker or secrets.token_hex(8)
        self._places: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._running: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def run(self) -> None:
        """Send until nothing is due; a second call while one is at work adds nothing."""
        if self._running or self._stopping:
            return
        self._running = {asyncio.create_task(self._drain(f"{self._worker}-{n}")) for n in range(WORKERS)}
        results = await asyncio.gather(*self._running, return_exceptions=True)
        self._running = set()
        for failed in (result for result in results if isinstance(result, BaseException)):
            raise failed

    async def stop(self) -> None:
        """Claim nothing more; let what is being sent finish, or hand it back when that takes too long."""
        self._stopping = True
        tasks = set(self._running)
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _drain(self, worker: str) -> None:
        while not self._stopping and (claimed := await self._store.claim(worker, self._clock(), LEASE)):
            lock = self._places[claimed.place]
            waited = lock.locked()
            async with lock:
                # A claim may run out while earlier posts to the same place are being sent.
                if not waited or await self._store.save(states.renewed(claimed, self._clock()), worker):
                    await self._deliver(claimed, worker)

    async def _deliver(self, delivery: Delivery, worker: str) -> None:
        attempt = Attempt(delivery, self._store, self._platforms, self._around, self._clock, worker)
        try:
            result = await attempt.run()
        except SendError as error:
            result = states.after_error(attempt.delivery, error, self._clock())
        except asyncio.CancelledError:
            await asyncio.shield(self._store.save(states.interrupted(attempt.delivery), worker))
            raise
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s while delivering %s", bug, delivery.key)
            unknown = SendError(f"bug {bug}, see the log", ambiguous=True)
            result = states.after_error(attempt.delivery, unknown, self._clock())
        if not await self._store.save(result, worker):
            log.warning("%s was taken over by another worker; nothing was recorded", delivery.key)
        elif result.state in states.FAILED:
            log.error("%s is %s: %s", result.key, result.state, result.reason)


class Attempt:
    """One attempt at one delivery; `delivery` always says how far it came."""

    def __init__(
        self,
        delivery: Delivery,
        store: Store,
        platforms: Mapping[str, Platform],
        around: Surroundings,
        clock: Clock,
        worker: str,
    ) -> None:
        self.delivery = delivery
        self._store = store
        self._platforms = platforms
        self._around = around
        self._clock = clock
        self._worker = worker

    async def run(self) -> Delivery:
        """The delivery as it is afterwards; raises SendError where a part did not (surely) go out."""
        now = self._clock()
        subscription = self._around.subscriptions().get(self.delivery.subscription)
        place = self._around.places().get(self.delivery.place)
        if subscription is None or self.delivery.place not in subscription.places:
            return states.skipped(self.delivery, "unsubscribed", now)
        if place is None:
            return states.skipped(self.delivery, "no_place", now)
        platform = self._platforms.get(place.platform)
        if platform is None:
            raise SendError(f"{place.platform} is not switched on")
        if self.delivery.unsure and not await self._looked_up(platform, place):
            return states.unverifiable(self.delivery, "the history of the place cannot be read", now)
        if self.delivery.messages or not (reason := await self._outdated(subscription, now)):
            return await self._send_all(subscription, place, platform)
        return reason

    async def _looked_up(self, platform: Platform, place: Place) -> bool:
        """Finds out whether the cut-off part had arrived; False where nobody can tell."""
        part = marker(self.delivery.key, len(self.delivery.messages))
        try:
            found = await platform.find(place, part)
        except SendError as error:
            if error.permanent:
                return False
            raise
        if found is not None:
            await self._note(found)
        return True

    async def _outdated(self, subscription: Subscription, now: datetime) -> Delivery | None:
        """Settles what is no longer worth sending."""
        if states.too_late(self.delivery, subscription.catch_up, now):
            return states.missed(self.delivery, "too_late", now)
        newest = await self._store.newest_due(subscription.id, self.delivery.place, self.delivery.thread)
        if newest and newest > self.delivery.due:
            return states.skipped(self.delivery, "superseded", now)
        return None

    async def _send_all(self, subscription: Subscription, place: Place, platform: Platform) -> Delivery:
        now = self._clock()
        since = await self._store.last_sent(subscription.id, place.id)
        delivery, library = self.delivery, self._around.library()
        card = compose(subscription, place, delivery.occasion, delivery.due, now, since, library)
        if isinstance(card, Skip):
            if delivery.messages:
                return states.after_success(delivery, now)
            return states.skipped(delivery, card.reason, now)
        if now - delivery.due > LATE_AFTER:
            card = late_card(card, delivery.due, self._around.cities(), words_in(card.language))
        pieces = platform.split(card)
        for number in range(len(delivery.messages), len(pieces)):
            await self._note(await self._send(platform, place, pieces[number], number))
        return states.after_success(self.delivery, self._clock())

    async def _send(self, platform: Platform, place: Place, piece: Card, number: int) -> str:
        try:
            async with asyncio.timeout(SEND_SECONDS):
                return await platform.send(place, piece, marker(self.delivery.key, number))
        except TimeoutError:
            raise SendError(f"no answer within {SEND_SECONDS:.0f} seconds", ambiguous=True) from None

    async def _note(self, message: str) -> None:
        """Records a part that is out before anything else happens."""
        self.delivery = states.after_part(self.delivery, message, self._clock())
        if not await self._store.save(self.delivery, self._worker):
            raise SendError("another worker has taken over")
