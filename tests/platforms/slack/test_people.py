"""What is kept of what Slack tells about its people."""

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, cast

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platforms.slack.people import People
from tests.fakes import FakeClock


@dataclass
class FakeSlack:
    """Tells a locale, or fails as it is told."""

    locale: str = "ja-JP"
    fails: Exception | None = None
    asked: list[str] = field(default_factory=list)

    async def users_info(self, user: str, include_locale: bool) -> dict[str, Any]:
        self.asked.append(user)
        if self.fails:
            raise self.fails
        return {"ok": True, "user": {"locale": self.locale}}


def refused(code: str) -> SlackApiError:
    body = {"ok": False, "error": code}
    response = AsyncSlackResponse(
        client=None, http_verb="POST", api_url="", req_args={}, data=body, headers={}, status_code=200
    )
    return SlackApiError("refused", response)  # type: ignore[no-untyped-call]


@pytest.fixture
def slack() -> FakeSlack:
    return FakeSlack()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def people(slack: FakeSlack, clock: FakeClock) -> People:
    return People(cast("AsyncWebClient", slack), clock)


async def test_a_renewal_that_fails_leaves_what_was_known(people: People, slack: FakeSlack, clock: FakeClock) -> None:
    assert await people.language("U1") == "ja"
    clock.turn(timedelta(days=1, seconds=1))
    slack.fails = TimeoutError()
    assert [await people.language("U1") for _ in range(2)] == ["ja", "ja"]
    slack.fails, slack.locale = None, "en-GB"
    clock.turn(timedelta(hours=1, seconds=1))
    assert await people.language("U1") == "en"


async def test_without_the_scope_slack_is_asked_for_nobody_for_an_hour_and_the_operator_is_told_once(
    people: People, slack: FakeSlack, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    slack.fails = refused("missing_scope")
    with caplog.at_level(logging.WARNING):
        assert [await people.language(f"U{n}") for n in range(5)] == [None] * 5
    assert len(slack.asked) == 1
    assert [record.message for record in caplog.records if "users:read" in record.message] == [
        caplog.records[0].message
    ]
    slack.fails = None
    clock.turn(timedelta(hours=1, seconds=1))
    assert await people.language("U9") == "ja"


async def test_what_is_known_is_known_without_asking(people: People, slack: FakeSlack) -> None:
    assert people.known("U1") is None
    await people.language("U1")
    assert (people.known("U1"), slack.asked) == ("ja", ["U1"])


async def test_the_oldest_are_forgotten_first(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.platforms.slack.people.MOST", 3)
    for user in ("U1", "U2", "U3", "U4"):
        await people.language(user)
    assert [people.known(user) for user in ("U1", "U2", "U4")] == [None, "ja", "ja"]


async def test_somebody_who_was_asked_about_again_is_not_the_oldest(
    people: People, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.slack.people.MOST", 2)
    for user in ("U1", "U2"):
        await people.language(user)
    clock.turn(timedelta(days=1))
    for user in ("U1", "U3"):
        await people.language(user)
    assert [people.known(user) for user in ("U1", "U2", "U3")] == ["ja", None, "ja"]


async def test_a_slack_that_stalls_is_not_waited_for(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    async def hang(user: str, include_locale: bool) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("bot.platforms.slack.people.SECONDS", 0.01)
    monkeypatch.setattr(people._client, "users_info", hang)
    assert await people.language("U1") is None
