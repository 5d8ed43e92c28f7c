"""The entry of the `briefing` command: its subcommands, and errors as sentences."""

import importlib
import sys

import click

from bot import __version__
from bot.core.errors import BriefingError, ContentError

SUBCOMMANDS = ("serve", "say", "chat", "preview", "check", "translations", "new", "doctor", "schema")


class Subcommands(click.Group):
    """Imports a subcommand's file when it is called, so that one answer does not pay for all of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of use."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The subcommand from bot/cli/<name>.py."""
        if name not in SUBCOMMANDS:
            return None
        command: click.Command = importlib.import_module(f"bot.cli.{name}").command
        return command


@click.group(cls=Subcommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def cli() -> None:
    """A briefing desk: ask, look ahead, check, run."""


def main() -> None:
    """Run the command; a person's mistake is a sentence on stderr and exit status 1."""
    try:
        cli(prog_name="briefing")
    except ContentError as error:
        for fault in error.faults:
            click.echo(fault, err=True)
        click.echo(
            f"Nothing was started: {len(error.faults)} faults in content or settings. Mend them first.", err=True
        )
        sys.exit(1)
    except BriefingError as error:
        click.echo(error, err=True)
        sys.exit(1)
