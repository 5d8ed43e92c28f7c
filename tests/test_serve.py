"""The whole bot as a process: it starts, answers, posts, survives, and stops when told to."""

import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
MONDAY = "2026-11-30T{}+01:00"
PATIENCE_SECONDS = 20


@dataclass
class Bot:
    """A bot in a folder of its own; `log` is what it wrote to stderr."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes] | None" = None

    def start(self, *options: str, wait: bool = True) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "bot", "serve", "--database", f"sqlite:///{self.folder}/var/bot.db", *options]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=self.folder, stderr=log, env={**os.environ, "TZ": "UTC"})
        if wait:
            eventually(lambda: self.get("/healthz"))
        return self.process

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as response:
            return json.load(response)

    def ask(self, line: str, place: str = "console:general") -> Any:
        body = json.dumps({"place": place, "line": line}).encode()
        url = f"http://127.0.0.1:{self.port}/api/ask"
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=5) as response:
            return json.load(response)

    def history(self, place: str = "console:general") -> list[Any]:
        messages: list[Any] = self.get(f"/api/history?place={place}")["messages"]
        return messages

    def posts(self, place: str = "console:general") -> list[Any]:
        return [message for message in self.history(place) if message["kind"] == "post"]

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """The exit status, and how many seconds the end took."""
        assert self.process is not None
        begun = time.monotonic()
        self.process.send_signal(number)
        return self.process.wait(PATIENCE_SECONDS), time.monotonic() - begun

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")


def eventually(check: Callable[[], Any], seconds: float = PATIENCE_SECONDS) -> Any:
    """What `check` gives, once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if result := check():
                return result
        except (OSError, urllib.error.URLError):
            pass
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    for folder in ("briefs", "config"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    port, settings = free_port(), tmp_path / "config" / "bot.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("port: 8080", f"port: {port}"), encoding="utf-8")
    made = Bot(tmp_path, port)
    yield made
    if made.process and made.process.poll() is None:
        made.process.kill()
        made.process.wait()


def test_it_answers_keeps_its_history_and_ends_quietly(bot: Bot) -> None:
    bot.start()
    bot.ask("/figure digital deficit")
    assert "6.65 trillion" in bot.history()[-1]["html"]
    status, seconds = bot.stop()
    assert (status, seconds < 5) == (0, True)
    bot.start()
    assert [message["kind"] for message in bot.history()] == ["question", "answer"]
    assert bot.stop(signal.SIGINT)[0] == 0
    assert "Traceback" not in bot.log


def test_a_digest_and_reminders_arrive_by_themselves_at_their_time(bot: Bot) -> None:
    bot.start("--now", MONDAY.format("08:59:57"))
    assert bot.posts() == []
    post = eventually(bot.posts)[0]
    assert "Briefing digest" in post["html"]
    assert post["at"].startswith("2026-11-30T08:00:0"), "09:00 in Brussels"
    bot.stop()
    bot.start("--now", "2026-12-01T08:59:58+01:00")
    reminder = eventually(lambda: bot.posts("console:milestones"))[0]
    assert "1 day to go" in reminder["html"]


def test_killed_at_any_moment_around_a_post_it_posts_exactly_once(bot: Bot) -> None:
    dice = random.Random(7)
    bot.start("--now", MONDAY.format("08:59:30"))
    bot.stop(signal.SIGKILL)
    for round_ in range(6):
        bot.start("--now", MONDAY.format(f"08:59:{58 if round_ < 3 else 59}"), wait=False)
        time.sleep(dice.uniform(0.8, 3.2))
        bot.stop(signal.SIGKILL)
    bot.start("--now", MONDAY.format("09:03:00"))
    assert len(eventually(bot.posts)) == 1
    time.sleep(0.5)
    assert len(bot.posts()) == 1


def test_saving_a_file_is_taken_over_or_refused_whole(bot: Bot) -> None:
    bot.start()
    topic = bot.folder / "briefs" / "topics" / "quantum.yaml"
    good = topic.read_text(encoding="utf-8")
    topic.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    faults = eventually(lambda: bot.get("/api/state")["faults"])
    assert faults[0]["file"] == "briefs/topics/quantum.yaml"
    assert "briefs/topics/quantum.yaml" in bot.log
    bot.ask("/brief quantum")
    assert "not in our briefs" not in bot.history()[-1]["html"], "the old one stays in service"
    topic.write_text(good.replace("en: Quantum", "en: Quantum leaps", 1), encoding="utf-8")
    eventually(lambda: not bot.get("/api/state")["faults"])
    bot.ask("/brief quantum leaps")
    assert "Quantum leaps" in bot.history()[-1]["html"]


def test_a_folder_put_in_anothers_place_is_noticed(bot: Bot) -> None:
    bot.start()
    shutil.copytree(bot.folder / "briefs", bot.folder / "new")
    topic = bot.folder / "new" / "topics" / "quantum.yaml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("en: Quantum", "en: Quantum leaps", 1), encoding="utf-8")
    shutil.move(bot.folder / "briefs", bot.folder / "old")
    shutil.move(bot.folder / "new", bot.folder / "briefs")

    def told() -> bool:
        bot.ask("/brief quantum leaps")
        return "Quantum leaps" in bot.history()[-1]["html"]

    eventually(told, seconds=45)


def test_it_stops_in_time_while_another_process_holds_the_database(bot: Bot) -> None:
    bot.start("--now", MONDAY.format("08:59:57"))
    with closing(sqlite3.connect(bot.folder / "var" / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(4)
        status, seconds = bot.stop()
        assert (status, seconds < 5) == (0, True)
    bot.start("--now", MONDAY.format("09:00:30"))
    assert len(eventually(bot.posts)) == 1


def test_a_saved_schedule_is_taken_over_too(bot: Bot) -> None:
    bot.start()
    settings = bot.folder / "config" / "bot.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('name: "#general"', 'name: "#newsroom"'), encoding="utf-8")
    eventually(lambda: "#newsroom" in str(bot.get("/api/state")["channels"]))


def failing(bot: Bot, *options: str) -> str:
    """Start a bot that cannot start: exit status 1, one sentence, no traceback."""
    process = bot.start(*options, wait=False)
    assert process.wait(PATIENCE_SECONDS) == 1
    assert "Traceback" not in bot.log
    return bot.log


def test_a_port_in_use_says_what_to_do(bot: Bot) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", bot.port))
        taken.listen()
        assert f"already listens on 127.0.0.1:{bot.port}" in failing(bot)


def test_an_unwritable_folder_says_what_to_do(bot: Bot) -> None:
    assert "cannot be written" in failing(bot, "--database", "sqlite:////proc/nowhere/bot.db")


def test_an_unknown_setting_says_what_to_do(bot: Bot) -> None:
    settings = bot.folder / "config" / "bot.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("cities:", "citys:"), encoding="utf-8")
    said = failing(bot)
    assert "config/bot.yaml" in said
    assert "Did you mean “cities”?" in said


def test_a_missing_folder_says_what_to_do(bot: Bot) -> None:
    shutil.rmtree(bot.folder / "briefs")
    assert "There is no folder briefs" in failing(bot)


def test_a_console_beyond_this_machine_needs_a_token(bot: Bot) -> None:
    settings = bot.folder / "config" / "bot.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("host: 127.0.0.1", "host: 0.0.0.0"), encoding="utf-8")
    assert "CONSOLE_TOKEN" in failing(bot)
