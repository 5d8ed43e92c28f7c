"""How far back a post is looked for, and what a history that cannot be read means."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, cast

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import SendError
from bot.platforms.slack.posts import EVENT, find
from tests.factories import NOW
from tests.platforms.slack.faults import error, failing, rate_limited
from tests.platforms.slack.history import history
from tests.platforms.slack.support import PLACE, Running

CHANNEL = "C01GEN"
HISTORY = "conversations.history"


@dataclass
class FakeSlack:
    """A channel with one message a second up to NOW; the one of `marked` seconds ago is our post."""

    messages: int
    marked: int
    pages: list[str] = field(default_factory=list)

    async def conversations_history(self, **asked: Any) -> dict[str, Any]:
        self.pages.append(asked["cursor"] or "")
        asked = {key: str(value).lower() for key, value in asked.items() if value is not None}
        stored = [{"ts": f"{NOW.timestamp() - age:.6f}"} for age in range(self.messages)]
        marked = f"{NOW.timestamp() - self.marked:.6f}"
        metadata = {(CHANNEL, marked): {"event_type": EVENT, "event_payload": {"marker": "ours"}}}
        return history(stored, metadata, CHANNEL, asked)

    async def find(self, since: timedelta) -> str | None:
        return await find(cast("AsyncWebClient", self), CHANNEL, "ours", NOW - since)


async def test_the_newest_200_are_looked_at_even_if_they_are_older_than_needed() -> None:
    slack = FakeSlack(messages=5000, marked=199)
    assert await slack.find(since=timedelta(0))
    assert len(slack.pages) == 1


async def test_one_looks_back_to_five_minutes_before_the_post_was_due() -> None:
    assert await FakeSlack(messages=5000, marked=500).find(since=timedelta(seconds=250))
    assert await FakeSlack(messages=5000, marked=700).find(since=timedelta(seconds=50)) is None


async def test_an_end_of_history_is_certainty() -> None:
    assert await FakeSlack(messages=300, marked=999).find(since=timedelta(days=1)) is None


async def test_after_a_thousand_messages_nobody_can_be_sure() -> None:
    slack = FakeSlack(messages=5000, marked=1000)
    with pytest.raises(SendError, match="be sure") as unsure:
        await slack.find(since=timedelta(days=1))
    assert unsure.value.permanent
    assert len(slack.pages) == 5


async def test_a_history_that_cannot_be_read_is_permanent_and_a_busy_one_is_not(bot: Running) -> None:
    bot.proxy.once(HISTORY, error("missing_scope", needed="channels:history"))
    with pytest.raises(SendError, match="channels:history") as closed:
        await bot.bot.find(PLACE, "marker-1", NOW)
    bot.proxy.once(HISTORY, rate_limited(7))
    with pytest.raises(SendError) as busy:
        await bot.bot.find(PLACE, "marker-1", NOW)
    bot.proxy.once(HISTORY, failing(503))
    with pytest.raises(SendError) as broken:
        await bot.bot.find(PLACE, "marker-1", NOW)
    assert (closed.value.permanent, busy.value.permanent, broken.value.permanent) == (True, False, False)
    assert busy.value.retry_after == 7
