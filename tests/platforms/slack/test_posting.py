"""Posts: with a marker, found again by it, and told truly to the outbox when they fail."""

from datetime import timedelta

import pytest

from tests import factories as make
from tests.factories import NOW
from tests.platforms.slack.content import HOSTILE
from tests.platforms.slack.faults import Answer, Fault, error, failing, rate_limited
from tests.platforms.slack.local_slack import MILESTONES
from tests.platforms.slack.reading import words
from tests.platforms.slack.support import PLACE, Running

LONG_AGO = NOW - timedelta(days=3650)
POST = "chat.postMessage"


async def test_a_post_is_for_everyone_and_carries_its_marker_and_no_previews(bot: Running) -> None:
    ts = await bot.send("marker-1", title="Weekly digest", lead="Two milestones are near.")
    (message,) = await bot.slack.messages()
    (body,) = bot.proxy.bodies(POST)
    assert message["ts"] == ts
    assert "Weekly digest Two milestones are near." in words(message)
    assert body["metadata"] == {"event_type": "briefing_post", "event_payload": {"marker": "marker-1"}}
    assert (body["unfurl_links"], body["unfurl_media"], body["mrkdwn"]) == (False, False, False)


async def test_hostile_text_in_a_post_is_inert(bot: Running) -> None:
    await bot.send(title=HOSTILE, lead=HOSTILE)
    (message,) = await bot.slack.messages()
    assert words(message).count(HOSTILE) == 2
    assert "<" not in message["text"]


async def test_a_long_text_twin_is_shortened_visibly_and_the_blocks_hold_all(bot: Running) -> None:
    await bot.send(lead="All of it & more. " * 300, text="All of it & more. " * 300)
    (message,) = await bot.slack.messages()
    assert message["text"].endswith("…")
    assert words(message).count("All of it & more.") == 300


async def test_a_post_is_found_by_its_marker_in_its_own_channel_only(bot: Running) -> None:
    await bot.send("marker-1")
    second = await bot.send("marker-2")
    await bot.send("marker-3")
    elsewhere = make.place(f"slack:{MILESTONES}")
    assert await bot.bot.find(PLACE, "marker-2", LONG_AGO) == second
    assert await bot.bot.find(PLACE, "marker-9", LONG_AGO) is None
    assert await bot.bot.find(elsewhere, "marker-2", LONG_AGO) is None


async def test_metadata_of_other_apps_is_no_marker(bot: Running) -> None:
    await bot.send("marker-1")
    for metadata in bot.proxy.metadata.values():
        metadata["event_type"] = "something_else"
    assert await bot.bot.find(PLACE, "marker-1", LONG_AGO) is None


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER])
async def test_a_broken_connection_is_ambiguous_and_posts_once_at_most(bot: Running, fault: Fault) -> None:
    bot.proxy.once(POST, fault)
    heard = await bot.refused("marker-1")
    assert (heard.ambiguous, heard.permanent) == (True, False)
    stored = len(await bot.slack.messages())
    assert stored == (fault is Fault.DROP_AFTER)
    assert (await bot.bot.find(PLACE, "marker-1", LONG_AGO) is not None) == stored


async def test_an_answer_that_never_comes_is_ambiguous(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.platforms.slack.client.SECONDS", 0.3)
    bot.bot._session = None
    bot.proxy.once(POST, Fault.HANG_AFTER)
    heard = await bot.refused()
    assert (heard.ambiguous, heard.permanent) == (True, False)


@pytest.mark.parametrize(
    "answer",
    [
        failing(503),
        failing(502, "text/plain"),
        failing(500, "application/json"),
        error("internal_error"),
        error("fatal_error"),
    ],
)
async def test_where_slack_itself_fails_the_post_may_have_gone_out(bot: Running, answer: Answer) -> None:
    bot.proxy.once(POST, answer)
    heard = await bot.refused()
    assert (heard.ambiguous, heard.permanent, heard.retry_after) == (True, False, None)


async def test_a_rate_limit_is_told_to_the_outbox_and_not_waited_for(bot: Running) -> None:
    bot.proxy.once(POST, rate_limited(90))
    heard = await bot.refused()
    assert (heard.retry_after, heard.permanent, heard.ambiguous) == (90.0, False, False)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("channel_not_found", "check the id in config/bot.yaml"),
        ("not_in_channel", "/invite"),
        ("is_archived", "archived"),
        ("restricted_action", "admins"),
        ("restricted_action_read_only_channel", "admins"),
        ("msg_too_long", "too long"),
        ("msg_blocks_too_long", "too long"),
        ("invalid_blocks", "blocks"),
    ],
)
async def test_what_no_second_try_can_help_says_what_to_do(bot: Running, code: str, says: str) -> None:
    bot.proxy.once(POST, error(code))
    heard = await bot.refused()
    assert (heard.permanent, heard.ambiguous) == (True, False)
    assert says in heard.reason


async def test_a_channel_that_does_not_exist_is_permanent(bot: Running) -> None:
    heard = await bot.refused(place=make.place("slack:C0NOWHERE"))
    assert heard.permanent
    assert "C0NOWHERE" in heard.reason


@pytest.mark.parametrize("code", ["invalid_auth", "token_revoked", "account_inactive", "missing_scope"])
async def test_a_token_can_be_mended_while_the_post_waits(bot: Running, code: str) -> None:
    bot.proxy.once(POST, error(code, needed="chat:write"))
    heard = await bot.refused()
    assert (heard.permanent, heard.ambiguous) == (False, False)
    assert "chat:write" in heard.reason or "SLACK_BOT_TOKEN" in heard.reason


async def test_without_a_token_a_post_waits(bot: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN")
    heard = await bot.refused()
    assert (heard.permanent, heard.ambiguous) == (False, False)
    assert "SLACK_BOT_TOKEN" in heard.reason
