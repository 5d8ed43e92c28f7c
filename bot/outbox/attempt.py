"""One attempt at one delivery: look, compose, send part by part, note each part."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

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
from bot.outbox.compose import compose, news_from
from bot.yamlfile import adapter

T = TypeVar("T")

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
        try:
            platform = self._platform(place)
            if self.delivery.unsure:
                await self._look_up(platform, place)
        except SendError as error:
            if error.permanent:
                return states.unverifiable(self.delivery, error.reason, now)
            if not states.too_late(self.delivery, subscription.catch_up, now):
                raise
            # It has been tried for as long as it is worth sending: an operator must look.
            return states.given_up(self.delivery, now, error.reason)
        return await self._outdated(subscription, now) or await self._send_all(subscription, place, platform)

    def _platform(self, place: Place) -> Platform:
        platform = self._platforms.get(place.platform)
        if platform is None:
            raise SendError(f"{place.platform} is not switched on", ambiguous=self.delivery.unsure)
        return platform

    async def _look_up(self, platform: Platform, place: Place) -> None:
        """Finds out whether the cut-off part had arrived; raises SendError where nobody can tell."""
        part = marker(self.delivery.key, len(self.delivery.messages))
        try:
            found = await _within_limit(platform.find(place, part, self.delivery.due))
        except SendError as error:
            # Not having looked leaves it as unsure as it was.
            raise SendError(
                error.reason, permanent=error.permanent, ambiguous=True, retry_after=error.retry_after
            ) from None
        if found is None:
            self.delivery = states.not_sent(self.delivery)
        else:
            await self._note(found)

    async def _outdated(self, subscription: Subscription, now: datetime) -> Delivery | None:
        """Settles what is no longer worth sending."""
        if states.too_late(self.delivery, subscription.catch_up, now):
            return states.given_up(self.delivery, now)
        newest = await self._store.newest_due(subscription.id, self.delivery.place, self.delivery.thread)
        if newest and newest > self.delivery.due and not self.delivery.messages:
            return states.skipped(self.delivery, "superseded", now)
        return None

    async def _send_all(self, subscription: Subscription, place: Place, platform: Platform) -> Delivery:
        pieces = await self._pieces(subscription, place, platform)
        if isinstance(pieces, Skip):
            return states.skipped(self.delivery, pieces.reason, self._clock())
        for number in range(len(self.delivery.messages), len(pieces)):
            await self._save(states.about_to_send(self.delivery, self._clock()))
            await self._note(await self._send(platform, place, pieces[number], number))
        return states.after_success(self.delivery, self._clock())

    async def _pieces(self, subscription: Subscription, place: Place, platform: Platform) -> Sequence[Card] | Skip:
        """The parts to send; those of the first attempt as soon as one of them is out."""
        if self.delivery.messages:
            # A post of one part keeps none: it is out, and nothing is left to send.
            return [adapter(Card).validate_json(piece) for piece in self.delivery.pieces]
        card = await self._composed(subscription, place)
        if isinstance(card, Skip):
            return card
        pieces = platform.split(card)
        self.delivery = states.cut(self.delivery, tuple(adapter(Card).dump_json(piece).decode() for piece in pieces))
        return pieces

    async def _send(self, platform: Platform, place: Place, piece: Card, number: int) -> str:
        try:
            return await _within_limit(platform.send(place, piece, marker(self.delivery.key, number)))
        except SendError as error:
            self.delivery = states.not_sent(self.delivery, error.ambiguous)
            raise

    async def _composed(self, subscription: Subscription, place: Place) -> Card | Skip:
        now, delivery = self._clock(), self.delivery
        last_sent = await self._store.last_sent(subscription.id, place.id)
        baseline = await self._store.baseline(subscription.id, place.id)
        since = news_from(last_sent, baseline, subscription)
        card = compose(subscription, place, delivery, now, since, self._around.library())
        if isinstance(card, Skip) or now - delivery.due <= LATE_AFTER:
            return card
        return late_card(card, delivery.due, self._around.cities(), words_in(card.language))

    async def _note(self, message: str) -> None:
        """Records a part that is out before anything else happens."""
        self.delivery = states.after_part(self.delivery, message, self._clock())
        await self._save(self.delivery)

    async def _save(self, delivery: Delivery) -> None:
        """Goes on only while the claim is ours: another worker may have taken over meanwhile."""
        if not await self._store.save(delivery, self._worker):
            raise SendError("another worker has taken over")
        self.delivery = delivery


async def _within_limit(call: Awaitable[T]) -> T:
    try:
        async with asyncio.timeout(SEND_SECONDS):
            return await call
    except TimeoutError:
        raise SendError(f"no answer within {SEND_SECONDS:.0f} seconds", ambiguous=True) from None
