"""Keeps the platforms running: one that breaks is started again, and disturbs no other."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.errors import SendError, SetupError, named
from bot.core.ports import Connection, Platform
from bot.settings import discreet

log = logging.getLogger(__name__)

WAITS = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds before a platform that broke is started again; the last one repeats."""

MEND_WAIT = 300.0
"""Seconds before another try where an operator must mend something: a platform may count wrong tokens as abuse."""

STEADY = 900.0
"""A platform that ran for so many seconds counts as sound again: longer than any of them waits for a connection that
does not come, so that one which never connects is started ever more rarely."""

STOP_SECONDS = 1.5
"""How long the platforms may take to say goodbye."""


@dataclass
class Supervisor:
    """Runs every platform in a task of its own."""

    platforms: Mapping[str, Platform]
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _broken: dict[str, str] = field(default_factory=dict)
    _resting: set[str] = field(default_factory=set)

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
        return {name: self._connection(name, one) for name, one in self.platforms.items()}

    def _connection(self, name: str, platform: Platform) -> Connection:
        """While it is not connected again, why it broke the last time says more than that it is not connected."""
        own = platform.connection()
        if own.connected and name not in self._resting:
            self._broken.pop(name, None)
        return Connection(False, self._broken[name]) if name in self._broken else own

    async def _keep(self, name: str, platform: Platform) -> None:
        tries = 0
        while True:
            begun = asyncio.get_running_loop().time()
            failure = await _life(platform)
            if _stopping():
                return
            steady = asyncio.get_running_loop().time() - begun > STEADY
            wait = WAITS[min(0 if steady else tries, len(WAITS) - 1)]
            tries = 1 if steady else tries + 1
            self._resting.add(name)
            await asyncio.sleep(self._note(name, failure, wait))
            self._resting.discard(name)

    def _note(self, name: str, failure: BaseException | None, wait: float) -> float:
        """Tells operators what ended a platform's life; returns how many seconds to wait before the next one."""
        if isinstance(failure, SetupError):
            log.error("%s: %s", name, failure)
            self._broken[name] = str(failure)
            return MEND_WAIT
        if isinstance(failure, SendError) and failure.retry_after:
            wait = max(wait, failure.retry_after)
        reason = f"broke ({discreet(named(failure))})" if failure else "ended"
        log.warning("%s %s and is started again in %.0f seconds", name, reason, wait)
        self._broken[name] = f"It {reason} and is started again."
        return wait


async def _life(platform: Platform) -> BaseException | None:
    """Runs a platform to its end; returns what ended it."""
    try:
        await platform.run()
    except asyncio.CancelledError as error:
        # Not always ours: something that the platform waited for may have been cancelled.
        if _stopping():
            raise
        return error
    except Exception as error:
        return error
    return None


def _stopping() -> bool:
    """Has this task been told to end?"""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
