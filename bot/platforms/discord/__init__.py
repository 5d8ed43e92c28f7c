"""Discord: application commands, buttons and posts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.platforms.discord.adapter import Discord
    from bot.platforms.discord.settings import Settings
    from bot.wiring import Wiring


def create(settings: "Settings", wiring: "Wiring") -> "Discord":
    """The platform; it connects when it is run."""
    # Reading the settings imports this package, and must not have to wait for discord.py.
    from bot.platforms.discord.adapter import Discord

    return Discord(settings, wiring)
