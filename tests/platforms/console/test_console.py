"""The console as a platform for posts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.core.errors import SendError
from tests import factories as make
from tests.platforms.console.support import GENERAL, Running, history, post_card, running


async def test_a_post_is_stored_once(console: Running) -> None:
    first = await console.console.send(GENERAL, post_card(), "m1")
    assert await console.console.send(GENERAL, post_card(), "m1") == first
    assert await console.console.find(GENERAL, "m1", make.NOW) == first
    assert await console.console.find(GENERAL, "m2", make.NOW) is None
    (message,) = await history(console)
    assert (message["kind"], message["author"]) == ("post", "Briefing Bot")


async def test_a_card_is_never_split(console: Running) -> None:
    card = post_card()
    assert console.console.split(card) == (card,)


async def test_a_reply_names_the_post_that_it_answers(console: Running) -> None:
    first = await console.console.send(GENERAL, post_card("Council announced"), "m1")
    await console.console.send(GENERAL, post_card("Council moved", reply_to="m1"), "m2")
    await console.console.send(GENERAL, post_card("Council held", reply_to="gone"), "m3")
    _, second, third = await history(console)
    assert f'href="#m{first}">In reply to: Council announced' in second["html"]
    assert "In reply" not in third["html"]


async def test_a_post_to_a_place_that_is_gone_fails_for_good(console: Running) -> None:
    with pytest.raises(SendError, match="console:gone") as caught:
        await console.console.send(make.place("console:gone"), post_card(), "m1")
    assert caught.value.permanent


async def test_a_broken_database_leaves_a_post_in_doubt(console: Running, tmp_path: Path) -> None:
    async with changed(tmp_path, "ALTER TABLE messages RENAME TO elsewhere"):
        with pytest.raises(SendError) as caught:
            await console.console.send(GENERAL, post_card(), "m1")
        with pytest.raises(SendError):
            await console.console.find(GENERAL, "m1", make.NOW)
        status, answer = await console.post(json={"place": GENERAL.id, "line": "/help"})
    assert caught.value.ambiguous
    assert status == 500
    assert "please give that number to your admin" in answer


async def test_history_survives_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as first:
        said = await first.ask("/brief chips")
    async with running(tmp_path) as second:
        assert await history(second) == said


@asynccontextmanager
async def changed(folder: Path, statement: str) -> AsyncIterator[None]:
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder}/briefing.db")
    async with engine.begin() as connection:
        await connection.execute(text(statement))
    yield
    await engine.dispose()
