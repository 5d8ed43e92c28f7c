"""A command through the console: question and answer stored, card rendered, over a real socket."""

import asyncio
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

from benchmarks.timing import Row, quantile
from bot.app import App
from bot.desk import Desk
from bot.store.database import database

REQUESTS, WARM_UP = 400, 40
LINES = ("/figure digital deficit", "/milestones", "/brief semiconductors", "/term dfft")
OURS_PORT, PEER_PORT = 8391, 8392


def run() -> Iterator[Row]:
    """Beside an aiohttp handler that reads JSON and gives constant JSON."""
    ours, peer = asyncio.run(_measure())
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        yield Row(
            f"console command round trip, {name}", quantile(ours, share), "bare aiohttp handler", quantile(peer, share)
        )


async def _measure() -> tuple[list[float], list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path("briefs"), Path("config"), lambda: date(2026, 11, 22))
        async with database(f"sqlite:///{folder}/bench.db") as engine:
            app = App(desk, engine, lambda: datetime.now(UTC))
            app.wiring.dispatcher.limit.per_minute = 10**6
            await app.web.start("127.0.0.1", OURS_PORT)
            runner = await _start_peer()
            try:
                return await _alternate()
            finally:
                await runner.cleanup()
                await app.web.stop()


async def _alternate() -> tuple[list[float], list[float]]:
    ours: list[float] = []
    peer: list[float] = []
    async with ClientSession() as session:
        for number in range(REQUESTS + WARM_UP):
            body = {"place": "console:general", "line": LINES[number % len(LINES)]}
            ours.append(await _post(session, f"http://127.0.0.1:{OURS_PORT}/api/ask", body))
            peer.append(await _post(session, f"http://127.0.0.1:{PEER_PORT}/api/ask", body))
    return ours[WARM_UP:], peer[WARM_UP:]


async def _post(session: ClientSession, url: str, body: dict[str, Any]) -> float:
    start = time.perf_counter()
    async with session.post(url, json=body) as response:
        response.raise_for_status()
        await response.read()
    return time.perf_counter() - start


async def _start_peer() -> web.AppRunner:
    async def answer(request: web.Request) -> web.Response:
        await request.json()
        return web.json_response({"ok": True})

    app = web.Application()
    app.router.add_post("/api/ask", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", PEER_PORT).start()
    return runner
