"""Tokens alone switch a platform on."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.platforms
from bot.settings.load import Read, Settings, by_token, load
from tests.factories import place

PIGEON = """
from bot.core.record import record

SWITCH = ("PIGEON_TOKEN", "PIGEON_KEY")


@record
class Settings:
    loft: str = "the roof"
"""
BOT = "zone: Europe/Brussels\ncities: [Asia/Tokyo]\nplaces: [{id: 'console:general', name: '#general'}]\n"


@pytest.fixture(autouse=True)
def pigeon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A platform that wants two tokens."""
    folder = tmp_path / "platforms" / "pigeon"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "settings.py").write_text(PIGEON, encoding="utf-8")
    monkeypatch.setattr(bot.platforms, "__path__", [*bot.platforms.__path__, str(folder.parent)])
    yield
    for name in [name for name in sys.modules if name.startswith("bot.platforms.pigeon")]:
        del sys.modules[name]


@pytest.fixture
def both_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIGEON_TOKEN", "one")
    monkeypatch.setenv("PIGEON_KEY", "two")


def switched_on() -> list[str]:
    return [name for name, _ in by_token()]


def configured(folder: Path, platforms: str = "") -> Read:
    config = folder / "config"
    config.mkdir()
    (config / "bot.yaml").write_text(BOT + platforms, encoding="utf-8")
    (config / "schedule.yaml").write_text("subscriptions: []\n", encoding="utf-8")
    return load(config)


def settings(read: Read) -> Settings:
    assert read.faults == ()
    assert read.settings is not None
    return read.settings


def test_without_tokens_nothing_is_switched_on() -> None:
    assert switched_on() == []


@pytest.mark.usefixtures("both_tokens")
def test_all_its_tokens_switch_a_platform_on() -> None:
    assert switched_on() == ["pigeon"]


@pytest.mark.usefixtures("both_tokens")
@pytest.mark.parametrize("name", ["PIGEON_TOKEN", "PIGEON_KEY"])
def test_a_token_that_is_missing_or_empty_leaves_it_off(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "")
    assert switched_on() == []
    monkeypatch.delenv(name)
    assert switched_on() == []


@pytest.mark.usefixtures("both_tokens")
def test_a_token_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "token").write_text("secret\n", encoding="utf-8")
    monkeypatch.delenv("PIGEON_TOKEN")
    monkeypatch.setenv("PIGEON_TOKEN_FILE", str(tmp_path / "token"))
    assert switched_on() == ["pigeon"]


@pytest.mark.usefixtures("both_tokens")
def test_a_token_whose_file_cannot_be_read_is_the_platforms_own_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIGEON_TOKEN")
    monkeypatch.setenv("PIGEON_TOKEN_FILE", "/nowhere/token")
    assert switched_on() == ["pigeon"], "content can be checked and saved all the same"


@pytest.mark.usefixtures("both_tokens")
def test_a_platform_that_a_token_switches_on_has_what_is_usual(tmp_path: Path) -> None:
    found = settings(configured(tmp_path))
    assert found.platforms["pigeon"].loft == "the roof"


@pytest.mark.usefixtures("both_tokens")
@pytest.mark.parametrize(("section", "loft"), [("pigeon: {loft: the barn}", "the barn"), ("pigeon:", "the roof")])
def test_its_section_decides_where_there_is_one(tmp_path: Path, section: str, loft: str) -> None:
    found = settings(configured(tmp_path, f"platforms:\n  console:\n  {section}\n"))
    assert list(found.platforms) == ["pigeon", "console"]
    assert found.platforms["pigeon"].loft == loft


def test_a_section_switches_it_on_without_tokens(tmp_path: Path) -> None:
    found = settings(configured(tmp_path, "platforms:\n  pigeon: {loft: the barn}\n"))
    assert list(found.platforms) == ["pigeon"]


@pytest.mark.usefixtures("both_tokens")
def test_a_section_that_cannot_be_read_is_a_fault_and_no_settings(tmp_path: Path) -> None:
    read = configured(tmp_path, "platforms:\n  pigeon: {lofts: the barn}\n")
    assert read.settings is None
    assert "lofts" in read.faults[0].message


def test_a_place_that_is_not_configured_speaks_as_the_desk_does(tmp_path: Path) -> None:
    found = settings(configured(tmp_path))
    assert found.place("console:general", "other").name == "#general"
    assert found.place("pigeon:roof", "the roof") == place("pigeon:roof", name="the roof", chosen=False)
