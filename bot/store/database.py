"""Opens the database and brings its tables up to date by itself."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.core.errors import SetupError

BUSY_MILLISECONDS = 2_000
"""How long SQLite waits for another process's transaction before it gives up and the caller tries again later.
Short enough that the bot can stop within its five seconds while the database is locked."""

READS = "only_reads"
"""Execution option of engines that only read, so that they take no write lock."""

Engine = AsyncEngine
"""An open database."""

MIGRATIONS = Path(__file__).parent / "migrations"


def exists(url: str) -> bool:
    """Is there a database already? Of one on a server nobody can tell without asking it."""
    parsed = make_url(url)
    return parsed.get_backend_name() != "sqlite" or Path(parsed.database or "").is_file()


def writable(url: str) -> None:
    """Raises SetupError where an SQLite file could not be made."""
    _make_folder(make_url(url).database)


@asynccontextmanager
async def database(url: str) -> AsyncIterator[AsyncEngine]:
    """An engine on an up-to-date database; raises SetupError with what to do where that can't be had."""
    engine = engine_of(url)
    try:
        try:
            from alembic.util import CommandError

            async with engine.begin() as connection:
                await connection.run_sync(_upgrade)
        except DBAPIError as error:
            raise SetupError(f"The database {shown(url)} cannot be used: {error.orig}. Check DATABASE_URL.") from None
        except CommandError as error:
            message = (
                f"The database {shown(url)} was made by a newer version of the bot ({error}). Install that version."
            )
            raise SetupError(message) from None
        yield engine
    finally:
        await engine.dispose()


def engine_of(url: str) -> AsyncEngine:
    """An engine, connected to nothing yet; raises SetupError for an address of no use."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            _make_folder(parsed.database)
            return _prepared(create_async_engine(parsed.set(drivername="sqlite+aiosqlite")))
        return create_async_engine(parsed, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError):
        example = "sqlite:///var/briefing.db"
        raise SetupError(
            f"“{url.partition(':')[0]}:…” is no database address that can be used here. Write one such as {example}."
        ) from None


def _make_folder(path: str | None) -> None:
    if not path or path == ":memory:":
        raise SetupError(
            "The bot must remember what it has sent: give a database file, such as sqlite:///var/briefing.db."
        )
    folder = Path(path).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise SetupError(
            f"The folder {folder} cannot be written: {error.strerror}. Make it writable or set --database."
        ) from None


def _prepared(engine: AsyncEngine) -> AsyncEngine:
    """SQLite as a server would behave: waiting for locks, and taking the write lock when a transaction begins.

    The driver's own way of beginning transactions is switched off, as SQLAlchemy's documentation on
    "Serializable isolation / Savepoints / Transactional DDL" for SQLite describes.
    """

    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: Any, record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        only_reads = connection.get_execution_options().get(READS)
        connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")

    return engine


def _upgrade(connection: Any) -> None:
    """Run the migrations that this database has not seen."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def shown(url: str) -> str:
    """The address without its password."""
    return make_url(url).render_as_string(hide_password=True)


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same engine, for reading only."""
    return engine.execution_options(**{READS: True})


def inserting(connection: AsyncConnection, table: Table) -> Any:
    """An insert that can say what becomes of a row that is there already: each database has its own."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)
