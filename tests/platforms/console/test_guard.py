"""Who gets to the console at all, and what every response carries."""

import socket
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import SetupError
from bot.platforms.console import create
from bot.platforms.console.guard import HEADERS
from bot.platforms.console.settings import Settings
from tests.platforms.console.support import GENERAL, Running, console_world, free_port, running

ASK: dict[str, Any] = {"json": {"place": GENERAL.id, "line": "/help"}}


async def status(console: Running, path: str = "/", **headers: str) -> int:
    async with console.http.get(console.url + path, headers=headers) as response:
        return response.status


@pytest.mark.parametrize("path", ["/", "/static/console.js", "/api/state", "/static/nothing.js", "/api/history"])
async def test_every_response_carries_the_safety_headers(console: Running, path: str) -> None:
    async with console.http.get(console.url + path) as response:
        assert {name: response.headers[name] for name in HEADERS} == HEADERS
        assert "unsafe" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("name", "content_type"),
    [("console.js", "text/javascript"), ("console.css", "text/css"), ("favicon.svg", "image/svg+xml")],
)
async def test_files_come_with_their_type_and_are_checked_for_changes(
    console: Running, name: str, content_type: str
) -> None:
    async with console.http.get(f"{console.url}/static/{name}") as response:
        assert response.content_type == content_type
        assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../adapter.py",
        "/static/%2e%2e%2fadapter.py",
        "/static/..%5cadapter.py",
        "/static/index.html",
        "/static/",
    ],
)
async def test_nothing_else_is_served(console: Running, path: str) -> None:
    with socket.create_connection(("127.0.0.1", console.port)) as raw:
        raw.settimeout(5)
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{console.port}\r\nConnection: close\r\n\r\n".encode())
        raw.setblocking(False)
        assert await _first_line(raw) == b"HTTP/1.1 404 Not Found"


async def test_no_page_holds_scripts_or_styles_of_its_own(console: Running) -> None:
    async with console.http.get(console.url) as response:
        page = await response.text()
    assert "<style" not in page
    assert " style=" not in page
    assert page.count("<script") == page.count('<script type="module" src=') == 1


async def test_only_this_servers_own_names_are_answered(console: Running) -> None:
    port = console.port
    for name in ("127.0.0.1", "localhost", "[::1]", "LOCALHOST"):
        assert await status(console, Host=f"{name}:{port}") == 200
    for host in (
        f"evil.example:{port}",
        "localhost",
        f"localhost:{port + 1}",
        f"localhost.evil.example:{port}",
        "[",
        "",
        "a:b",
    ):
        assert await status(console, Host=host) == 403
        assert await status(console, "/api/state", Host=host) == 403


async def test_further_names_can_be_set(tmp_path: Path) -> None:
    async with running(tmp_path, settings=Settings(names=("desk.example",))) as console:
        assert await status(console, Host="desk.example") == 200
        assert await status(console, Host="desk.example:8443") == 200
        assert await status(console, Host="other.example") == 403


async def test_a_refused_name_tells_what_to_do(console: Running) -> None:
    async with console.http.get(console.url, headers={"Host": "desk.example"}) as response:
        assert "add the name to “names” under platforms.console in config/bot.yaml" in await response.text()


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1", "http://[", "file://"])
async def test_another_sites_page_cannot_ask(console: Running, origin: str) -> None:
    assert (await console.post(headers={"Origin": origin}, **ASK))[0] == 403


async def test_our_own_page_and_programs_can_ask(console: Running) -> None:
    assert (await console.post(headers={"Origin": console.url}, **ASK))[0] == 200
    assert (await console.post(**ASK))[0] == 200


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_only_json_is_taken(console: Running, content_type: str) -> None:
    body: dict[str, Any] = {
        "data": b'{"place":"console:general","line":"/help"}',
        "headers": {"Content-Type": content_type},
    }
    assert (await console.post(**body))[0] == 415


async def test_routes_of_others_are_not_guarded(console: Running) -> None:
    async with console.http.get(f"{console.url}/healthz", headers={"Host": "anything.example"}) as response:
        assert response.status == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "desk.example"])
async def test_a_console_that_others_can_reach_needs_a_token(tmp_path: Path, host: str) -> None:
    async with running(tmp_path) as console:
        with pytest.raises(SetupError, match="CONSOLE_TOKEN"):
            create(Settings(host=host, port=free_port()), console.wiring)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
async def test_on_this_machine_no_token_is_needed(tmp_path: Path, host: str) -> None:
    async with running(tmp_path, console_world(), Settings(host=host)) as console:
        assert await status(console) == 200


async def _first_line(raw: socket.socket) -> bytes:
    import asyncio

    return (await asyncio.get_running_loop().sock_recv(raw, 1000)).partition(b"\r\n")[0]


async def test_behind_a_proxy_a_console_without_a_token_opens_to_nobody(console: Running) -> None:
    for header in ("Forwarded", "X-Forwarded-For"):
        async with console.http.get(f"{console.url}/api/state", headers={header: "8.8.8.8"}) as response:
            assert response.status == 403
            assert "CONSOLE_TOKEN" in await response.text()
