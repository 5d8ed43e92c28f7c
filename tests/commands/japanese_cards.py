"""Every card of the real library in Japanese: answers, refusals and posts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot import desk
from bot.cards.error import apology_card, error_card
from bot.cards.late import late_card
from bot.cards.shared import shared_card
from bot.content.words import words_in
from bot.core.card import Card
from bot.core.errors import UserError
from bot.core.library import Kind, Library
from bot.core.permission import Role
from bot.outbox import compose
from bot.planner import deliveries, due
from bot.registry import commands
from tests.commands.asking import Desk, commands_of
from tests.commands.test_whole_library import LISTS
from tests.factories import TODAY
from tests.fakes import FakeClock
from tests.japanese import shown

ROOT = Path(__file__).parents[2]
JAPANESE = words_in("ja")
WEEK, YEAR = timedelta(days=7), timedelta(days=365)
Cards = dict[str, Card]


def read() -> desk.Read:
    """Our own content and settings."""
    return desk.read(ROOT / "briefs", ROOT / "config", TODAY)


def questions(held: Library) -> list[str]:
    """Everything that can be named, the lists, and the figures and milestones of every topic."""
    named = [f"/{kind} {entry.id}" for kind in Kind for entry in held.named[kind]]
    topics = [line for topic in held.briefs for line in (f"/figure {topic}", f"/milestones topic:{topic} when:all")]
    return [*LISTS, "/settings", *(f"/help {name}" for name in commands()), *topics, *named]


async def answers(held: Library, now: datetime, known_on: date | None) -> Cards:
    """The answers, and all that they lead on to; each asked by somebody new, because /settings is among them."""
    asked, cards, waiting = Desk(held, FakeClock(now), language="ja"), Cards(), questions(held)
    while waiting:
        line = waiting.pop()
        if line not in cards:
            cards[line] = await asked.ask(line, person=line, known_on=known_on)
            waiting += commands_of(cards[line])
    return cards


def refusals() -> Iterator[tuple[str, Card]]:
    """Every error sentence, with every option that it may be about."""
    given = {"name": "半導体", "given": "昔", "rest": "あ", "limit": 6000, "n": 3, "role": Role.EDITOR, "id": "1a2b"}
    near = [("第4回閣僚級会合", "/milestone council-4")]
    for key in (key.removeprefix("error.") for key in JAPANESE.fallback if key.startswith("error.")):
        for name, option in ((command.name, option) for command in commands().values() for option in command.options):
            if key != "no_choice" or option.choices:
                about = {"command": name, "option": option.name, "choices": option.choices}
                yield f"{key} {about}", error_card(UserError(key, suggestions=near, **given, **about), JAPANESE)
    yield "apology", apology_card("1a2b", JAPANESE)


def previewed(read: desk.Read) -> Iterator[tuple[str, Card]]:
    """Every post of two years, as `briefing preview` composes them; and as they are told late or shared."""
    assert read.settings
    start = datetime.combine(TODAY, datetime.min.time(), UTC)
    for sub in read.settings.subscriptions.values():
        place = replace(read.settings.places[sub.places[0]], language="ja")
        for delivery in deliveries(sub, place.id, due(sub, read.library, start, start + 2 * YEAR)):
            card = compose(sub, place, delivery, delivery.due, (delivery.due - WEEK).date(), read.library)
            if isinstance(card, Card):
                late = late_card(card, delivery.due, read.settings.cities, JAPANESE)
                yield f"{sub.kind} {delivery.key}", shared_card(late, "平将明")


def findings(cards: Iterable[tuple[str, Card]], look: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """What a look finds, under the card and the text that it stands in."""
    texts = {said: name for name, card in cards for said in shown(card)}
    return {f"{name} | {said}": found for said, name in texts.items() if (found := look(said))}
