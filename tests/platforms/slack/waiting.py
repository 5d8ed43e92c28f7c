"""Waits for what another process is about to do."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

EVERY = 0.02


async def until(look: Callable[[], Awaitable[T | None]], within: float = 8.0) -> T:
    """The first thing that a look finds."""
    async with asyncio.timeout(within):
        while True:
            if found := await look():
                return found
            await asyncio.sleep(EVERY)
