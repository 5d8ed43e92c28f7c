"""From a question or a press to the page to show, on every chat platform alike."""

import re

import pytest

from bot.core.card import Paragraph
from bot.core.page import Page
from bot.core.press import Act, Press
from bot.exchange import Exchange
from tests.cards.splitting import twin
from tests.exchanging import LINE, NO_HISTORY, long_brief, made, notes, pressed
from tests.factories import asker, card, place


@pytest.fixture
def exchange() -> Exchange:
    return made(long_brief())


async def test_a_long_answer_begins_with_its_first_page_for_the_asker_alone(exchange: Exchange) -> None:
    shown = await exchange.ask(LINE, asker(), place())
    assert (shown.public, shown.updates, shown.page.number, shown.page.line) == (False, False, 1, LINE)
    assert shown.page.card.title == f"Brief ai (1/{shown.page.count})"
    assert shown.page.count > 2


async def test_the_pages_together_are_the_answer(exchange: Exchange) -> None:
    count = (await exchange.ask(LINE, asker(), place())).page.count
    shown = [await pressed(exchange, Press(Act.PAGE, LINE, number)) for number in range(1, count + 1)]
    assert re.findall(r"Point number (\d+)", " ".join(one.page.card.text for one in shown)) == [*map(str, range(10))]


async def test_turning_takes_the_place_of_the_page_before(exchange: Exchange) -> None:
    shown = await pressed(exchange, Press(Act.PAGE, LINE, 2))
    assert (shown.public, shown.updates, shown.page.number) == (False, True, 2)
    assert (await pressed(exchange, Press(Act.UPDATE, LINE))).updates


async def test_a_page_past_the_end_is_the_last_page(exchange: Exchange) -> None:
    shown = await pressed(exchange, Press(Act.PAGE, LINE, 99))
    assert shown.page.number == shown.page.count
    assert shown.page.card.title.endswith(f"({shown.page.count}/{shown.page.count})")


@pytest.mark.parametrize("number", [1, 2, 3])
async def test_what_is_shared_is_the_very_page_for_everyone_and_says_who_shows_it(
    exchange: Exchange, number: int
) -> None:
    mine = await pressed(exchange, Press(Act.PAGE, LINE, number))
    shared = await pressed(exchange, Press(Act.SHARE, LINE, number))
    assert (shared.public, shared.updates, shared.page.sharer) == (True, False, "anna")
    assert (shared.page.number, shared.page.count) == (mine.page.number, mine.page.count)
    assert notes(shared) == ["Shown to everyone by anna"]
    assert notes(mine) == []
    assert shared.page.card.text == f"{notes(shared)[0]}\n\n{mine.page.card.text}"


async def test_a_shared_page_keeps_within_the_limit_with_the_line_that_tells_who_shows_it() -> None:
    for size in range(300, 360, 3):
        exchange = made(long_brief(), size)
        count = (await exchange.ask(LINE, asker(), place())).page.count
        for number in range(1, count + 1):
            shared = await pressed(exchange, Press(Act.SHARE, LINE, number))
            assert len(twin(shared.page.card)) <= size


async def test_whoever_has_no_name_is_told_by_id(exchange: Exchange) -> None:
    shown = await pressed(exchange, Press(Act.SHARE, LINE), name=" ")
    assert shown.public
    assert notes(shown) == ["Shown to everyone by console:anna"]


@pytest.mark.parametrize("line", ["/nonsense", "/brief nothing-like-it", "/brief"])
async def test_an_error_is_never_for_everyone(exchange: Exchange, line: str) -> None:
    shown = await pressed(exchange, Press(Act.SHARE, line))
    assert (shown.public, shown.page.sharer, notes(shown)) == (False, "", [])


async def test_an_error_leaves_the_page_that_was_turned_where_it_is(exchange: Exchange) -> None:
    shown = await pressed(exchange, Press(Act.PAGE, "/nonsense", 2))
    assert shown.page.card.failed
    assert not shown.updates


def test_a_post_is_split_so_that_each_message_has_room_for_its_marker() -> None:
    def fits(page: Page) -> bool:
        return len(twin(page.card)) + len(page.marker) <= 200

    pieces = Exchange(long_brief().wiring(NO_HISTORY), fits, 100).split(card(parts=(Paragraph("A sentence. " * 60),)))
    assert len(pieces) > 3
    assert all(fits(Page(card=piece, marker="m" * 25)) for piece in pieces)


@pytest.mark.parametrize("characters", range(420, 700, 40))
async def test_the_next_page_goes_on_where_the_shared_one_ended_whoever_reads_it(characters: int) -> None:
    exchange = made(long_brief(), characters)
    shared = await pressed(exchange, Press(Act.SHARE, LINE), name="Ada")
    following = await pressed(exchange, Press(Act.RUN, LINE, 2), name="Bartholomew " * 6)
    said = shared.page.card.text + following.page.card.text
    numbers = [int(number) for number in re.findall(r"Point number (\d+) ", said)]
    assert numbers == list(range(len(numbers)))
