"""The one web server that the console, health checks and later feeds hang on."""

import errno
from collections.abc import Awaitable, Callable, Mapping
from ipaddress import ip_address
from typing import Any

from aiohttp import web

from bot.core.errors import SetupError

Health = Callable[[], Awaitable[Mapping[str, Any]]]
MAX_BODY_BYTES = 64 * 1024
PROXIED = frozenset({"forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"})
"""Headers by which a proxy tells that somebody else asks."""

GOODBYE_SECONDS = 1.0
"""How long open requests may take to end when the server stops."""


class Web:
    """An aiohttp application with a health route; platforms add theirs before it starts."""

    def __init__(self, health: Health) -> None:
        self.app = web.Application(client_max_size=MAX_BODY_BYTES)
        self.app.router.add_get("/healthz", self._health)
        self._health_of = health
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> None:
        """Listen; raises SetupError with what to do where the address can't be had."""
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=GOODBYE_SECONDS)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise SetupError(_remedy(error, host, port)) from None

    async def stop(self) -> None:
        """Stop listening and end open requests."""
        if self._runner:
            await self._runner.cleanup()

    async def _health(self, request: web.Request) -> web.Response:
        """Open to everyone: a probe needs no sign-in. Names and reasons are for this machine alone."""
        report = await self._health_of()
        status = 200 if report.get("healthy") else 503
        return web.json_response(report if _is_local(request) else _in_short(report), status=status)


def _is_local(request: web.Request) -> bool:
    """From this machine, and not through a proxy on it."""
    if PROXIED & {name.casefold() for name in request.headers}:
        return False
    try:
        return ip_address(request.remote or "").is_loopback
    except ValueError:
        return False


def _in_short(report: Mapping[str, Any]) -> Mapping[str, Any]:
    platforms = {name: {"connected": one["connected"]} for name, one in report.get("platforms", {}).items()}
    return {**report, "platforms": platforms}


def _remedy(error: OSError, host: str, port: int) -> str:
    where = f"{host}:{port}"
    if error.errno == errno.EADDRINUSE:
        remedy = "Stop it, or set another port under platforms.console in config/bot.yaml."
        return f"Something else already listens on {where}. {remedy}"
    return f"The console cannot listen on {where}: {error.strerror or error}. Check host and port in config/bot.yaml."
