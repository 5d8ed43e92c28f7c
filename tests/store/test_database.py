"""Opening and upgrading the database."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.errors import SetupError
from bot.store.database import database
from bot.store.tables import metadata


async def test_migrations_make_just_the_tables_that_the_code_expects(engine: AsyncEngine) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_opening_twice_upgrades_once(tmp_path: Path) -> None:
    for _ in range(2):
        async with database(f"sqlite:///{tmp_path}/new/folder/bot.db"):
            pass


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "no database address"),
        ("mysql://user:secret@host/db", "no database address"),
        ("sqlite://", "give a database file"),
        ("sqlite:////proc/none/bot.db", "cannot be written"),
    ],
)
async def test_an_unusable_address_says_what_to_do_and_keeps_passwords_quiet(url: str, said: str) -> None:
    with pytest.raises(SetupError, match=said) as error:
        async with database(url):
            pass
    assert "secret" not in str(error.value)


async def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.write_text("this is not a database, and long enough to be looked at as one" * 20, encoding="utf-8")
    with pytest.raises(SetupError, match="cannot be used"):
        async with database(f"sqlite:///{path}"):
            pass
    assert path.read_text(encoding="utf-8").startswith("this is not")
