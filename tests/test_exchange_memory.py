"""What a platform's buttons carry outlives a restart; what is broken is a sentence."""

from dataclasses import dataclass, field

import pytest

from bot.cards.actions import actions
from bot.core.card import Button, Buttons
from bot.core.page import Page, Row
from bot.core.press import Act, Press, key_of
from bot.exchange import Exchange
from tests.exchanging import KEY, LINE, LONG, NO_HISTORY, long_brief, made
from tests.factories import asker, card, place
from tests.fakes import FakeMemory
from tests.support import World


@dataclass
class BrokenMemory(FakeMemory):
    """A database that is gone."""

    reads: list[str] = field(default_factory=list)

    async def get(self, key: str) -> str | None:
        self.reads.append(key)
        raise OSError("the database is gone")

    async def put(self, key: str, value: str) -> None:
        raise OSError("the database is gone")


@pytest.fixture
def world() -> World:
    return long_brief()


@pytest.mark.parametrize("code", ["", "junk", "r", KEY, "p0/brief ai", f"p{'9' * 5000}/brief ai"])
async def test_a_button_that_nobody_knows_any_more_says_so_to_whoever_pressed(world: World, code: str) -> None:
    shown = await made(world).press(code, asker(), place())
    assert "from an older message" in shown.page.card.lead
    assert (shown.public, shown.updates) == (False, False)


async def test_a_command_that_is_too_long_for_a_button_works_after_a_restart(world: World) -> None:
    first = await made(world).ask(LONG, asker(), place())
    (turning,) = (action for action in actions(first.page, 100) if isinstance(action, Row))
    assert KEY in [choice.code for choice in turning.buttons]
    shown = await made(world).press(KEY, asker(), place())
    assert (shown.page.number, shown.page.line, shown.updates) == (2, LONG, True)


async def test_a_long_command_under_a_post_is_remembered(world: World) -> None:
    post = Page(card=card(parts=(Buttons((Button("Brief", LONG),)),)), marker="m")
    await made(world).remember(post)
    shown = await made(world).press(key_of(Press(Act.RUN, LONG).code()), asker(), place())
    assert shown.page.card.title.startswith("Brief ai")
    assert not shown.updates


async def test_without_its_database_the_bot_still_answers(world: World) -> None:
    world.memory = BrokenMemory()
    exchange = made(world)
    assert (await exchange.ask(LINE, asker(), place())).page.card.found
    assert "from an older message" in (await exchange.press(KEY, asker(), place())).page.card.lead
    await exchange.remember(Page(card=card(), line=LONG))
    assert world.memory.reads[0] == KEY


async def test_a_fault_of_ours_in_laying_out_a_page_is_an_apology(world: World) -> None:
    def broken(page: Page) -> bool:
        raise RuntimeError("a bug")

    shown = await Exchange(world.wiring(NO_HISTORY), broken, limit=100).press(f"s{LINE}", asker(), place())
    assert shown.page.card.title == "Something broke on our side"
    assert not shown.public


async def test_what_is_remembered_is_not_written_again(world: World) -> None:
    class Counting(FakeMemory):
        writes = 0

        async def put(self, key: str, value: str) -> None:
            self.writes += 1
            await super().put(key, value)

    world.memory = counting = Counting()
    for _ in range(3):
        await made(world).ask(LONG, asker(), place())
    assert counting.writes == len(counting.kept) > 0
