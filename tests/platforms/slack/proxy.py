"""Stands between a bot and local-slack: makes faults at will, and does what real Slack does and local-slack does not.

`/api/…`, sockets and response_urls all pass through. From real Slack it takes: wrong tokens are refused; `metadata` is
kept and given back by conversations.history, which has pages and shows no ephemeral messages; blocks that are too
long or too many are refused. Point a bot at `api_url`; it may run in another process.
"""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, web

from tests.platforms.slack.bridge import Sockets
from tests.platforms.slack.faults import Answer, Fault, after
from tests.platforms.slack.history import history
from tests.platforms.slack.legality import complaints
from tests.platforms.slack.local_slack import APP_TOKEN, BOT_TOKEN

RESPONSE_URL = "response_url"
TOKENS = {"apps.connections.open": APP_TOKEN}
NO_ANSWER = web.Response(status=500)
"""What a handler returns after it has cut its connection; nobody gets it."""


class Proxy:
    """One for each test. `sent` holds every body that the bot posted: (method or RESPONSE_URL, body)."""

    def __init__(self, upstream: str, http: ClientSession) -> None:
        self.url = ""
        self.sent: list[tuple[str, dict[str, Any]]] = []
        self.calls: list[str] = []
        self._upstream = upstream
        self._http = http
        self._script: dict[str, deque[Fault | Answer]] = defaultdict(deque)
        self._hit = asyncio.Event()
        self.metadata: dict[tuple[str, str], Any] = {}
        self.sockets = Sockets(upstream, http, self._ours)

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/"

    def once(self, method: str, fault: Fault | Answer) -> None:
        """The next call of the method (a Web API method, or RESPONSE_URL) fails so; several are queued."""
        self._script[method].append(fault)

    async def hit(self, within: float = 15.0) -> None:
        """Wait until a scripted fault has happened."""
        async with asyncio.timeout(within):
            await self._hit.wait()
        self._hit.clear()

    def bodies(self, method: str) -> list[dict[str, Any]]:
        return [body for name, body in self.sent if name == method]

    def app(self) -> web.Application:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/_hooks/response/{id}", self._response)
        app.router.add_get("/socket/{id}", self.sockets.serve)
        return app

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls.append(method)
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if given != TOKENS.get(method, BOT_TOKEN):
            return web.json_response({"ok": False, "error": "invalid_auth" if given else "not_authed"})
        asked = dict(await request.json() if request.content_type == "application/json" else await request.post())
        asked |= request.query
        if method == "chat.postMessage":
            self.sent.append((method, asked))
            if wrong := complaints(asked):
                return web.json_response({"ok": False, "error": "invalid_blocks", "errors": wrong})
        return await self._faulty(method, request, lambda: self._answer(method, asked))

    async def _answer(self, method: str, asked: dict[str, Any]) -> web.Response:
        if method == "conversations.history":
            async with self._http.get(f"{self._upstream}/_control/messages/{asked['channel']}") as response:
                stored = (await response.json())["messages"]
            return web.json_response(history(stored, self.metadata, asked["channel"], asked))
        async with self._http.post(f"{self._upstream}/api/{method}", json=asked) as response:
            answer = await response.json()
        if method == "chat.postMessage" and answer["ok"] and "metadata" in asked:
            self.metadata[answer["channel"], answer["ts"]] = asked["metadata"]
        return web.json_response(self._ours(answer))

    async def _response(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.sent.append((RESPONSE_URL, body))
        if complaints(body):
            return web.Response(status=500, text="invalid_blocks")
        return await self._faulty(RESPONSE_URL, request, lambda: self._pass_on(request, body))

    async def _pass_on(self, request: web.Request, body: dict[str, Any]) -> web.Response:
        async with self._http.post(f"{self._upstream}{request.path}", json=body) as response:
            return web.Response(status=response.status, text=await response.text())

    async def _faulty(self, method: str, request: web.Request, answer: Any) -> web.StreamResponse:
        fault = self._script[method].popleft() if self._script[method] else None
        if isinstance(fault, Answer):
            self._hit.set()
            return fault.response()
        response: web.Response | None = await answer() if fault is None or after(fault) else None
        if fault is None:
            assert response is not None
            return response
        self._hit.set()
        if fault is Fault.HANG_AFTER:
            await asyncio.Event().wait()
        assert request.transport is not None
        request.transport.close()
        return NO_ANSWER

    def _ours(self, answer: Any) -> Any:
        text = json.dumps(answer).replace(self._upstream, self.url)
        return json.loads(text.replace(self._upstream.replace("http:", "ws:"), self.url.replace("http:", "ws:")))


@asynccontextmanager
async def proxied(upstream: str) -> AsyncIterator[Proxy]:
    """A proxy on a free port until the end of the block; whoever hangs is cut off then."""
    async with ClientSession() as http:
        proxy = Proxy(upstream, http)
        runner = web.AppRunner(proxy.app(), handler_cancellation=True, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        proxy.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield proxy
        finally:
            await proxy.sockets.cut()
            await runner.cleanup()
