"""In which language the console's own pages and refusals are, and who it holds for."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.dispatcher import Dispatcher
from tests.platforms.console.speaking import ENGLISH, JAPANESE, TOKEN, accepts, refused, sign_in, speaking, title
from tests.platforms.console.support import GENERAL, Running
from tests.process import bot_in


@pytest.fixture
async def console(tmp_path: Path) -> AsyncIterator[Running]:
    async with speaking(tmp_path) as started:
        yield started


@pytest.fixture
async def guarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    """One may look at it after signing in."""
    monkeypatch.setenv("CONSOLE_TOKEN", TOKEN)
    async with speaking(tmp_path) as started:
        yield started


async def test_the_page_has_its_language_before_its_script_has_run(console: Running) -> None:
    accepts(console, "ja")
    async with console.http.get(console.url) as response:
        page = await response.text()
        assert "Accept-Language" in response.headers["Vary"]
    assert '<html lang="ja">' in page
    assert "送信" in page
    assert "{" not in page


async def test_it_holds_for_the_one_who_signed_in_alone(guarded: Running) -> None:
    await sign_in(guarded, "Anna")
    await guarded.ask("/settings language:ja")
    assert await title(guarded) == JAPANESE
    guarded.http.cookie_jar.clear()
    await sign_in(guarded, "Bob")
    assert await title(guarded) == ENGLISH
    assert not [m for m in (await guarded.get("/api/history", place=GENERAL.id))["messages"] if "保存" in m["html"]]


async def test_somebody_who_signed_in_is_answered_in_the_browsers_language_until_another_is_set(
    guarded: Running,
) -> None:
    accepts(guarded, "ja")
    await sign_in(guarded)
    assert await title(guarded) == JAPANESE
    await guarded.ask("/settings language:en")
    assert (await guarded.get("/api/state"))["language"] == "en"
    assert (await refused(guarded, json=[])).startswith("That is no JSON object.")


async def test_what_is_refused_is_refused_in_it(console: Running) -> None:
    accepts(console, "ja")
    sentences: dict[str, dict[str, Any]] = {
        "「console:none」というチャンネルはコンソールにありません。": {
            "json": {"place": "console:none", "line": "/help"}
        },
        "尋ねたいことを1行で入力してください。": {"json": {"place": GENERAL.id, "line": " "}},
        "JSONオブジェクトではありません。": {"json": []},
        "application/json として送信してください。": {"data": "line=/help"},
    }
    for sentence, body in sentences.items():
        assert (await refused(console, **body)).startswith(sentence)


async def test_a_bug_is_told_in_it(console: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    accepts(console, "ja")
    monkeypatch.delattr(Dispatcher, "complete")
    async with console.http.get(f"{console.url}/api/complete", params={"place": GENERAL.id, "line": "/"}) as response:
        assert response.status == 500
        assert (await response.json())["error"].startswith("申し訳ありません。エラーを")


async def test_the_sign_in_speaks_the_browsers_language(guarded: Running) -> None:
    accepts(guarded, "ja-JP, en;q=0.5")
    async with guarded.http.get(guarded.url) as response:
        page = await response.text()
    assert all(said in page for said in ('<html lang="ja">', "サインイン", "お名前", "トークン"))
    assert "Your name" not in page
    assert "サインインしていません。" in await refused(guarded, json={"place": GENERAL.id, "line": "/help"})
    assert "このデスクのトークンではありません。" in (await sign_in(guarded, token="wrong"))[1]
    assert "1～40文字の名前" in (await sign_in(guarded, name=""))[1]


def test_what_somebody_has_set_is_there_after_a_restart_of_the_bot(tmp_path: Path) -> None:
    with bot_in(tmp_path) as bot:
        bot.start()
        assert bot.ask("/settings language:ja")["language"] == "ja"
        bot.stop()
        bot.start()
        assert (bot.get("/api/state")["language"], bot.ask("/help")["language"]) == ("ja", "ja")
        assert bot.ask("/settings language:auto")["language"] == "en"
