"""The composition root: the one place where real parts meet."""

import asyncio
import importlib
import logging
import signal
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from datetime import datetime

from watchfiles import awatch

from bot import __version__
from bot.alarm import HEARTBEAT_SECONDS, Alarm
from bot.core.delivery import FAILED
from bot.core.errors import SetupError, named
from bot.core.permission import Role
from bot.core.place import Place
from bot.core.ports import Clock, Platform
from bot.core.ratelimit import RateLimit
from bot.desk import Desk
from bot.dispatcher import Dispatcher
from bot.outbox import Outbox, Surroundings
from bot.planner import Planner
from bot.preferences import KeptPreferences
from bot.settings import discreet
from bot.store.database import Engine, database
from bot.store.memory_store import MemoryStore
from bot.store.message_store import MessageStore
from bot.store.outbox_store import OutboxStore
from bot.store.preference_store import SqlPreferenceStore
from bot.supervisor import Supervisor
from bot.web import Web
from bot.wiring import Wiring

log = logging.getLogger(__name__)

SILENT_AFTER_SECONDS = 4 * HEARTBEAT_SECONDS
"""An alarm that has not rung for so long is taken for dead."""


class App:
    """All running parts, wired together."""

    def __init__(self, desk: Desk, engine: Engine, clock: Clock) -> None:
        self.desk, self.store, self.clock = desk, OutboxStore(engine), clock
        self.preferences = KeptPreferences(SqlPreferenceStore(engine))
        self.web = Web(self.health)
        self.wiring = Wiring(
            dispatcher=Dispatcher(
                lambda: desk.library, clock, RateLimit(desk.settings.questions_per_minute), self.preferences
            ),
            clock=clock,
            web=self.web,
            messages=MessageStore(engine),
            memory=MemoryStore(engine),
            places=lambda: desk.settings.places,
            place=self._place,
            role_of=self._role_of,
            faults=lambda: desk.faults,
        )
        self.platforms = _create_platforms(self.wiring, desk.settings.platforms)
        around = Surroundings(
            library=lambda: desk.library,
            subscriptions=lambda: desk.settings.subscriptions,
            places=lambda: desk.settings.places,
            cities=lambda: desk.settings.cities,
        )
        self.supervisor = Supervisor(self.platforms)
        self.planner = Planner(self.store, around.library, around.subscriptions)
        self.outbox = Outbox(self.store, self.platforms, around, clock)
        self.alarm = Alarm(self.ring, clock)
        self._reloading = asyncio.Lock()
        self._read = desk.fingerprint()

    async def ring(self) -> datetime | None:
        """Plan what is due, have it sent, and say when to be woken again. A slow platform holds up no planning."""
        await self.look_again()
        now = self.clock()
        await self.planner.plan(now)
        self.outbox.kick()
        moments = (self.planner.next_at(now), await self.store.next_due())
        return min((moment for moment in moments if moment), default=None)

    async def health(self) -> Mapping[str, object]:
        """What a health check should know; `healthy` is False where somebody must act."""
        rung = self.alarm.last_rung
        silent = rung is None or (self.clock() - rung).total_seconds() > SILENT_AFTER_SECONDS
        failed = await self.store.deliveries(FAILED)
        return {
            "healthy": not silent,
            "version": __version__,
            "last_tick": rung.isoformat() if rung else None,
            "refused_changes": len(self.desk.faults),
            "failed_deliveries": len(failed),
            "platforms": {name: asdict(one) for name, one in self.supervisor.connections().items()},
        }

    def _place(self, place_id: str, name: str) -> Place:
        return self.desk.settings.place(place_id, name)

    def _role_of(self, identities: Iterable[str]) -> Role:
        return self.desk.settings.role_of(identities)

    async def look_again(self) -> None:
        """Reload if the files are not those that were read last. The watcher sees a save at once; this also sees
        what a watcher cannot, such as a folder that was put in another's place."""
        async with self._reloading:
            present = await asyncio.to_thread(self.desk.fingerprint)
            if present != self._read:
                self._read = present
                await self._reload()

    async def _reload(self) -> None:
        """Take over changed files, or say what is wrong with them."""
        before = self.desk.settings.platforms
        if self.desk.take_over(await asyncio.to_thread(self.desk.read_again)):
            log.info("content and settings were taken over")
            self.wiring.dispatcher.limit.per_minute = self.desk.settings.questions_per_minute
            if self.desk.settings.platforms != before:
                log.warning("what changed under platforms: in config/bot.yaml takes effect at the next start")
        else:
            for fault in self.desk.faults:
                log.error("refused, the old one stays in service: %s", fault)
        for tell in self.wiring.on_reload:
            tell()


@asynccontextmanager
async def running(desk: Desk, database_url: str, clock: Clock) -> AsyncIterator[App]:
    """Everything switched on, until the block ends; raises SetupError with what to do where it can't start."""
    async with database(database_url) as engine:
        app = App(desk, engine, clock)
        try:
            await app.preferences.load()
        except Exception as error:
            raise SetupError(f"The database cannot be read ({discreet(named(error))}). Check DATABASE_URL.") from error
        console = desk.settings.platforms.get("console")
        if console is not None:
            await app.web.start(console.host, console.port)
        watcher = asyncio.create_task(_watch(app))
        app.supervisor.start()
        app.alarm.start()
        try:
            yield app
        finally:
            await app.alarm.stop()
            await app.outbox.stop()
            await app.supervisor.stop()
            watcher.cancel()
            with suppress(asyncio.CancelledError):
                await watcher
            await app.web.stop()


async def serve(desk: Desk, database_url: str, clock: Clock, started: Callable[[App], None]) -> None:
    """Run until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with running(desk, database_url, clock) as app:
        started(app)
        await stop.wait()
        log.info("stopping")


async def _watch(app: App) -> None:
    """Look again when a file is saved. Editors that write in several steps give one batch."""
    while True:
        try:
            async for _ in awatch(app.desk.briefs, app.desk.config, step=50, rust_timeout=1000):
                await app.look_again()
        except FileNotFoundError:
            await app.look_again()
        except Exception:
            log.exception("a reload failed; what was good stays in service")
        await asyncio.sleep(1)


def _create_platforms(wiring: Wiring, sections: Mapping[str, object]) -> Mapping[str, Platform]:
    """Every platform that is switched on; the others are not even imported."""
    return {
        name: importlib.import_module(f"bot.platforms.{name}").create(section, wiring)
        for name, section in sections.items()
    }
