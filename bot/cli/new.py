"""`briefing new`: a valid skeleton in the right place, and where to go on."""

from datetime import date

import click

from bot import settings
from bot.cli.context import Context, common_options, print_json
from bot.content.begin import Added, Entry, begin_entry, begin_source, begin_topic
from bot.core.source import Citation


@click.group("new")
def command() -> None:
    """Begin a topic, figure, milestone, report or source. It is a draft until you delete its line draft: true."""


def _today(context: Context) -> date:
    """The day where the desk is: it decides which digest tells of what is written down."""
    configured = settings.load(context.config).settings
    return context.today(configured.zone if configured else "UTC")


def _done(context: Context, added: Added) -> None:
    if context.as_json:
        print_json({"file": str(added.path), "line": added.line})
        return
    click.echo(f"Begun in {added.path}, line {added.line}. Fill in what is marked ✎, delete draft: true, and run")
    click.echo("briefing check. docs/editing.md explains every line.")


def _entry(context: Context, kind: Entry, into: str, name: str, said: Citation) -> None:
    _done(context, begin_entry(context.briefs, kind, into, name, said, _today(context)))


SOURCE = click.option("--source", required=True, help="Id of the source that says it, from briefs/sources.yaml.")
AT = click.option("--at", help="Its place in the source, such as “line 22”.")


@command.command("topic")
@click.argument("name")
@common_options
def topic(context: Context, name: str) -> None:
    """Write briefs/topics/NAME.yaml."""
    _done(context, begin_topic(context.briefs, name, _today(context)))


@command.command("figure")
@click.argument("topic")
@click.argument("name")
@SOURCE
@AT
@common_options
def figure(context: Context, topic: str, name: str, source: str, at: str | None) -> None:
    """Add the figure NAME to TOPIC, with one observation."""
    _entry(context, "figure", topic, name, Citation(source=source, at=at))


@command.command("milestone")
@click.argument("topic")
@click.argument("name")
@SOURCE
@AT
@common_options
def milestone(context: Context, topic: str, name: str, source: str, at: str | None) -> None:
    """Add the milestone NAME to TOPIC, with one report."""
    _entry(context, "milestone", topic, name, Citation(source=source, at=at))


@command.command("report")
@click.argument("milestone")
@click.argument("name")
@SOURCE
@AT
@common_options
def report(context: Context, milestone: str, name: str, source: str, at: str | None) -> None:
    """Add the report NAME to the ledger of MILESTONE."""
    _entry(context, "report", milestone, name, Citation(source=source, at=at))


@command.command("source")
@click.argument("name")
@click.option("--archive", help="File name of its archived text.")
@common_options
def source(context: Context, name: str, archive: str | None) -> None:
    """Add the document NAME to briefs/sources.yaml."""
    _done(context, begin_source(context.briefs, name, archive, _today(context)))
