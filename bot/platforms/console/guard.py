"""Stands before every route of the console: who may ask, from which page, by which name of this server."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

from bot.platforms.console.settings import Settings
from bot.platforms.console.visitors import ASKER, Visitors

log = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""What every response of the console carries, streams included."""

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
PROXY_HEADERS = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
DEFAULT_PORT = 80

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Route:
    """One route; `accepts` is what may be posted to it, `open` lets those in who have not signed in."""

    method: str
    path: str
    handler: Handler
    accepts: str = JSON
    open: bool = False


class Refused(Exception):
    """Names a sentence under `console.refused` that tells the visitor what to do."""

    def __init__(self, key: str, status: int = 400, **values: object) -> None:
        super().__init__(key)
        self.key = f"console.refused.{key}"
        self.status = status
        self.values = values


def is_loopback(host: str) -> bool:
    """Can only this machine reach the address?"""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


class Guard:
    """Wraps handlers. The only place that decides whether a request gets to one."""

    def __init__(self, settings: Settings, visitors: Visitors) -> None:
        self._host = settings.host.casefold()
        self._names = frozenset(name.casefold() for name in settings.names)
        self._visitors = visitors

    def around(self, route: Route) -> Handler:
        """The route's handler with the guard before it."""
        return partial(self._answer, route)

    async def _answer(self, route: Route, request: web.Request) -> web.StreamResponse:
        try:
            self._check_names(request)
            self._check_post(route, request)
            response = await self._admitted(route, request)
        except Refused as refused:
            response = self._refusal(
                request, refused.status, self._visitors.words(request)(refused.key, **refused.values)
            )
        except web.HTTPException as error:
            response = self._refusal(request, error.status, error.reason)
        except Exception:
            bug = secrets.token_hex(4)
            log.exception("bug %s at %s", bug, request.path)
            response = self._refusal(request, 500, self._visitors.words(request)("error.bug", id=bug))
        if not response.prepared:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    async def _admitted(self, route: Route, request: web.Request) -> web.StreamResponse:
        asker = self._visitors.asker(request)
        if asker is not None:
            request[ASKER] = asker
        elif not route.open:
            if not request.path.startswith("/api/"):
                return web.Response(status=303, headers={"Location": "/signin"})
            raise Refused("sign_in", 401)
        return await route.handler(request)

    def _check_names(self, request: web.Request) -> None:
        """Refuse a page of another site whose name was made to point here (DNS rebinding)."""
        host = request.headers.get("Host", "")
        try:
            named = urlsplit(f"//{host}")
            name, port = named.hostname or "", named.port or DEFAULT_PORT
        except ValueError:
            name, port = "", 0
        if not self._visitors.sign_in and any(header in request.headers for header in PROXY_HEADERS):
            # Without a token everyone is admin, which must not hold for whoever comes through a proxy.
            raise Refused("proxy", 403)
        own = name in LOOPBACK or name == self._host
        if name not in self._names and not (own and port == _port(request)):
            raise Refused("host", 403, host=host)

    def _check_post(self, route: Route, request: web.Request) -> None:
        """A form on another site's page must not ask in a visitor's name."""
        if request.method != "POST":
            return
        host, origin = request.headers["Host"].casefold(), request.headers.get("Origin")
        if origin is not None and origin.casefold() not in (f"http://{host}", f"https://{host}"):
            raise Refused("origin", 403)
        if request.content_type != route.accepts:
            raise Refused("type", 415, type=route.accepts)

    def _refusal(self, request: web.Request, status: int, sentence: str) -> web.Response:
        if request.path.startswith("/api/"):
            return web.json_response({"error": sentence}, status=status)
        return web.Response(text=f"{sentence}\n", status=status)


def _port(request: web.Request) -> int | None:
    """The port that the request came in by."""
    return request.transport.get_extra_info("sockname")[1] if request.transport else None
