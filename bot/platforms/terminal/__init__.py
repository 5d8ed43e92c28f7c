"""The terminal: answers for `briefing say` and `briefing chat`, and posts on the output of `briefing serve`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.platforms.terminal.adapter import Terminal
    from bot.platforms.terminal.settings import Settings
    from bot.wiring import Wiring


def create(settings: "Settings", wiring: "Wiring") -> "Terminal":
    """Posts to places such as terminal:here are printed."""
    from bot.platforms.terminal.adapter import Terminal

    return Terminal(wiring)
