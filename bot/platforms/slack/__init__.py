"""Slack: the slash command, buttons, and posts in channels, over Socket Mode."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.platforms.slack.adapter import Slack
    from bot.platforms.slack.settings import Settings
    from bot.wiring import Wiring


def create(settings: "Settings", wiring: "Wiring") -> "Slack":
    """Slack as a platform; nothing is sent before it runs."""
    # Reading the settings imports this package, and must not have to wait for Slack's libraries.
    from bot.platforms.slack.adapter import Slack

    return Slack(settings, wiring)
