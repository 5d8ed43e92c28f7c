"""`briefing serve`: runs everything that is switched on."""

import asyncio
import logging
import sys
from typing import TYPE_CHECKING

import click

from bot.cli.answers import open_desk
from bot.cli.context import Context, common_options
from bot.content.words import words_in
from bot.core.wording import moment_words

if TYPE_CHECKING:
    from bot.app import App


@click.command("serve")
@common_options
def command(context: Context) -> None:
    """Run the console, the scheduler, and every platform that is switched on, until Ctrl-C."""
    from bot.app import serve

    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    clock = context.running_clock()
    asyncio.run(serve(open_desk(context), context.database_url(), clock, _announce))


def _announce(app: "App") -> None:
    settings = app.desk.settings
    console = settings.platforms.get("console")
    if console is not None:
        click.echo(f"The console is at http://{console.host}:{console.port} · Ctrl-C stops the bot.", err=True)
    words = words_in(settings.language)
    click.echo(f"The bot's clock: {moment_words(app.clock(), settings.cities, words)}.", err=True)
