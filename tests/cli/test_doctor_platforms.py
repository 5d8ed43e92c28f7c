"""`briefing doctor` asks the bot that is running how its platforms stand."""

import asyncio
import json
import shutil
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.web import Web
from tests.cli.conftest import ROOT, Run

HOST = "127.0.0.1"
CONSOLE = "zone: Europe/Brussels\ncities: [Asia/Tokyo]\nplaces: [{{id: 'console:general', name: '#general'}}]\n{}"
Health = Mapping[str, object]


@pytest.fixture(autouse=True)
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def desk(tmp_path: Path, port: int) -> Path:
    shutil.copytree(ROOT / "briefs", tmp_path / "briefs")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "schedule.yaml").write_text("subscriptions: []\n", encoding="utf-8")
    switch(tmp_path, f"platforms: {{console: {{port: {port}}}}}")
    return tmp_path


def switch(desk: Path, platforms: str) -> None:
    (desk / "config" / "bot.yaml").write_text(CONSOLE.format(platforms), encoding="utf-8")


@asynccontextmanager
async def running(port: int, report: Health) -> AsyncIterator[None]:
    """The health route of a bot that reports so."""

    async def health() -> Health:
        return report

    web = Web(health)
    await web.start(HOST, port)
    try:
        yield
    finally:
        await web.stop()


async def doctor(briefing: Run, desk: Path) -> tuple[int, dict[str, tuple[bool, str]]]:
    """The exit status, and what was found of the platforms."""
    done = await asyncio.to_thread(briefing, "doctor", "--json", "--now", "2026-11-22", cwd=desk)
    found = json.loads(done.stdout)["findings"]
    rest = {"content and settings", "reviews", "database"}
    return done.returncode, {one["name"]: (one["ok"], one["message"]) for one in found if one["name"] not in rest}


async def test_each_platform_of_the_running_bot_is_told(briefing: Run, desk: Path, port: int) -> None:
    stand = {
        "console": {"connected": True, "message": "The page is served."},
        "pigeon": {"connected": True, "message": "Two pigeons fly."},
    }
    async with running(port, {"healthy": True, "version": "1", "platforms": stand}):
        status, found = await doctor(briefing, desk)
    assert status == 0
    assert found == {
        f"console {HOST}:{port}": (True, "switched on, and the bot answers there"),
        "the running bot's pigeon": (True, "Two pigeons fly."),
    }


async def test_a_platform_that_is_down_is_a_problem_with_its_reason(briefing: Run, desk: Path, port: int) -> None:
    stand = {"pigeon": {"connected": False, "message": "Set PIGEON_TOKEN."}}
    async with running(port, {"healthy": True, "version": "1", "platforms": stand}):
        status, found = await doctor(briefing, desk)
    assert status == 1
    assert found["the running bot's pigeon"] == (False, "Set PIGEON_TOKEN.")


async def test_a_bot_that_is_unwell_is_a_problem(briefing: Run, desk: Path, port: int) -> None:
    async with running(port, {"healthy": False, "platforms": {}}):
        status, found = await doctor(briefing, desk)
    assert status == 1
    assert "the bot is unwell" in found[f"console {HOST}:{port}"][1]


async def test_where_no_bot_runs_the_port_is_free(briefing: Run, desk: Path, port: int) -> None:
    status, found = await doctor(briefing, desk)
    assert status == 0
    assert found == {f"console {HOST}:{port}": (True, "switched on; the bot is not running, and the port is free")}


async def test_nothing_switched_on_is_a_problem(briefing: Run, desk: Path) -> None:
    switch(desk, "platforms: {}")
    status, found = await doctor(briefing, desk)
    ok, message = found["platforms"]
    assert (status, ok) == (1, False)
    assert message.startswith("none is switched on")


async def test_a_section_that_cannot_be_read_is_told_as_a_fault(briefing: Run, desk: Path) -> None:
    switch(desk, "platforms: {console: {port: abc}}")
    done = await asyncio.to_thread(briefing, "doctor", "--now", "2026-11-22", cwd=desk)
    assert done.returncode == 1
    assert "1 faults; `briefing check` lists them" in done.stdout
    assert "Traceback" not in done.stderr


async def test_half_of_the_tokens_of_a_platform_is_a_problem(
    briefing: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    status, found = await doctor(briefing, desk)
    assert status == 1
    assert found["slack"] == (False, "not switched on: SLACK_APP_TOKEN is not set, though its other token is")


async def test_another_program_on_the_port_is_not_taken_for_the_bot(briefing: Run, desk: Path, port: int) -> None:
    async with running(port, {"healthy": True, "status": "of something else"}):
        status, found = await doctor(briefing, desk)
    assert status == 1
    assert "something else listens there" in found[f"console {HOST}:{port}"][1]
