"""Coming and going: wrong tokens, lost sockets, and a clean end."""

import asyncio
from pathlib import Path

import pytest

from bot.core.errors import SendError, SetupError
from bot.platforms.slack import create, sockets
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.settings import Settings
from tests import factories as make
from tests.fakes import FakeMemory
from tests.platforms.console.support import free_port
from tests.platforms.slack.faults import Fault, error, failing
from tests.platforms.slack.local_slack import LocalSlack
from tests.platforms.slack.proxy import Proxy
from tests.platforms.slack.reading import words
from tests.platforms.slack.support import PLACE, Running, connected, running, stopped

OPEN = "apps.connections.open"


async def test_it_says_who_it_is_while_it_is_connected(tmp_path: Path, slack: LocalSlack, proxy: Proxy) -> None:
    async with running(tmp_path, slack, proxy) as bot:
        assert bot.bot.connection().message == "Connected to Test Workspace as @briefing."
        assert proxy.calls == ["auth.test", OPEN]
    assert not bot.bot.connection().connected


async def test_after_a_refresh_that_slack_asks_for_it_answers_on(bot: Running) -> None:
    await bot.proxy.sockets.refresh()
    await bot.slack.connected(2)
    assert "AI" in words(await bot.ask("brief ai"))


async def test_after_a_cut_socket_it_comes_back_and_answers_on(bot: Running) -> None:
    await bot.proxy.sockets.cut()
    await bot.slack.connected(2)
    assert "AI" in words(await bot.ask("brief ai"))


async def test_a_socket_that_stays_away_ends_the_run(
    bot: Running, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "LOOKED_AT_EVERY", 0.02)
    monkeypatch.setattr(sockets, "PATIENCE", 0.2)
    unopened = bot.bot._socket
    assert unopened is not None
    watching = asyncio.create_task(sockets.watch(unopened))
    await unopened.disconnect()  # type: ignore[no-untyped-call]
    with pytest.raises(ConnectionError, match="lost"):
        await asyncio.wait_for(watching, 5)


async def test_a_socket_that_does_not_say_goodbye_holds_up_no_new_start(
    bot: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def silent(self: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(sockets, "CLOSES_WITHIN", 0.05)
    monkeypatch.setattr("slack_sdk.socket_mode.aiohttp.SocketModeClient.disconnect", silent)
    ending = asyncio.create_task(bot.stop())
    done, _ = await asyncio.wait({ending}, timeout=5)
    ending.cancel()
    assert done


async def test_it_can_be_run_again_after_it_ended(tmp_path: Path, slack: LocalSlack, proxy: Proxy) -> None:
    async with running(tmp_path, slack, proxy) as bot:
        pass
    task = asyncio.create_task(bot.bot.run())
    await connected(bot.bot, task)
    await stopped(task)
    assert not [each for each in asyncio.all_tasks() if "SocketMode" in repr(each.get_coro())]


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
async def test_a_missing_token_is_a_sentence_that_names_it(
    bot: Running, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(name)
    with pytest.raises(SetupError, match=name):
        await bot.bot.run()


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
async def test_a_token_that_slack_does_not_know_is_a_sentence_that_names_it(
    bot: Running, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "xoxb-of-somebody-else")
    with pytest.raises(SetupError, match=name):
        await bot.bot.run()


async def test_a_missing_scope_is_named(bot: Running) -> None:
    bot.proxy.once(OPEN, error("missing_scope", needed="connections:write"))
    with pytest.raises(SetupError, match="connections:write"):
        await bot.bot.run()


@pytest.mark.parametrize("method", ["auth.test", OPEN])
async def test_a_slack_that_is_down_is_nothing_for_the_operator(bot: Running, method: str) -> None:
    bot.proxy.once(method, failing(503))
    with pytest.raises(Exception, match="503") as down:
        await bot.bot.run()
    assert not isinstance(down.value, SetupError)


async def test_a_broken_connection_at_the_start_is_raised(bot: Running) -> None:
    bot.proxy.once("auth.test", Fault.DROP_BEFORE)
    with pytest.raises(Exception, match="disconnected"):
        await bot.bot.run()


async def test_a_post_to_a_slack_that_cannot_be_reached_surely_did_not_go_out(bot: Running) -> None:
    away = _somewhere(bot, f"http://127.0.0.1:{free_port()}/api/")
    with pytest.raises(SendError) as heard:
        await away.send(PLACE, make.card(), "marker-1")
    assert (heard.value.ambiguous, heard.value.permanent) == (False, False)
    assert "cannot be reached" in heard.value.reason


async def test_posts_go_out_while_the_socket_is_closed(bot: Running) -> None:
    await _somewhere(bot, bot.proxy.api_url).send(PLACE, make.card(), "marker-1")
    assert len(await bot.slack.messages()) == 1


async def test_a_database_that_is_away_does_not_keep_a_post_back(bot: Running) -> None:
    class Away(FakeMemory):
        async def put(self, key: str, value: str) -> None:
            raise OSError("disk full")

    bot.world.memory = Away()
    await _somewhere(bot, bot.proxy.api_url).send(PLACE, make.card(), "marker-1")
    assert len(await bot.slack.messages()) == 1


def _somewhere(bot: Running, api_url: str) -> Slack:
    """A bot that is not connected."""
    return create(Settings(api_url=api_url), bot.wiring)
