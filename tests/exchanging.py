"""An exchange for a brief of several pages."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import create_async_engine

from bot.core.card import Paragraph
from bot.core.press import Act, Press, key_of
from bot.exchange import Exchange, Shown
from tests.cards.splitting import up_to
from tests.factories import asker, brief, library, place, point
from tests.support import World

LINE = "/brief ai"
LONG = f'/brief "{" " * 100}ai"'
NO_HISTORY = create_async_engine("sqlite+aiosqlite://")
KEY = key_of(Press(Act.PAGE, LONG, 2).code())


def long_brief() -> World:
    points = tuple(point(f"Point number {number} of the brief.{' It goes on.' * 8}") for number in range(10))
    return World(library([brief("ai", key_points=points)]))


def made(world: World, characters: int = 500) -> Exchange:
    fits = up_to(characters)
    return Exchange(world.wiring(NO_HISTORY), lambda page: fits(page.card), limit=100)


async def pressed(exchange: Exchange, press: Press, **who: object) -> Shown:
    return await exchange.press(press.code(), replace(asker(), **who), place())  # type: ignore[arg-type]


def notes(shown: Shown) -> list[str]:
    return [part.text for part in shown.page.card.all(Paragraph) if "Shown to everyone" in part.text]
