"""The web console: channels, commands and posts in a browser."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.platforms.console.adapter import Console
    from bot.platforms.console.settings import Settings
    from bot.wiring import Wiring


def create(settings: "Settings", wiring: "Wiring") -> "Console":
    """Hang the console on the web server; raises SetupError where it would be open to strangers."""
    # Reading the settings imports this package, and must not have to wait for a web server's modules.
    from bot.platforms.console.adapter import create_console

    return create_console(settings, wiring)
