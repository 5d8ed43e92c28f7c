"""Several people with several languages in one channel of the console."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.platforms.console.speaking import OPEN, TOKEN, accepts, sign_in, speaking, title
from tests.platforms.console.support import Running

ENGLISH, JAPANESE = "What you can ask", "質問できること"


@pytest.fixture
async def console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    monkeypatch.setenv("CONSOLE_TOKEN", TOKEN)
    async with speaking(tmp_path) as started:
        yield started


async def test_who_turns_a_page_that_all_see_leaves_it_in_its_language(console: Running) -> None:
    accepts(console, "ja")
    await sign_in(console, "Hanako")
    _, asked = await console.ask("/milestones all", OPEN)
    accepts(console, "en")
    await sign_in(console, "Ben")
    turned = {"place": OPEN.id, "line": "/milestones when:all page:2", "message": asked["id"]}
    async with console.http.post(f"{console.url}/api/ask", json=turned) as response:
        told = await response.json()
    (message,) = told["messages"]
    assert (message["id"], "すべての節目" in message["html"]) == (asked["id"], True)
    assert told["language"] == "en"


async def test_a_setting_ends_with_the_sign_in_and_says_so(console: Running) -> None:
    accepts(console, "en")
    await sign_in(console)
    _, answer = await console.ask("/settings language:ja", OPEN)
    assert "サインアウトするまで有効です" in answer["html"]
    assert await title(console) == JAPANESE
    await console.post("/signout", json={})
    await sign_in(console)
    assert await title(console) == ENGLISH


async def test_what_is_set_for_a_sign_in_is_forgotten_at_its_end(console: Running) -> None:
    await sign_in(console)
    await console.ask("/settings language:ja", OPEN)
    known = console.world.desk.preferences
    assert list(known._languages.values()) == ["ja"]  # type: ignore[attr-defined]
    await console.post("/signout", json={})
    assert known._languages == {}  # type: ignore[attr-defined]


async def test_a_stranger_does_not_get_what_somebody_had_set_before_there_was_a_token(console: Running) -> None:
    await console.world.desk.preferences.choose_language("console:visitor", "ja")
    async with console.http.get(f"{console.url}/signin") as response:
        assert "Your name" in await response.text()
