"""`briefing preview`: every post of a span of time, before it happens."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import click

from bot.cli.answers import citations, open_desk
from bot.cli.context import Context, Day, common_options, print_json
from bot.core.card import Card
from bot.core.delivery import Delivery
from bot.core.errors import SetupError
from bot.core.library import Library
from bot.core.place import Place
from bot.core.post import Subscription
from bot.core.text import LANGUAGES
from bot.desk import Desk
from bot.outbox import compose, news_from
from bot.planner import deliveries, due

YEAR = timedelta(days=365)


@click.command("preview")
@click.option("--from", "first", type=Day(), help="First day; today if left out.")
@click.option("--until", "last", type=Day(), help="Last day; a year after the first if left out.")
@click.option("--place", help="Only posts to this place.")
@click.option("--known-on", type=Day(), help="With the content as reported up to that day.")
@click.option("--locale", type=click.Choice(LANGUAGES), help="As it would read in that language.")
@common_options
def command(
    context: Context,
    first: date | None,
    last: date | None,
    place: str | None,
    known_on: date | None,
    locale: str | None,
) -> None:
    """Print every post that would be made, in order, with the keys that the outbox will use."""
    desk = open_desk(context)
    zone = ZoneInfo(desk.settings.zone)
    begin = first or context.today(desk.settings.zone)
    start = datetime.combine(begin, time.min, zone).astimezone(UTC) - timedelta(microseconds=1)
    end = datetime.combine(last or begin + YEAR, time.max, zone).astimezone(UTC)
    if place is not None and place not in desk.settings.places:
        raise SetupError(f"There is no place {place}. Known: {', '.join(desk.settings.places)}.")
    if end <= start:
        raise SetupError("The last day comes before the first. Give --from and --until in that order.")
    library = desk.library.known_on(known_on) if known_on else desk.library
    subscriptions = (_in(subscription, locale) for subscription in desk.settings.subscriptions.values())
    found = _posts(desk, subscriptions, library, start, end, place)
    posts = sorted(found, key=lambda post: (post[0].due, post[0].key))
    if context.as_json:
        print_json([_as_json(delivery, card, sub) for delivery, card, sub in posts])
        return
    for delivery, card, sub in posts:
        at = delivery.due.astimezone(ZoneInfo(sub.rule.zone))
        click.echo(
            f"── {at:%a %Y-%m-%d %H:%M} {at.tzname()} · {delivery.place} · {delivery.subscription}\n\n{card.text}\n"
        )
    click.echo(f"{len(posts)} posts.")


Post = tuple[Delivery, Card, Subscription]


def _in(subscription: Subscription, locale: str | None) -> Subscription:
    return replace(subscription, language=locale) if locale else subscription


def _posts(
    desk: Desk,
    subscriptions: Iterable[Subscription],
    library: Library,
    start: datetime,
    end: datetime,
    only: str | None,
) -> Iterator[Post]:
    for subscription in subscriptions:
        for name in subscription.places:
            if only in (None, name):
                yield from _to_place(subscription, desk.settings.places[name], library, start, end)


def _to_place(
    subscription: Subscription, place: Place, library: Library, start: datetime, end: datetime
) -> Iterator[Post]:
    """The same occasions and the same composer as in service, with the clock at each post's moment. What is held
    on the first day is taken for known, as for a subscription that begins then."""
    sent: datetime | None = None
    baseline = start + timedelta(microseconds=1)
    for delivery in deliveries(subscription, place.id, due(subscription, library, start, end)):
        card = compose(subscription, place, delivery, delivery.due, news_from(sent, baseline, subscription), library)
        if isinstance(card, Card):
            yield delivery, card, subscription
            sent = delivery.due


def _as_json(delivery: Delivery, card: Card, subscription: Subscription) -> dict[str, object]:
    return {
        "at": delivery.due.astimezone(ZoneInfo(subscription.rule.zone)).isoformat(),
        "place": delivery.place,
        "subscription": delivery.subscription,
        "kind": delivery.kind,
        "key": delivery.key,
        "title": card.title,
        "text": card.text,
        "citations": citations(card),
    }
