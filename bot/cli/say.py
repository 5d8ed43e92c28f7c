"""`briefing say`: one command, answered on the terminal."""

import asyncio
import getpass
import sys
from datetime import date

import click

from bot.cli.answers import as_json, asker, make_dispatcher, open_desk, place_of
from bot.cli.context import Context, Day, common_options, print_json
from bot.content.words import words_in
from bot.core.card import Card
from bot.core.permission import Role
from bot.core.text import LANGUAGES


@click.command("say")
@click.argument("line")
@click.option("--known-on", type=Day(), help="Answer as was known at the end of that day.")
@click.option("--locale", type=click.Choice(LANGUAGES), help="Language of the answer.")
@click.option("--as", "name", default=getpass.getuser, help="Who asks.")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.ADMIN.value, help="With which rights."
)
@click.option("--place", help="Where it is asked, such as console:general.")
@common_options
def command(
    context: Context, line: str, known_on: date | None, locale: str | None, name: str, role: str, place: str | None
) -> None:
    """Answer one command, such as '/figure digital deficit'."""
    desk = open_desk(context)
    dispatcher = make_dispatcher(desk, context.standing_clock())
    where = place_of(desk, place)
    answer = dispatcher.answer(line, asker(name, role), where, language=locale, known_on=known_on)
    card = asyncio.run(answer)
    _print(context, line, card)
    sys.exit(1 if card.failed else 0)


def _print(context: Context, line: str, card: Card) -> None:
    if context.as_json:
        print_json(as_json(line, card))
    elif not sys.stdout.isatty():
        click.echo(card.text)
    else:
        from rich.console import Console

        from bot.platforms.terminal.render import show

        show(card, words_in(card.language), Console())
