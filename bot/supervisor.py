"""Keeps the platforms running: one that breaks is started again, and disturbs no other."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.errors import SetupError
from bot.core.ports import Connection, Platform

log = logging.getLogger(__name__)

WAITS = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds before a platform that broke is started again; the last one repeats."""

MEND_WAIT = 300.0
"""Seconds before another try where an operator must mend something: a platform may count wrong tokens as abuse."""

STEADY = 60.0
"""A platform that ran for so many seconds counts as sound again."""

STOP_SECONDS = 3.0
"""How long the platforms may take to say goodbye."""


@dataclass
class Supervisor:
    """Runs every platform in a task of its own."""

    platforms: Mapping[str, Platform]
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _broken: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Begin to connect all of them; nobody waits for anybody."""
        self._tasks = [asyncio.create_task(self._keep(name, one)) for name, one in self.platforms.items()]

    async def stop(self) -> None:
        """Disconnect; one that does not answer is left behind."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=STOP_SECONDS)

    def connections(self) -> Mapping[str, Connection]:
        """How each of them stands."""
        return {
            name: Connection(False, self._broken[name]) if name in self._broken else one.connection()
            for name, one in self.platforms.items()
        }

    async def _keep(self, name: str, platform: Platform) -> None:
        tries = 0
        while True:
            begun = asyncio.get_running_loop().time()
            wait = await self._run(name, platform, tries)
            tries = 0 if asyncio.get_running_loop().time() - begun > STEADY else tries + 1
            await asyncio.sleep(wait)
            self._broken.pop(name, None)

    async def _run(self, name: str, platform: Platform, tries: int) -> float:
        """One life of a platform; returns how many seconds to wait before the next one."""
        try:
            await platform.run()
            self._broken[name] = "It ended and will be started again."
        except SetupError as error:
            log.error("%s: %s", name, error)
            self._broken[name] = str(error)
            return MEND_WAIT
        except Exception as error:
            wait = WAITS[min(tries, len(WAITS) - 1)]
            log.warning("%s broke and is started again in %.0f seconds: %r", name, wait, error)
            self._broken[name] = f"It broke ({error!r}) and will be started again."
            return wait
        return WAITS[0]
