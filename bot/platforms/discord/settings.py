"""Discord's section of config/bot.yaml."""

from bot.core.record import record

TOKEN = "DISCORD_TOKEN"  # noqa: S105  (the name of a variable)
SWITCH = (TOKEN,)
"""The secrets that switch Discord on without a section."""


@record
class Settings:
    """`api_url` is for a proxy in front of Discord, as in http://127.0.0.1:8081/api/v10; the token is in the
    environment, as DISCORD_TOKEN.
    """

    api_url: str | None = None

    def misplaced(self, channel: str) -> str | None:
        """What to write instead of a channel that Discord cannot have; None if it can."""
        return None if channel.isascii() and channel.isdecimal() else "Write discord: and the channel's id, in digits."
