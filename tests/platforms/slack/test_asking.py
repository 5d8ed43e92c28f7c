"""The slash command, over a real socket."""

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.core.permission import Role
from bot.platforms.slack.listeners import Listeners
from bot.platforms.slack.replies import Undelivered
from tests.platforms.slack.content import HOSTILE
from tests.platforms.slack.faults import Answer, Fault, failing, rate_limited
from tests.platforms.slack.local_slack import ALICE, BOB, MILESTONES
from tests.platforms.slack.proxy import RESPONSE_URL
from tests.platforms.slack.reading import words
from tests.platforms.slack.support import Running

if TYPE_CHECKING:
    from aiohttp import ClientSession

    from bot.exchange import Exchange
    from bot.platforms.slack.people import People
    from bot.wiring import Wiring


async def test_a_slash_command_is_answered_for_the_askers_eyes_alone(bot: Running) -> None:
    answer = await bot.ask("brief ai")
    assert "AI" in words(answer)
    assert "A short summary." in answer["text"]
    assert (answer["subtype"], answer["ephemeral_to"]) == ("ephemeral", ALICE)


@pytest.mark.parametrize("text", ["", "   ", "help", "/help"])
async def test_the_bare_command_shows_help(bot: Running, text: str) -> None:
    assert "/briefing brief <topic>" in words(await bot.ask(text))


async def test_what_slack_escapes_in_a_question_is_taken_as_it_was_typed(bot: Running) -> None:
    assert "“R&D <x> &amp;” is not in our briefs." in words(await bot.ask("brief R&D <x> &amp;"))


async def test_content_can_neither_format_nor_ping_and_is_shown_as_it_is(bot: Running) -> None:
    answer = await bot.ask("brief chips")
    assert f"A point with {HOSTILE} in it." in words(answer)
    assert "&lt;!channel&gt; &lt;@U01ALICE&gt;" in answer["text"]
    assert "&amp;lt;b&amp;gt; R&amp;D" in answer["text"]


async def test_an_unknown_command_is_a_sentence_that_says_what_to_do(bot: Running) -> None:
    answer = await bot.ask("brif ai")
    assert "There is no command “brif”. Type /briefing help to see" in words(answer)
    assert "Type /briefing help to see" in answer["text"]


async def test_a_channel_that_is_not_configured_gets_answers_too(bot: Running) -> None:
    await bot.slack.slash("brief ai", channel=MILESTONES)
    (answer,) = await bot.slack.arrived(1, MILESTONES)
    assert "AI" in words(answer)


async def test_slack_hears_at_once_that_the_question_has_arrived(bot: Running) -> None:
    bot.proxy.once(RESPONSE_URL, Fault.HANG_AFTER)
    begun = time.monotonic()
    await bot.slack.slash("brief ai")
    assert time.monotonic() - begun < 2
    await bot.proxy.hit()


async def test_a_bug_is_an_apology_with_its_number(
    bot: Running, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(type(bot.bot._exchange), "ask")
    answer = await bot.ask("brief ai")
    (bug,) = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert "Something broke on our side" in words(answer)
    assert bug.split()[1] in words(answer)


async def test_an_answer_waits_while_slack_asks_to_slow_down(bot: Running) -> None:
    bot.proxy.once(RESPONSE_URL, rate_limited(1))
    assert "AI" in words(await bot.ask("brief ai"))


async def test_an_answer_that_got_lost_on_its_way_is_sent_again(bot: Running) -> None:
    bot.proxy.once(RESPONSE_URL, Fault.DROP_BEFORE)
    assert "AI" in words(await bot.ask("brief ai"))


async def test_an_answer_that_slack_does_not_take_disturbs_no_other(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    bot.proxy.once(RESPONSE_URL, failing(500))
    await bot.slack.slash("brief chips")
    await bot.proxy.hit()
    assert "AI" in words(await bot.ask("brief ai"))
    assert "did not reach Slack" in caplog.text


async def test_many_ask_at_once_and_each_gets_an_answer(bot: Running) -> None:
    await asyncio.gather(*(bot.slack.slash("brief ai") for _ in range(20)))
    assert len(await bot.slack.arrived(20)) == 20


async def test_a_person_has_the_role_that_the_settings_give(bot: Running) -> None:
    bot.world.roles[f"slack-user:{ALICE}"] = Role.EDITOR
    await bot.ask("brief ai")
    await bot.ask("brief ai", user=BOB)
    asked = [(asker.id, asker.role) for _, asker, _ in bot.world.desk.asked]
    assert asked == [(f"slack:{ALICE}", Role.EDITOR), (f"slack:{BOB}", Role.READER)]


async def test_what_slack_delivers_twice_is_answered_once() -> None:
    listeners = Listeners(
        cast("Exchange", None), cast("Wiring", None), cast("ClientSession", None), cast("People", None)
    )
    answered: list[str] = []

    async def shown(body: Mapping[str, Any]) -> Any:
        answered.append(body["trigger_id"])
        raise Undelivered("that is enough")

    for trigger in ("one", "two", "one"):
        listeners._start({"trigger_id": trigger, "response_url": ""}, shown)
    await listeners.finish()
    assert answered == ["one", "two"]


async def test_an_answer_that_slack_refuses_becomes_an_apology(bot: Running) -> None:
    bot.proxy.once(RESPONSE_URL, Answer(500, "invalid_blocks"))
    assert "The error is noted as" in words(await bot.ask("brief ai"))
