"""One person who asks, in a place, from an app that speaks some language."""

from dataclasses import dataclass, field, replace

from bot.core.card import Card
from bot.core.place import Place
from bot.core.ratelimit import RateLimit
from bot.dispatcher import Dispatcher
from bot.preferences import KeptPreferences, PassingPreferences
from tests.factories import asker, brief, library, place, text
from tests.fakes import FakeClock
from tests.lasting import Nothing

OPEN = place("discord:1", chosen=False)
"""A place for which nobody chose a language: the desk's own is English."""

TOKYO = place("discord:2", language="ja")
HELD = library([brief("chips", title=text("Semiconductors", "半導体"))])
ENGLISH, JAPANESE = "Semiconductors", "半導体"


@dataclass
class Talk:
    """What is said between a person and the desk; what people set is kept as long as this."""

    place: Place = OPEN
    app: str | None = None
    preferences: PassingPreferences = field(default_factory=lambda: KeptPreferences(Nothing()))

    def __post_init__(self) -> None:
        self.dispatcher = Dispatcher(lambda: HELD, FakeClock(), RateLimit(1000), self.preferences)

    async def ask(self, line: str, person: str = "anna") -> Card:
        return await self.dispatcher.answer(line, replace(asker(person), language=self.app), self.place)
