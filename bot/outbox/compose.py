"""A post becomes a card at the moment it is sent."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.content.words import words_in
from bot.core.card import Card
from bot.core.library import Library
from bot.core.place import Place
from bot.core.post import Composing, Skip, Subscription
from bot.registry import posts


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
