"""Slack's section of config/bot.yaml."""

import re

from bot.core.record import record

BOT_TOKEN, APP_TOKEN = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"

SWITCH = (BOT_TOKEN, APP_TOKEN)
"""Where all of these secrets are set, Slack is switched on even without a section."""

CHANNEL = re.compile(r"[CDG][A-Z0-9]+")
"""Ids of channels, direct and group conversations (docs.slack.dev, Conversation object)."""


@record
class Settings:
    """`api_url` is where Slack's Web API is, if it is to be reached through a proxy; it ends in /api/."""

    api_url: str | None = None

    def misplaced(self, channel: str) -> str | None:
        """What to write instead of a channel that Slack cannot have; None if it can."""
        return None if CHANNEL.fullmatch(channel) else "Write slack: and the channel's id, such as slack:C0123456789."
