"""The terminal's section of config/bot.yaml."""

from bot.core.record import record


@record
class Settings:
    """There is nothing to set: a section switches it on."""
