"""Posts on the output of `briefing serve`."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.errors import SendError
from bot.platforms.terminal.adapter import Terminal
from bot.store.database import database
from tests import factories as make
from tests.support import World

HERE = make.place("terminal:here")


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    async with database(f"sqlite:///{tmp_path}/bot.db") as opened:
        yield opened


def terminal(engine: AsyncEngine, screen: io.StringIO) -> Terminal:
    return Terminal(World().wiring(engine), lambda: Console(file=screen))


async def test_a_post_is_printed_once_however_often_it_is_sent_or_looked_for(engine: AsyncEngine) -> None:
    screen = io.StringIO()
    platform = terminal(engine, screen)
    sent = {await platform.send(HERE, make.card("Digest"), "m1") for _ in range(3)}
    assert sent == {await platform.find(HERE, "m1", make.NOW)}
    assert screen.getvalue().count("Digest") == 1


async def test_a_post_that_a_crash_kept_from_the_screen_is_printed_when_it_is_looked_for(engine: AsyncEngine) -> None:
    await terminal(engine, io.StringIO()).send(HERE, make.card("Digest"), "m1")
    screen = io.StringIO()
    assert await terminal(engine, screen).find(HERE, "m1", make.NOW)
    assert "Digest" in screen.getvalue()


async def test_a_closed_screen_loses_no_post(engine: AsyncEngine) -> None:
    closed = io.StringIO()
    closed.close()
    sent = await terminal(engine, closed).send(HERE, make.card("Digest"), "m1")
    assert await terminal(engine, io.StringIO()).find(HERE, "m1", make.NOW) == sent


async def test_it_has_one_place(engine: AsyncEngine) -> None:
    with pytest.raises(SendError, match="one place, terminal:here") as caught:
        await terminal(engine, io.StringIO()).send(make.place("terminal:there"), make.card(), "m1")
    assert caught.value.permanent
