"""One attempt at one delivery: look, compose, send part by part, note each part."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.late import late_card
from bot.content.words import words_in
from bot.core import delivery as states
from bot.core.card import Card
from bot.core.delivery import LATE_AFTER, LEASE, Delivery, marker
from bot.core.errors import SendError
from bot.core.library import Library
from bot.core.place import Place
from bot.core.ports import Clock, Platform, Store
from bot.core.post import Skip, Subscription
from bot.outbox.compose import compose

SEND_SECONDS = LEASE.total_seconds() / 2
"""A send that takes longer counts as cut off; well under the lease, so that nobody else can have taken over."""


@dataclass(frozen=True)
class Surroundings:
    """What the outbox looks up afresh for each delivery."""

    library: Callable[[], Library]
    subscriptions: Callable[[], Mapping[str, Subscription]]
    places: Callable[[], Mapping[str, Place]]
    cities: Callable[[], Sequence[str]]


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
