"""What `briefing doctor` says of the terminal."""

from collections.abc import Sequence

from bot.core.finding import Finding
from bot.platforms.terminal.settings import Settings


async def examine(settings: Settings) -> Sequence[Finding]:
    """It needs nothing."""
    return [Finding("terminal", True, "switched on; posts are printed on the output of `briefing serve`")]
