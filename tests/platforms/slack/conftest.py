"""One Slack for all tests, emptied before each; a proxy and a bot for each."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.platforms.slack.settings import APP_TOKEN as APP_SECRET
from bot.platforms.slack.settings import BOT_TOKEN as BOT_SECRET
from tests.platforms.console.support import free_port
from tests.platforms.slack.local_slack import APP_TOKEN, BOT_TOKEN, LocalSlack, local_slack
from tests.platforms.slack.proxy import Proxy, proxied
from tests.platforms.slack.support import Running, running

PROXIES = ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalSlack]:
    with local_slack(tmp_path_factory.mktemp("slack"), free_port()) as started:
        yield started


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BOT_SECRET, BOT_TOKEN)
    monkeypatch.setenv(APP_SECRET, APP_TOKEN)
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
async def slack(workspace: LocalSlack, secrets: None) -> LocalSlack:
    await workspace.reset()
    return workspace


@pytest.fixture
async def proxy(slack: LocalSlack) -> AsyncIterator[Proxy]:
    async with proxied(slack.url) as started:
        yield started


@pytest.fixture
async def bot(tmp_path: Path, slack: LocalSlack, proxy: Proxy) -> AsyncIterator[Running]:
    async with running(tmp_path, slack, proxy) as started:
        yield started
