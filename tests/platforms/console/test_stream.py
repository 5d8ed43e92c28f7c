"""Live events: what reaches an open page, and what happens to slow pages and at the end."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, StreamReader

from bot.platforms.console import stream
from tests import factories as make
from tests.platforms.console.support import FAULT, GENERAL, Running, post_card, running, visitor


class Events:
    """One open page's stream."""

    def __init__(self, reader: StreamReader) -> None:
        self._reader = reader

    async def next(self) -> tuple[str, Any]:
        """The next event, keep-alives left out."""
        event = ""
        async with asyncio.timeout(5):
            while True:
                line = (await self._reader.readline()).decode()
                if line.startswith("event: "):
                    event = line.removeprefix("event: ").strip()
                elif line.startswith("data: "):
                    return event, json.loads(line.removeprefix("data: "))
                assert line, "the stream ended"

    async def rest(self) -> bytes:
        async with asyncio.timeout(5):
            return await self._reader.read()


@asynccontextmanager
async def listening(console: Running, http: ClientSession | None = None) -> AsyncIterator[Events]:
    async with (http or console.http).get(f"{console.url}/api/events") as response:
        assert response.content_type == "text/event-stream"
        assert response.headers["Content-Security-Policy"]
        yield Events(response.content)


async def test_posts_and_answers_reach_every_page(console: Running) -> None:
    async with listening(console) as one, listening(console) as other:
        await console.console.send(GENERAL, post_card(), "m1")
        for events in (one, other):
            name, message = await events.next()
            assert (name, message["kind"], message["place"]) == ("message", "post", GENERAL.id)
        question, answer = await console.ask("/briefs")
        assert [await one.next(), await one.next()] == [("message", question), ("message", answer)]
        (update,) = await console.ask("/briefs page:2", message=answer["id"])
        assert await one.next() == ("update", update)


async def test_a_reload_is_told(console: Running) -> None:
    async with listening(console) as events:
        console.world.faults.append(FAULT)
        console.reload()
        assert [await events.next() for _ in range(2)] == [
            ("faults", [{**(await console.get("/api/state"))["faults"][0]}]),
            ("channels", ["console:general", "console:milestones"]),
        ]
        console.world.faults.clear()
        console.world.places["console:press"] = make.place("console:press")
        console.reload()
        assert await events.next() == ("faults", [])
        assert (await events.next())[1][-1] == "console:press"


async def test_faults_and_private_answers_reach_only_those_they_are_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONSOLE_TOKEN", "token")
    monkeypatch.setenv("CONSOLE_EDITOR_TOKEN", "editors")
    async with running(tmp_path) as console, visitor() as other:
        for http, name, token in ((console.http, "Anna", "editors"), (other, "Bob", "token")):
            await http.post(f"{console.url}/signin", data={"name": name, "token": token})
        async with listening(console) as anna, listening(console, other) as bob:
            await console.ask("/nonsense")
            console.reload()
            assert [(await anna.next())[0] for _ in range(4)] == ["message", "message", "faults", "channels"]
            assert (await bob.next())[0] == "channels"


async def test_a_quiet_stream_is_kept_alive(console: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "KEEP_ALIVE_SECONDS", 0.05)
    async with console.http.get(f"{console.url}/api/events") as response, asyncio.timeout(5):
        assert await response.content.readuntil(b": still here\n\n") == b"retry: 1000\n\n: still here\n\n"


async def test_a_page_that_does_not_read_is_let_go_and_does_not_hold_up_the_others(console: Running) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", console.port, limit=1)
    writer.write(f"GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{console.port}\r\n\r\n".encode())
    await asyncio.sleep(0.2)
    async with listening(console) as events:
        for number in range(stream.WAITING + 80):
            await console.console.send(GENERAL, post_card(lead="x" * 60_000), f"m{number}")
            assert (await events.next())[0] == "message"
    with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
        async with asyncio.timeout(5):
            await reader.readexactly(100_000_000)
    writer.close()


async def test_too_many_streams_are_refused_with_a_sentence(console: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_STREAMS", 1)
    async with listening(console), console.http.get(f"{console.url}/api/events") as second:
        assert second.status == 503
        assert "Close some" in (await second.json())["error"]


async def test_a_page_that_went_away_is_forgotten(console: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "KEEP_ALIVE_SECONDS", 0.02)
    monkeypatch.setattr(stream, "MAX_STREAMS", 1)
    async with visitor() as other, listening(console, other):
        pass
    async with asyncio.timeout(5):
        while True:
            async with console.http.get(f"{console.url}/api/events") as response:
                if response.status == 200:
                    return
            await asyncio.sleep(0.02)


async def test_the_server_stops_at_once_although_pages_are_open(tmp_path: Path) -> None:
    async with visitor() as http:
        async with running(tmp_path) as console:
            response = await http.get(f"{console.url}/api/events")
            begun = time.monotonic()
        assert time.monotonic() - begun < 0.8  # open requests would be waited for a second
        assert await Events(response.content).rest() == b"retry: 1000\n\n"
