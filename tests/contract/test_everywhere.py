"""One `briefing serve` on all four platforms at once, as a process that can be killed."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.discord_server.faults import Fault as DiscordFault
from tests.discord_server.faults import failing
from tests.discord_server.server import DiscordServer
from tests.platforms.slack.faults import Fault as SlackFault
from tests.platforms.slack.faults import failing as slack_failing
from tests.platforms.slack.local_slack import APP_TOKEN, BOT_TOKEN, GENERAL, LocalSlack
from tests.platforms.slack.proxy import Proxy
from tests.platforms.slack.reading import words
from tests.process import MONDAY, Bot, bot_in, eventually

DIGEST = "Briefing digest"
QUESTION = "/figure digital deficit"
ANSWER = "6.65 trillion"


@dataclass
class House:
    """The bot's process, and the Discord and the Slack that it is in."""

    bot: Bot
    discord: DiscordServer
    slack: LocalSlack
    proxy: Proxy
    channel: str
    ada: str

    async def start(self, at: str) -> None:
        await asyncio.to_thread(self.bot.start, "--now", MONDAY.format(at))

    async def settled(self) -> dict[str, str]:
        """The state of each place's digest, once all have one that lasts."""

        def states() -> dict[str, str] | None:
            with closing(sqlite3.connect(self.bot.folder / "var" / "bot.db")) as database:
                found = dict(database.execute("SELECT place, state FROM deliveries WHERE kind = 'digest'"))
            return found if len(found) == 4 and not {"planned", "claimed"} & set(found.values()) else None

        return await asyncio.to_thread(eventually, states, 40)

    async def digests(self) -> dict[str, int]:
        """How many digests stand in each place."""
        slack = [words(m) for m in await self.slack.messages()]
        return {
            "console": await asyncio.to_thread(self._in_console),
            "discord": sum(DIGEST in seen.text for seen in self.discord.history(self.channel)),
            "slack": sum(DIGEST in text for text in slack),
            "terminal": self.bot.output.count(f"{DIGEST} ·"),
        }

    def _in_console(self) -> int:
        return len(self.bot.posts()) if self.bot.process and self.bot.process.poll() is None else 0

    async def connections(self) -> dict[str, bool]:
        """Which platforms the bot says it is connected to."""
        health = await asyncio.to_thread(self.bot.get, "/healthz")
        return {name: one["connected"] for name, one in health["platforms"].items()}


@pytest.fixture
async def house(tmp_path: Path, slack: LocalSlack, proxy: Proxy) -> AsyncIterator[House]:
    async with DiscordServer() as server:
        channel, ada = server.add_channel("general"), server.add_user("Ada")
        with bot_in(tmp_path) as bot:
            _configure(bot, server.api_url, proxy.api_url, ["console:general", f"discord:{channel}"])
            tokens = {"DISCORD_TOKEN": server.token, "SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
            bot.environment.update(tokens)
            yield House(bot, server, slack, proxy, channel, ada)
            await asyncio.to_thread(_end, bot)
        assert server.violations == []


def _configure(bot: Bot, discord: str, slack: str, places: list[str]) -> None:
    """All four platforms, and a digest to one place of each."""
    places = [*places, f"slack:{GENERAL}", "terminal:here"]
    settings = bot.folder / "config" / "bot.yaml"
    given: Any = yaml.safe_load(settings.read_text(encoding="utf-8"))
    given["platforms"] |= {"discord": {"api_url": discord}, "slack": {"api_url": slack}, "terminal": {}}
    given["places"] = [{"id": place, "name": f"#{place}"} for place in places]
    settings.write_text(yaml.safe_dump(given), encoding="utf-8")
    digest = {"id": "weekly-digest", "kind": "digest", "places": places, "at": "09:00", "weekdays": ["mon"]}
    schedule = yaml.safe_dump({"subscriptions": [digest]})
    (bot.folder / "config" / "schedule.yaml").write_text(schedule, encoding="utf-8")


def _end(bot: Bot) -> None:
    if bot.process and bot.process.poll() is None:
        assert bot.stop()[0] == 0


async def test_the_same_digest_and_the_same_answer_are_everywhere(house: House) -> None:
    await house.start("08:59:55")
    assert set((await house.settled()).values()) == {"sent"}
    assert await house.digests() == {"console": 1, "discord": 1, "slack": 1, "terminal": 1}
    assert await house.connections() == dict.fromkeys(("console", "discord", "slack", "terminal"), True)

    await asyncio.to_thread(house.bot.ask, QUESTION)
    assert ANSWER in (await asyncio.to_thread(house.bot.history))[-1]["html"]
    asked = await house.discord.slash(house.ada, house.channel, "figure", {"name": "digital deficit"})
    assert ANSWER in (await asked.answer()).text
    await house.slack.slash(QUESTION.removeprefix("/"))
    assert ANSWER in words((await house.slack.arrived(2))[-1])
    command = [sys.executable, "-m", "bot", "say", QUESTION]
    said = await asyncio.to_thread(subprocess.run, command, cwd=house.bot.folder, capture_output=True, text=True)
    assert ANSWER in said.stdout


async def test_killed_between_sent_and_recorded_it_doubles_nothing(house: House) -> None:
    house.discord.faults.once("POST", "/channels/*/messages", DiscordFault.HANG_AFTER)
    house.proxy.once("chat.postMessage", SlackFault.HANG_AFTER)
    await house.start("08:59:55")
    await asyncio.gather(house.discord.faults.hit(20), house.proxy.hit(20))
    await asyncio.to_thread(house.bot.stop, signal.SIGKILL)
    house.discord.release()
    stored = await house.digests()
    assert (stored["discord"], stored["slack"]) == (1, 1), "both were stored before the kill"
    # Discord forgets nonces after minutes: from here on only the marker tells.
    house.discord.rules.nonce_window = 0
    await house.start("09:03:00")
    assert set((await house.settled()).values()) <= {"sent", "late"}
    digests = await house.digests()
    assert digests == {"console": 1, "discord": 1, "slack": 1, "terminal": digests["terminal"]}
    assert 1 <= digests["terminal"] <= 2, "once in the output of each process at most"


async def test_one_platform_that_is_away_does_not_touch_the_others(house: House) -> None:
    house.discord.faults.always("GET", "/users/@me", failing(503))
    for _ in range(30):
        house.proxy.once("auth.test", slack_failing(503))
    await house.start("08:59:55")
    await asyncio.to_thread(eventually, house.bot.posts)
    connected = await house.connections()
    assert connected == {"console": True, "terminal": True, "discord": False, "slack": False}
    house.discord.faults.clear()
    assert (await house.settled())[f"discord:{house.channel}"] in {"sent", "late"}
    assert await house.digests() == {"console": 1, "discord": 1, "slack": 1, "terminal": 1}


async def test_the_doctor_says_what_is_connected_and_what_is_missing(house: House) -> None:
    house.bot.environment["DISCORD_TOKEN"] = "wrong"
    await house.start("09:10:00")
    command = [sys.executable, "-m", "bot", "doctor", "--database", f"sqlite:///{house.bot.folder}/var/bot.db"]
    environment = {"PATH": "/usr/bin:/bin", **house.bot.environment}
    said = await asyncio.to_thread(
        subprocess.run, command, cwd=house.bot.folder, capture_output=True, text=True, env=environment
    )
    assert "PROBLEM  discord: Discord refuses the token in DISCORD_TOKEN" in said.stdout
    assert "ok       slack" in said.stdout
    assert "the running bot's discord" in said.stdout
    assert said.returncode == 1
