"""Answers that are held back."""

import asyncio


class Release:
    """Who waits goes on at the next `now()`."""

    def __init__(self) -> None:
        self._gate = asyncio.Event()

    async def wait(self) -> None:
        await self._gate.wait()

    def now(self) -> None:
        self._gate.set()
        self._gate = asyncio.Event()
