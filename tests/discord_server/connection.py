"""One WebSocket to a client."""

import asyncio
import json
import zlib

from aiohttp import web

from tests.discord_server.json_types import Json


class Connection:
    """Sends in order, from one task; a number in the queue is the code to close with."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self._socket = socket
        self._transport = request.transport
        self._outgoing: asyncio.Queue[str | int] = asyncio.Queue()
        # zlib-stream: one stream for the whole connection, flushed after each message
        self._stream = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        self.session: str | None = None
        self.silent = False
        self.heard = 0  # the number of the last event that the client said it had

    def send(self, payload: Json) -> None:
        self.send_text(json.dumps(payload))

    def send_text(self, text: str) -> None:
        if not self.silent:
            self._outgoing.put_nowait(text)

    def close(self, code: int) -> None:
        """After what is queued."""
        self._outgoing.put_nowait(code)

    def cut(self) -> None:
        """Without a word."""
        if self._transport:
            self._transport.abort()

    def deafen(self) -> None:
        """Neither send nor read any more, as when a router in between lost its power."""
        self.silent = True
        if isinstance(self._transport, asyncio.Transport):
            self._transport.pause_reading()

    async def pump(self) -> None:
        while True:
            item = await self._outgoing.get()
            if isinstance(item, int):
                await self._socket.close(code=item)
                return
            await self._write(item)

    async def _write(self, text: str) -> None:
        if self._stream is None:
            await self._socket.send_str(text)
            return
        packed = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
        await self._socket.send_bytes(packed)
