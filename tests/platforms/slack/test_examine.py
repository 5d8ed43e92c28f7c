"""What `briefing doctor` says about Slack."""

from pathlib import Path

import pytest

from bot.platforms.slack.examine import examine
from bot.platforms.slack.settings import Settings
from tests.platforms.console.support import free_port
from tests.platforms.slack.faults import error
from tests.platforms.slack.proxy import Proxy


async def test_tokens_that_work_say_who_we_are(proxy: Proxy) -> None:
    bot, app = await examine(Settings(api_url=proxy.api_url))
    assert (bot.ok, app.ok) == (True, True)
    assert "@briefing in Test Workspace" in bot.message
    assert set(proxy.calls) == {"auth.test", "apps.connections.open"}


async def test_a_missing_token_says_which(proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLACK_APP_TOKEN")
    bot, app = await examine(Settings(api_url=proxy.api_url))
    assert (bot.ok, app.ok) == (True, False)
    assert "SLACK_APP_TOKEN" in app.message


async def test_a_secret_in_a_file_that_is_not_there_says_so(
    proxy: Proxy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN")
    monkeypatch.setenv("SLACK_BOT_TOKEN_FILE", str(tmp_path / "token"))
    bot, _ = await examine(Settings(api_url=proxy.api_url))
    assert not bot.ok
    assert "cannot be read" in bot.message


async def test_a_wrong_token_says_what_to_do(proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-old")
    bot, app = await examine(Settings(api_url=proxy.api_url))
    assert (bot.ok, app.ok) == (False, True)
    assert "copy it anew" in bot.message


async def test_a_refusal_that_nobody_foresaw_is_named(proxy: Proxy) -> None:
    proxy.once("apps.connections.open", error("socket_mode_disabled"))
    _, app = await examine(Settings(api_url=proxy.api_url))
    assert not app.ok
    assert app.message == "Slack refused: socket_mode_disabled."


async def test_a_slack_out_of_reach_says_where_it_was_looked_for(secrets: None) -> None:
    url = f"http://127.0.0.1:{free_port()}/api/"
    findings = await examine(Settings(api_url=url))
    assert not any(finding.ok for finding in findings)
    assert all(url in finding.message for finding in findings)
