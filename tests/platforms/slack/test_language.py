"""In which language Slack's people are answered."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from aiohttp import web

from bot.platforms.slack import people
from tests.lasting import lasting_world
from tests.platforms.slack.content import slack_library
from tests.platforms.slack.faults import Answer, Fault, error
from tests.platforms.slack.local_slack import ALICE, BOB, LocalSlack
from tests.platforms.slack.proxy import RESPONSE_URL, Proxy
from tests.platforms.slack.reading import words
from tests.platforms.slack.support import PLACE, Running, running

ENGLISH, JAPANESE = "What you can ask", "質問できること"
ASKED = "users.info"
Method = Callable[[str, dict[str, Any]], Awaitable[web.Response]]


@pytest.fixture
def locales(proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What each person's Slack speaks. As Slack does, it is told to those alone who ask for it."""
    known, otherwise = {ALICE: "ja-JP", BOB: "en-GB"}, cast("Method", proxy._answer)

    async def answer(method: str, asked: dict[str, Any]) -> web.Response:
        if method != ASKED:
            return await otherwise(method, asked)
        wanted = str(asked.get("include_locale")).casefold() in ("1", "true")
        told = {"locale": known[asked["user"]]} if wanted else {}
        return web.json_response({"ok": True, "user": {"id": asked["user"], **told}})

    monkeypatch.setattr(proxy, "_answer", answer)
    return known


@pytest.fixture
async def bot(tmp_path: Path, slack: LocalSlack, proxy: Proxy, locales: dict[str, str]) -> AsyncIterator[Running]:
    """For the channel nobody has chosen a language; the desk's own is English."""
    world = lasting_world(library=slack_library(), places={PLACE.id: replace(PLACE, chosen=False)})
    async with running(tmp_path, slack, proxy, world) as started:
        yield started


def chosen(bot: Running, language: str) -> None:
    """An operator chooses a language for the channel."""
    bot.world.places[PLACE.id] = replace(PLACE, language=language)


async def test_somebody_is_answered_in_the_language_of_their_slack(bot: Running) -> None:
    assert JAPANESE in words(await bot.ask("help"))
    assert ENGLISH in words(await bot.ask("help", user=BOB))


@pytest.mark.parametrize("locale", ["fr-FR", "de-DE", "zh-TW", ""])
async def test_a_language_that_we_do_not_speak_is_answered_in_the_desks_own(
    bot: Running, locales: dict[str, str], locale: str
) -> None:
    locales[ALICE] = locale
    assert ENGLISH in words(await bot.ask("help"))


async def test_what_an_operator_chose_for_the_channel_comes_before_it(bot: Running) -> None:
    chosen(bot, "en")
    assert ENGLISH in words(await bot.ask("help"))
    chosen(bot, "ja")
    assert JAPANESE in words(await bot.ask("help", user=BOB))


async def test_what_somebody_sets_comes_before_all_and_holds_for_that_person_alone(bot: Running) -> None:
    chosen(bot, "en")
    assert "今後は日本語でお答えします。" in words(await bot.ask("settings 日本語", user=BOB))
    assert JAPANESE in words(await bot.ask("help", user=BOB))
    assert ENGLISH in words(await bot.ask("help"))


async def test_a_button_of_the_settings_changes_the_message_and_the_language(bot: Running) -> None:
    shown = await bot.ask("settings")
    assert "Your settings" in words(await bot.replaced(shown, "English"))
    assert ENGLISH in words(await bot.ask("help"))


async def test_a_press_is_answered_in_the_language_of_the_one_who_presses(bot: Running) -> None:
    await bot.press(await bot.ask("brief ai"), "全員に表示")
    shared = (await bot.slack.messages())[-1]
    assert "aliceさんが共有しました" in words(shared)
    assert "All milestones: AI" in words(await bot.press(shared, "すべての節目", user=BOB))


async def test_commands_are_told_as_one_types_them_here(bot: Running) -> None:
    said = words(await bot.ask("brif"))
    assert "「brif」というコマンドはありません。/briefing help と入力すると" in said


async def test_an_apology_is_in_it(bot: Running) -> None:
    bot.proxy.once(RESPONSE_URL, Answer(500, "invalid_blocks"))
    assert "この番号を管理者にお伝えください。" in words(await bot.ask("help"))


async def test_slack_is_asked_once_a_day_for_each_person(bot: Running, locales: dict[str, str]) -> None:
    for user in (ALICE, BOB, ALICE, BOB):
        await bot.ask("help", user=user)
    assert bot.proxy.calls.count(ASKED) == 2
    locales[ALICE] = "en-US"
    bot.world.clock.turn(timedelta(days=1))
    assert ENGLISH in words(await bot.ask("help"))


@pytest.mark.parametrize("fault", [error("missing_scope"), Answer(503, "down")])
async def test_where_slack_does_not_tell_it_is_the_desks_own_and_nobody_asks_again_for_an_hour(
    bot: Running, fault: Answer
) -> None:
    bot.proxy.once(ASKED, fault)
    assert ENGLISH in words(await bot.ask("help"))
    assert ENGLISH in words(await bot.ask("help"))
    assert bot.proxy.calls.count(ASKED) == 1
    bot.world.clock.turn(timedelta(hours=1))
    assert JAPANESE in words(await bot.ask("help"))


async def test_an_answer_does_not_wait_for_a_slack_that_stalls(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "SECONDS", 0.05)
    bot.proxy.once(ASKED, Fault.HANG_AFTER)
    assert ENGLISH in words(await bot.ask("help"))
