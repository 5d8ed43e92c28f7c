"""`briefing doctor`."""

import json
import shutil
import socket
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("briefs", "config"):
        shutil.copytree(ROOT / name, tmp_path / name)
    settings = tmp_path / "config" / "bot.yaml"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        text = settings.read_text(encoding="utf-8").replace("port: 8080", f"port: {probe.getsockname()[1]}")
    settings.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_healthy_desk_is_told_so(briefing: Run, folder: Path) -> None:
    done = briefing("doctor", "--json", "--now", "2026-11-22", cwd=folder)
    report = json.loads(done.stdout)
    assert (done.returncode, report["healthy"]) == (0, True)
    assert {finding["name"].split()[0] for finding in report["findings"]} >= {"content", "database", "console"}


def test_what_is_wrong_is_named_with_the_way_to_mend_it(briefing: Run, folder: Path) -> None:
    (folder / "briefs" / "people.yaml").write_text("people: [", encoding="utf-8")
    done = briefing("doctor", "--database", "sqlite:////proc/nowhere/bot.db", cwd=folder)
    assert done.returncode == 1
    assert "`briefing check` lists them" in done.stdout
    assert "cannot be written" in done.stdout


def test_a_stranger_on_the_port_is_noticed(briefing: Run, folder: Path) -> None:
    text = (folder / "config" / "bot.yaml").read_text(encoding="utf-8")
    port = int(text.partition("port: ")[2].split()[0])
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", port))
        stranger.listen()
        done = briefing("doctor", cwd=folder)
    assert done.returncode == 1
    assert "something else listens there" in done.stdout


def test_overdue_reviews_are_told_without_alarm(briefing: Run, folder: Path) -> None:
    done = briefing("doctor", "--now", "2028-01-01", cwd=folder)
    assert done.returncode == 0
    assert "overdue for review" in done.stdout
