"""The `briefing` command: one file a subcommand, each imported only when it is called."""

from bot.cli.main import main

__all__ = ["main"]
