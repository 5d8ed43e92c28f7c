"""A platform that breaks and hangs in every way."""

import asyncio
from dataclasses import dataclass, field

from tests.fakes import FakePlatform

SECONDS = 20
"""For what must come at once; only a test that fails waits for it."""


@dataclass
class Odd(FakePlatform):
    """Does at each life what `lives` says: it runs, raises, ends, is cut off, breaks later, or does not stop as it
    is told."""

    lives: list[Exception | str] = field(default_factory=list)
    begun: asyncio.Queue[int] = field(default_factory=asyncio.Queue)
    count: int = 0
    let_go: asyncio.Event = field(default_factory=asyncio.Event)
    cleaned: bool = False

    async def run(self) -> None:
        self.count += 1
        self.begun.put_nowait(self.count)
        match self.lives.pop(0) if self.lives else "runs":
            case Exception() as error:
                raise error
            case "ends":
                return
            case "is cut off":
                raise asyncio.CancelledError
            case "clings":
                while not self.let_go.is_set():
                    await self._until_told()
                return
            case "breaks later":
                await self.let_go.wait()
                raise OSError("gone")
            case "ends when told to stop":
                await self._until_told()
                return
        try:
            await asyncio.Event().wait()
        finally:
            self.cleaned = True

    async def _until_told(self) -> None:
        try:
            await self.let_go.wait()
        except asyncio.CancelledError:
            return

    async def lived(self, times: int) -> None:
        """Waits until it has been run so many times."""
        async with asyncio.timeout(SECONDS):
            while await self.begun.get() < times:
                pass
