"""A console that really listens on a port of this machine, with a small library behind it."""

import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, CookieJar
from playwright.async_api import Locator, Page, expect

from bot.core.card import Card, Cited
from bot.core.errors import Fault
from bot.core.library import Library
from bot.core.place import Place
from bot.platforms.console.adapter import Console, create_console
from bot.platforms.console.settings import Settings
from bot.store.database import database
from bot.wiring import Wiring
from tests import factories as make
from tests.support import World

HOSTILE = "<img src=x onerror=\"document.title='owned'\">&amp;"
GENERAL = make.place("console:general", name="#general")
MILESTONES = make.place("console:milestones", name="#milestones", zone="Asia/Tokyo")
FAULT = Fault("briefs/topics/ai.yaml", 7, 3, "unknown-key", "There is no key “titel”.", "Write title.")


def cited(**given: Any) -> Cited:
    words = "Joint statement. European Commission, 12 May 2025, line 1 (official, read in full)"
    values = {"source": "release", "title": "Joint statement", "publisher": "European Commission", "words": words}
    rest = {"published": "2025-05-12", "archive": None, "at": "line 1", "kind": "official", "read": "full"}
    return Cited(**{**values, **rest, **given})


def small_library() -> Library:
    """Twelve briefs (two pages), one of them with figures, milestones and text that looks like markup."""
    figures = (make.figure("deficit", family="deficit"), make.figure("other-deficit", family="deficit"))
    milestones = [make.milestone(f"council-{n}", make.report(when=f"2027-{n:02}")) for n in range(1, 13)]
    chips = make.brief(
        "chips",
        title=make.text("Chips"),
        key_points=(make.point(f"A point with {HOSTILE} in it."),),
        figures=figures,
        milestones=tuple(milestones),
    )
    return make.library([chips, *(make.brief(f"topic-{n:02}") for n in range(1, 12))])


def console_world() -> World:
    """Two channels and the small library."""
    return World(library=small_library(), places={p.id: p for p in (GENERAL, MILESTONES)})


@dataclass(frozen=True)
class Running:
    """The console while it runs; `http` keeps cookies as a browser does."""

    console: Console
    wiring: Wiring
    world: World
    port: int
    http: ClientSession

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def reload(self) -> None:
        for tell in self.wiring.on_reload:
            tell()

    async def get(self, path: str, **query: object) -> Any:
        async with self.http.get(self.url + path, params={k: str(v) for k, v in query.items()}) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def ask(self, line: str, place: Place = GENERAL, **rest: object) -> list[dict[str, Any]]:
        async with self.http.post(f"{self.url}/api/ask", json={"place": place.id, "line": line, **rest}) as response:
            assert response.status == 200, await response.text()
            messages: list[dict[str, Any]] = (await response.json())["messages"]
            return messages

    async def post(
        self, path: str = "/api/ask", *, headers: Mapping[str, str] | None = None, **body: Any
    ) -> tuple[int, str]:
        async with self.http.post(self.url + path, headers=headers, allow_redirects=False, **body) as response:
            return response.status, await response.text()


async def history(console: Running, place: str = "console:general", **query: object) -> list[dict[str, Any]]:
    page = await console.get("/api/history", place=place, **query)
    messages: list[dict[str, Any]] = page["messages"]
    return messages


@asynccontextmanager
async def running(
    folder: Path, world: World | None = None, settings: Settings | None = None, port: int = 0
) -> AsyncIterator[Running]:
    """A console on that port (or a free one), with an SQLite file in `folder`."""
    world, port = world or console_world(), port or free_port()
    async with database(f"sqlite:///{folder}/briefing.db") as engine, visitor() as http:
        wiring = world.wiring(engine)
        console = create_console(settings or Settings(), wiring)
        await wiring.web.start("127.0.0.1", port)
        try:
            yield Running(console, wiring, world, port, http)
        finally:
            await wiring.web.stop()


async def opened(page: Page, console: Running) -> Page:
    await page.goto(console.url)
    await expect(page.get_by_role("heading", name="#general")).to_be_visible()
    return page


async def ask(page: Page, line: str) -> Locator:
    """Send a line by keyboard; the answer's element."""
    before = await page.locator("article.answer").count()
    await page.fill("#line", line)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Enter")
    answer = page.locator("article.answer").nth(before)
    await expect(answer).to_be_visible()
    return answer


def visitor() -> ClientSession:
    """Somebody with cookies of their own."""
    return ClientSession(cookie_jar=CookieJar(unsafe=True))  # which here means: from IP addresses too


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def post_card(title: str = "Weekly digest", lead: str = "Two milestones are near.", **rest: Any) -> Card:
    return make.card(title, lead, **rest)
