import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.commands
from bot.registry import commands
from tests.commands.asking import Desk

FILE = """\
from bot.core.card import Card
from bot.core.command import Request, command


@command
async def {name}(request: Request) -> Card:
    return Card(title="New", lead="New.", text="New.")
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """One more folder in which commands are found."""
    monkeypatch.setattr(bot.commands, "__path__", [*bot.commands.__path__, str(tmp_path)])
    commands.cache_clear()
    yield tmp_path
    commands.cache_clear()
    for path in tmp_path.glob("*.py"):
        sys.modules.pop(f"bot.commands.{path.stem}", None)


async def test_a_new_file_is_all_that_a_new_command_needs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "weather.py").write_text(FILE.format(name="weather"))
    assert (await Desk().ask("/weather")).title == "New"


def test_two_files_that_give_the_same_command_are_refused(folder: Path) -> None:
    (folder / "briefs_again.py").write_text(FILE.format(name="briefs"))
    with pytest.raises(ValueError, match="Two files give “briefs”; rename one of them"):
        commands()


def test_commands_are_found_by_their_own_names() -> None:
    assert all(name == command.name == name.casefold() for name, command in commands().items())
    assert list(commands()) == sorted(commands())
