"""The whole bot as a process: it starts, answers, posts, survives, and stops when told to."""

import random
import shutil
import signal
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.process import MONDAY, PATIENCE_SECONDS, Bot, bot_in, eventually


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    with bot_in(tmp_path) as made:
        yield made


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
