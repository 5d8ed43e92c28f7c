"""The terminal's section of config/bot.yaml."""

from bot.core.record import record


@record
class Settings:
    """There is nothing to set: a section switches it on."""

    def misplaced(self, channel: str) -> str | None:
        """What to write instead of a channel that the terminal has not; None if it has."""
        return None if channel == "here" else "The terminal has one place: write terminal:here."
