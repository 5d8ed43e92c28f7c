"""What the project promises about itself."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from bot.cli.main import SUBCOMMANDS
from bot.cli.schema import FILES, schema
from bot.desk import read
from bot.registry import commands

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_the_schemas_that_editors_complete_from_are_current(name: str) -> None:
    written = (ROOT / "config" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert written == schema(name), "run `make schema`"


def test_the_readme_names_every_command_and_every_subcommand() -> None:
    assert [name for name in commands() if f"`/{name}" not in README] == []
    assert [name for name in SUBCOMMANDS if f"`briefing {name}" not in README] == []


def test_the_systemd_unit_is_sound(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed here")
    unit = (ROOT / "deploy" / "briefing-bot.service").read_text(encoding="utf-8")
    started = next(line for line in unit.splitlines() if line.startswith("ExecStart="))
    copy = tmp_path / "briefing-bot.service"
    copy.write_text(unit.replace(started, "ExecStart=/bin/true"), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_dockerfile_is_sound() -> None:
    hadolint = ROOT / ".venv" / "bin" / "hadolint"
    if not hadolint.exists():
        pytest.skip("hadolint has no build for this system")
    done = subprocess.run([hadolint, ROOT / "deploy" / "Dockerfile"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_pinned_dependencies_have_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if "==" in line]
        assert pins
        assert all(line.endswith("\\") for line in pins), "each pin is followed by its hashes"
        assert "://" not in text


def test_the_settings_of_the_image_are_sound(tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.mkdir()
    shutil.copy(ROOT / "deploy" / "docker" / "bot.yaml", config / "bot.yaml")
    shutil.copy(ROOT / "config" / "schedule.yaml", config / "schedule.yaml")
    assert read(ROOT / "briefs", config, date(2026, 11, 22)).faults == ()
