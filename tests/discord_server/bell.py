"""Waiting without polling."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Bell:
    """Rung at every change; who waits for something then looks again."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, check: Callable[[], Found | None], what: str, seconds: float) -> Found:
        """What `check` gives, once it gives something true. TimeoutError says what did not happen."""
        try:
            async with asyncio.timeout(seconds):
                while not (found := check()):
                    await self._rung.wait()
                return found
        except TimeoutError:
            raise TimeoutError(f"{what}: not within {seconds} s") from None
