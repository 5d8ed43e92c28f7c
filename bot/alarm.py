"""Wakes the planner. APScheduler only rings: in UTC, in memory, one heartbeat and one date job."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.core.ports import Clock

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 30
OVERDUE_WAIT = timedelta(seconds=1)
"""What is due already and was not taken (a send is still under way) is looked at again after this."""

STOP_SECONDS = 3.0
"""Longer than a database call may wait for a lock (bot.store.database), so that none is cut off."""

JOB = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}


class Alarm:
    """Calls `ring` at once, at every heartbeat, and at the moment that `ring` asks for by returning it."""

    def __init__(self, ring: Callable[[], Awaitable[datetime | None]], clock: Clock) -> None:
        self._ring = ring
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._ringing = asyncio.Lock()
        self.last_rung: datetime | None = None
        """The last time that a ring came to its end (by the bot's clock); health looks at it."""

    def start(self) -> None:
        """Begin to ring."""
        every = IntervalTrigger(seconds=HEARTBEAT_SECONDS, timezone=UTC)
        self._scheduler.add_job(self._safely, every, id="heartbeat", next_run_time=datetime.now(UTC), **JOB)
        self._scheduler.start()

    async def stop(self) -> None:
        """Ring no more, once a ring that is under way has come to its end.

        APScheduler's asyncio executor cancels what runs when it shuts down, and a database driver that is
        cancelled in the middle of a call may hang for ever; so the ring is waited for, but not without end.
        """
        if self._scheduler.running:
            self._scheduler.pause()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ringing.acquire(), STOP_SECONDS)
            self._scheduler.shutdown(wait=False)

    async def _safely(self) -> None:
        """An alarm that dies of one bad ring would be silent for ever."""
        async with self._ringing:
            try:
                following = await self._ring()
            except Exception:
                log.exception("a ring failed; the next one comes within %s seconds", HEARTBEAT_SECONDS)
                return
        self.last_rung = self._clock()
        if following is not None:
            self._set(following)

    def _set(self, moment: datetime) -> None:
        """The bot's clock may stand elsewhere than the machine's, so the wait is what counts."""
        ahead = moment - self._clock()
        wait = ahead if ahead > timedelta(0) else OVERDUE_WAIT
        if wait < timedelta(seconds=HEARTBEAT_SECONDS):
            at = datetime.now(UTC) + wait
            self._scheduler.add_job(
                self._safely, DateTrigger(at, timezone=UTC), id="next", replace_existing=True, **JOB
            )
