"""`local-slack`, a Slack workspace in one process on this machine, and the hands of somebody who uses it.

It speaks real Socket Mode and keeps what bots post. What real Slack does and it does not (tokens, paging, metadata,
limits, faults) is supplied by `proxy.py`, which stands between it and the bot.
"""

import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.platforms.slack.markup import slack_escaped
from tests.platforms.slack.waiting import until

PACKAGE = "local-slack-linux-x64"
VERSION = "0.1.8"
BOT_TOKEN, APP_TOKEN = "xoxb-test-token", "xapp-test-token"
ALICE, BOB, BOT = "U01ALICE", "U02BOB", "U0BOT"
GENERAL, MILESTONES = "C01GEN", "C02MILE"
ROOT = Path(__file__).parents[3]
STARTS_WITHIN = 20.0

CONFIG = f"""
workspace: {{ name: Test Workspace, domain: test-workspace, teamId: T01TEST }}
app: {{ appId: A01APP, botUserId: {BOT}, botName: briefing, botToken: {BOT_TOKEN}, appToken: {APP_TOKEN},
        signingSecret: s, mode: socket, requestUrl: "http://127.0.0.1:4000/slack/events" }}
users:
  - {{ id: {ALICE}, name: alice, real_name: Alice Anderson, email: alice@example.com }}
  - {{ id: {BOB}, name: bob, real_name: Bob Brown, email: bob@example.com }}
channels:
  - {{ id: {GENERAL}, name: general, members: [{ALICE}, {BOB}, {BOT}] }}
  - {{ id: {MILESTONES}, name: milestones, members: [{ALICE}, {BOT}] }}
"""


def binary() -> str:
    """Where local-slack is; skips the test where it is not, and fails it where CI is set."""
    given = os.environ.get("LOCAL_SLACK") or str(ROOT / "node_modules" / PACKAGE / "bin" / "local-slack")
    found = shutil.which(given) or shutil.which("local-slack")
    if found:
        return found
    how = f"Install it with `npm install {PACKAGE}@{VERSION}`, or set LOCAL_SLACK to its binary."
    if os.environ.get("CI"):
        pytest.fail(f"There is no local-slack here, and this machine must try the bot on Slack. {how}")
    pytest.skip(f"There is no local-slack here, so the bot was not tried on Slack. {how}")


@dataclass(frozen=True)
class LocalSlack:
    """A running workspace. Everything is done as `user`, ALICE unless said otherwise."""

    url: str

    async def reset(self) -> None:
        """Forget all messages; sockets stay open."""
        await self._control("reset")

    async def slash(self, text: str = "", channel: str = GENERAL, user: str = ALICE) -> None:
        """Type `/briefing text`. Returns when the bot has acknowledged it, or after 5 seconds."""
        body = {"command": "/briefing", "text": slack_escaped(text), "channel": channel, "user": user}
        await self._control("command", **body)

    async def press(self, message: dict[str, Any], element: dict[str, Any], user: str = ALICE) -> None:
        """Press a button, or choose an option of a select (given as `selected_option` beside its element)."""
        body = {"channel": message["channel"], "messageTs": message["ts"], "user": user, "action": element}
        await self._control("interact", **body)

    async def messages(self, channel: str = GENERAL) -> list[dict[str, Any]]:
        """All messages of a channel, oldest first, with those for one person's eyes."""
        async with ClientSession() as http, http.get(f"{self.url}/_control/messages/{channel}") as response:
            messages: list[dict[str, Any]] = (await response.json())["messages"]
            return messages

    async def log(self) -> list[dict[str, Any]]:
        """What went over the wire: entries with direction, kind, summary, detail."""
        async with ClientSession() as http, http.get(f"{self.url}/_control/log") as response:
            entries: list[dict[str, Any]] = (await response.json())["log"]
            return entries

    async def arrived(self, count: int = 1, channel: str = GENERAL, within: float = 8.0) -> list[dict[str, Any]]:
        """The channel's messages as soon as there are so many."""

        async def enough() -> list[dict[str, Any]] | None:
            messages = await self.messages(channel)
            return messages if len(messages) >= count else None

        return await until(enough, within)

    async def connected(self, times: int = 1, within: float = 15.0) -> None:
        """Wait until a socket was opened for the so-manieth time since the last reset."""

        async def enough() -> bool:
            return sum("socket connected" in entry["summary"] for entry in await self.log()) >= times

        await until(enough, within)

    async def _control(self, what: str, **body: object) -> None:
        async with ClientSession() as http, http.post(f"{self.url}/_control/{what}", json=body) as response:
            assert response.status == 200, await response.text()


@contextmanager
def local_slack(folder: Path, port: int) -> Iterator[LocalSlack]:
    """A workspace that runs until the end of the block."""
    config = folder / "workspace.yaml"
    config.write_text(CONFIG)
    command = [binary(), "--config", str(config), "--port", str(port), "--base-host", "127.0.0.1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    slack = LocalSlack(f"http://127.0.0.1:{port}")
    try:
        _wait(slack, process)
        yield slack
    finally:
        process.kill()
        process.wait()


def _wait(slack: LocalSlack, process: "subprocess.Popen[bytes]") -> None:
    give_up = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < give_up and process.poll() is None:
        try:
            urllib.request.urlopen(f"{slack.url}/_control/state", timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("local-slack did not start")
