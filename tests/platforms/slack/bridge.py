"""The sockets between a bot and local-slack, so that a test can cut them."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web


class Sockets:
    """Passes messages both ways; `ours` puts our own address into what comes from Slack."""

    def __init__(self, upstream: str, http: ClientSession, ours: Callable[[Any], Any]) -> None:
        self._upstream = upstream
        self._http = http
        self._ours = ours
        self._open: set[web.WebSocketResponse] = set()

    async def cut(self) -> None:
        """Close every socket, as a broken network does."""
        for socket in list(self._open):
            await socket.close()

    async def refresh(self) -> None:
        """Ask every bot to come back with a new socket, as Slack does several times a day."""
        for socket in list(self._open):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One bot's socket, until one of both sides closes it."""
        bot = web.WebSocketResponse()
        await bot.prepare(request)
        self._open.add(bot)
        async with self._http.ws_connect(f"{self._upstream}{request.path}") as slack:
            inwards = asyncio.create_task(self._inwards(slack, bot))
            async for message in bot:
                if message.type is WSMsgType.TEXT:
                    await slack.send_str(message.data)
            inwards.cancel()
        self._open.discard(bot)
        return bot

    async def _inwards(self, slack: ClientWebSocketResponse, bot: web.WebSocketResponse) -> None:
        async for message in slack:
            if message.type is WSMsgType.TEXT:
                await bot.send_json(self._ours(json.loads(message.data)))
        await bot.close()
