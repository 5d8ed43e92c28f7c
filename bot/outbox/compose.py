"""A post becomes a card at the moment it is sent."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.content.words import words_in
from bot.core.card import Card
from bot.core.delivery import Delivery
from bot.core.library import Library
from bot.core.place import Place
from bot.core.post import Composing, Skip, Subscription
from bot.core.trust import trusted
from bot.registry import posts


def compose(
    subscription: Subscription,
    place: Place,
    delivery: Delivery,
    now: datetime,
    news_from: date | None,
    library: Library,
) -> Card | Skip:
    """The card of a post as of `now`, without what rests on one weak source."""
    today = local_day(now, subscription)
    composing = Composing(
        subscription=subscription,
        place=place,
        occasion=delivery.occasion,
        at=delivery.due,
        today=today,
        known_on=today,
        news_from=news_from,
        library=trusted(library),
        words=words_in(subscription.language or place.language),
    )
    return posts()[subscription.kind].compose(composing)


def news_from(last_sent: datetime | None, baseline: datetime | None, subscription: Subscription) -> date | None:
    """The first day whose recordings are news: that of the last post, which told what was recorded before it; or
    the day after the baseline, because what is recorded on its own day cannot be told from what was there."""
    if last_sent:
        return local_day(last_sent, subscription)
    return local_day(baseline, subscription) + timedelta(days=1) if baseline else None


def local_day(moment: datetime, subscription: Subscription) -> date:
    """The calendar day of a moment in the subscription's zone."""
    return moment.astimezone(ZoneInfo(subscription.rule.zone)).date()
