"""`briefing serve`: runs everything that is switched on."""

import asyncio
import json
import logging
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.answers import open_desk
from bot.cli.context import Context, common_options
from bot.content.words import words_in
from bot.core.wording import moment_words
from bot.settings import discreet

if TYPE_CHECKING:
    from bot.app import App


@click.command("serve")
@common_options
def command(context: Context) -> None:
    """Run the console, the scheduler, and every platform that is switched on, until Ctrl-C.

    With --json the log is one object a line.
    """
    from bot.app import serve

    _log_to_stderr(context.as_json)
    clock = context.running_clock()
    asyncio.run(serve(open_desk(context), context.database_url(), clock, _announce))


def _announce(app: "App") -> None:
    settings = app.desk.settings
    console = settings.platforms.get("console")
    if console is not None:
        click.echo(f"The console is at http://{console.host}:{console.port} · Ctrl-C stops the bot.", err=True)
    names = ", ".join(sorted(settings.platforms))
    click.echo(f"Switched on: {names}. `briefing doctor` says how they stand.", err=True)
    words = words_in(settings.language)
    click.echo(f"The bot's clock: {moment_words(app.clock(), settings.cities, words)}.", err=True)


class JsonFormatter(logging.Formatter):
    """One log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Time (UTC, ISO 8601), level, logger, message, and the traceback of a bug."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": discreet(record.getMessage()),
        }
        if record.exc_info:
            entry["traceback"] = discreet(self.formatException(record.exc_info))
        return json.dumps(entry, ensure_ascii=False)


class PlainFormatter(logging.Formatter):
    """One log record for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, logger and message, and the traceback of a bug; never a secret, whatever a library logs."""
        return discreet(super().format(record))


def _log_to_stderr(as_json: bool) -> None:
    handler = logging.StreamHandler(sys.stderr)
    plain = PlainFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonFormatter() if as_json else plain)
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for chatty in ("apscheduler", "watchfiles", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
