"""Typed settings from config/ and the environment; who is reader, editor, admin."""

from bot.settings.load import Read, Settings, half_switched, known_platforms, load
from bot.settings.secrets import discreet, secret
from bot.settings.shapes import BotFile, ScheduleFile

__all__ = [
    "BotFile",
    "Read",
    "ScheduleFile",
    "Settings",
    "discreet",
    "half_switched",
    "known_platforms",
    "load",
    "secret",
]
