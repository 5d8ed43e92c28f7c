"""Discord's identifiers: they grow with time and hold it.

https://discord.com/developers/docs/reference#snowflakes
"""

import itertools
from collections.abc import Callable
from datetime import UTC, datetime

EPOCH_MS = 1_420_070_400_000


class Snowflakes:
    """Gives identifiers; `now` is in seconds since 1970, so that a bot with a turned clock finds its own messages."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._count = itertools.count()
        self._last = 0

    def next(self) -> str:
        milliseconds = int(self._now() * 1000) - EPOCH_MS
        # Later is always greater, also when the clock stands still for more than 4,096 identifiers.
        self._last = max(self._last + 1, (milliseconds << 22) | (next(self._count) & 0xFFF))
        return str(self._last)


def moment(snowflake: str) -> str:
    """When the thing was made, in ISO 8601."""
    seconds = ((int(snowflake) >> 22) + EPOCH_MS) / 1000
    return datetime.fromtimestamp(seconds, UTC).isoformat()
