"""The health route: open to probes, and discreet to strangers."""

import socket
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientSession

from bot.web import Web

REPORT: Mapping[str, Any] = {
    "healthy": True,
    "version": "1",
    "platforms": {"slack": {"connected": True, "message": "Connected to Ministry of Trade as @desk."}},
}


async def asked(report: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> tuple[int, Any]:
    async def health() -> Mapping[str, Any]:
        return report

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    web = Web(health)
    await web.start("127.0.0.1", port)
    try:
        async with ClientSession() as http, http.get(f"http://127.0.0.1:{port}/healthz", headers=headers) as response:
            return response.status, await response.json()
    finally:
        await web.stop()


async def test_this_machine_is_told_everything() -> None:
    assert await asked(REPORT) == (200, REPORT)


async def test_through_a_proxy_no_names_and_no_reasons_are_told() -> None:
    status, report = await asked(REPORT, {"X-Forwarded-For": "203.0.113.7"})
    assert (status, report["platforms"]) == (200, {"slack": {"connected": True}})


async def test_a_bot_that_is_unwell_says_so_by_its_status() -> None:
    assert (await asked({"healthy": False}))[0] == 503
