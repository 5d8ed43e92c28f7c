"""What `briefing doctor` can find out about the database, without changing it."""

from typing import Any

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError

from bot.core.delivery import FAILED
from bot.core.errors import SetupError
from bot.core.finding import Finding
from bot.store.database import MIGRATIONS, Engine, engine_of, exists, reading, shown, writable
from bot.store.outbox_store import OutboxStore

NAME = "database"


async def examine(url: str) -> Finding:
    """Is it there, as new as the bot, and has any delivery failed? Where there is none, none is made."""
    try:
        if not exists(url):
            writable(url)
            return Finding(NAME, True, "not there yet; the bot will make it at its first start")
        engine = engine_of(url)
    except SetupError as error:
        return Finding(NAME, False, str(error))
    try:
        return await _examined(engine)
    except DBAPIError as error:
        return Finding(NAME, False, f"{shown(url)} cannot be read: {error.orig}; check DATABASE_URL")
    except CommandError as error:
        return Finding(NAME, False, f"made by a newer version of the bot ({error}); install that version")
    finally:
        await engine.dispose()


async def _examined(engine: Engine) -> Finding:
    async with reading(engine).connect() as connection:
        if not await connection.run_sync(_is_current):
            return Finding(NAME, True, "reachable; the bot brings its tables up to date at its next start")
    failed = await OutboxStore(engine).deliveries(FAILED)
    if failed:
        worst = failed[0]
        message = f"{len(failed)} deliveries need a look; the newest: {worst.key} is {worst.state} ({worst.reason})"
        return Finding(NAME, False, message)
    return Finding(NAME, True, "reachable, up to date, and no delivery has failed")


def _is_current(connection: Any) -> bool:
    """Raises CommandError where the database has migrations that we do not know."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts, present = (
        ScriptDirectory.from_config(config),
        MigrationContext.configure(connection).get_current_revision(),
    )
    if present is not None:
        scripts.get_revision(present)
    return present == scripts.get_current_head()
