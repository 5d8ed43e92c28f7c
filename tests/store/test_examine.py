"""What `briefing doctor` says of the database, without changing it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.database import database
from bot.store.examine import examine


def tables(file: Path) -> int:
    with closing(sqlite3.connect(file)) as opened:
        count: int = opened.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        return count


async def test_one_that_is_up_to_date_is_told_so(tmp_path: Path) -> None:
    async with database(f"sqlite:///{tmp_path}/bot.db"):
        finding = await examine(f"sqlite:///{tmp_path}/bot.db")
    assert (finding.ok, finding.message) == (True, "reachable, up to date, and no delivery has failed")


async def test_an_older_one_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "bot.db").touch()
    finding = await examine(f"sqlite:///{tmp_path}/bot.db")
    assert finding.ok
    assert "up to date at its next start" in finding.message
    assert tables(tmp_path / "bot.db") == 0


async def test_one_of_a_newer_bot_is_a_problem(tmp_path: Path) -> None:
    async with database(f"sqlite:///{tmp_path}/bot.db"):
        pass
    with closing(sqlite3.connect(tmp_path / "bot.db")) as opened:
        opened.execute("UPDATE alembic_version SET version_num = 'm999'")
        opened.commit()
    finding = await examine(f"sqlite:///{tmp_path}/bot.db")
    assert not finding.ok
    assert "newer version of the bot" in finding.message


async def test_a_file_that_is_no_database_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_text("This is a letter to an aunt, and quite a long one at that." * 50)
    finding = await examine(f"sqlite:///{tmp_path}/bot.db")
    assert not finding.ok
    assert "check DATABASE_URL" in finding.message


async def test_where_none_can_be_made_the_folder_is_named(tmp_path: Path) -> None:
    assert "cannot be written" in (await examine("sqlite:////proc/nowhere/bot.db")).message
    assert (await examine(f"sqlite:///{tmp_path}/new.db")).ok
    assert not (tmp_path / "new.db").exists()
