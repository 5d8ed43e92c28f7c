"""Claims deliveries and records what became of them."""

import asyncio
import logging
import secrets
from collections.abc import Mapping
from dataclasses import replace

from bot.core import delivery as states
from bot.core.delivery import LEASE, Delivery
from bot.core.errors import SendError, named
from bot.core.ports import Clock, Lane, Platform, Store
from bot.outbox.attempt import Attempt, Surroundings

log = logging.getLogger(__name__)

WORKERS = 4
"""How many deliveries to one platform may be under way at once."""

STOP_SECONDS = 2.5
"""How long what is being sent may take to finish when the bot stops."""


class Outbox:
    """Sends what is due. Several may work on one store, in one process or many.

    Each platform has workers of its own, so that one which hangs delays no other.
    """

    def __init__(
        self, store: Store, platforms: Mapping[str, Platform], around: Surroundings, clock: Clock, worker: str = ""
    ) -> None:
        self._store = store
        self._platforms = platforms
        self._around = around
        self._clock = clock
        self._worker = worker or secrets.token_hex(8)
        self._claiming = asyncio.Lock()
        self._busy: set[str] = set()
        self._lanes = [*(Lane(name) for name in platforms), Lane(None, tuple(platforms))]
        self._running: dict[str, asyncio.Task[None]] = {}
        self._stopping = False

    def kick(self) -> None:
        """See to it that every platform's workers are at work, and do not wait for them."""
        for lane in () if self._stopping else self._lanes:
            for number in range(WORKERS):
                worker = f"{self._worker}-{lane.platform}-{number}"
                if worker not in self._running or self._running[worker].done():
                    task = asyncio.create_task(self._drain(worker, lane))
                    task.add_done_callback(_report)
                    self._running[worker] = task

    async def run(self) -> None:
        """Send until nothing is due."""
        self.kick()
        results = await asyncio.gather(*self._running.values(), return_exceptions=True)
        for failed in (result for result in results if isinstance(result, BaseException)):
            raise failed

    async def stop(self) -> None:
        """Claim nothing more; let what is being sent finish, or hand it back when that takes too long."""
        self._stopping = True
        tasks = [task for task in self._running.values() if not task.done()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _drain(self, worker: str, lane: Lane) -> None:
        while claimed := await self._claim(worker, lane):
            try:
                await self._deliver(claimed, worker)
            finally:
                self._busy.discard(claimed.place)

    async def _claim(self, worker: str, lane: Lane) -> Delivery | None:
        """The next delivery to a place that nobody here is sending to: one place that hangs holds up no other."""
        async with self._claiming:
            if self._stopping:
                return None
            free = replace(lane, busy=frozenset(self._busy))
            claimed = await self._store.claim(worker, self._clock(), LEASE, free)
            if claimed:
                self._busy.add(claimed.place)
            return claimed

    async def _deliver(self, delivery: Delivery, worker: str) -> None:
        attempt = Attempt(delivery, self._store, self._platforms, self._around, self._clock, worker)
        try:
            result = await attempt.run()
        except SendError as error:
            result = states.after_error(attempt.delivery, error, self._clock())
        except asyncio.CancelledError:
            await asyncio.shield(self._store.save(states.handed_back(attempt.delivery), worker))
            raise
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s while delivering %s", bug, delivery.key)
            unknown = SendError(f"bug {bug}, see the log", ambiguous=attempt.delivery.unsure)
            result = states.after_error(attempt.delivery, unknown, self._clock())
        if not await self._store.save(result, worker):
            log.warning("%s was taken over by another worker; nothing was recorded", delivery.key)
        elif result.state in states.FAILED:
            log.error("%s is %s: %s", result.key, result.state, result.reason)


def _report(task: "asyncio.Task[None]") -> None:
    """A worker that died (the database was away, say) is noted; the next kick starts another."""
    if not task.cancelled() and (error := task.exception()):
        log.error("a worker of the outbox stopped: %s", named(error))
