"""In which language the console's visitors are answered."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.platforms.console.speaking import ENGLISH, JAPANESE, OPEN, accepts, speaking, title
from tests.platforms.console.support import GENERAL, MILESTONES, Running


@pytest.fixture
async def console(tmp_path: Path) -> AsyncIterator[Running]:
    async with speaking(tmp_path) as started:
        yield started


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ("ja", JAPANESE),
        ("ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7", JAPANESE),
        ("JA-jp", JAPANESE),
        ("en-GB,en;q=0.9,ja;q=0.8", ENGLISH),
        ("en;q=0.4, ja;q=0.5", JAPANESE),
        ("en;q=0.9, ja", JAPANESE),
        ("en;Q=0.9, ja;Q=1.0", JAPANESE),
        ("fr, ja;q=0.5, en;q=0.4", JAPANESE),
        ("ja;q=0, en;q=0.1", ENGLISH),
        ("fr, ja;q=0", ENGLISH),
        ("ja;q=much, en;q=0.1", ENGLISH),
        ("fr-FR", ENGLISH),
        ("*", ENGLISH),
        (";,=q;;", ENGLISH),
        ("", ENGLISH),
    ],
)
async def test_a_visitor_is_answered_in_the_language_that_the_browser_likes_best(
    console: Running, languages: str, said: str
) -> None:
    accepts(console, languages)
    assert await title(console) == said


async def test_where_the_browser_says_nothing_it_is_the_desks_own(console: Running) -> None:
    console.world.places[GENERAL.id] = replace(OPEN, language="ja")
    assert await title(console) == JAPANESE
    accepts(console, "fr")
    assert await title(console) == JAPANESE
    accepts(console, "en")
    assert await title(console) == ENGLISH


async def test_what_an_operator_chose_for_the_channel_comes_before_it(console: Running) -> None:
    accepts(console, "ja")
    assert await title(console, MILESTONES) == ENGLISH


async def test_the_page_gets_its_words_in_the_language_of_the_visitor_in_each_channel(console: Running) -> None:
    accepts(console, "ja")
    state = await console.get("/api/state")
    assert state["language"] == "ja"
    languages = {channel["id"]: (channel["language"], channel["city"]) for channel in state["channels"]}
    assert languages == {GENERAL.id: ("ja", "ブリュッセル"), MILESTONES.id: ("en", "Tokyo")}
    assert {language: words["send"] for language, words in state["words"].items()} == {"ja": "送信", "en": "Ask"}


async def test_what_a_visitor_sets_comes_before_all_and_the_page_is_told_at_once(console: Running) -> None:
    accepts(console, "en")
    asked = {"place": MILESTONES.id, "line": "/settings language:ja"}
    async with console.http.post(f"{console.url}/api/ask", json=asked) as response:
        assert (await response.json())["language"] == "ja"
    assert (await console.get("/api/state"))["language"] == "ja"
    assert await title(console, MILESTONES) == JAPANESE


async def test_names_and_helps_are_completed_in_it(console: Running) -> None:
    accepts(console, "ja")
    (found,) = await console.get("/api/complete", place=GENERAL.id, line="/milestones when:過")
    assert found == {"line": "/milestones when:past", "label": "過去", "help": "一覧にする節目の範囲。"}


async def test_a_message_bears_its_time_in_every_language(console: Running) -> None:
    question, _ = await console.ask("/help", MILESTONES)
    assert question["time"] == {"en": "22 Nov, 19:00", "ja": "11月22日 19:00"}
