"""Server-sent events: what happens reaches every open page at once."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from bot.core.place import Asker
from bot.platforms.console.guard import HEADERS, Refused

log = logging.getLogger(__name__)

KEEP_ALIVE_SECONDS = 15.0
"""Proxies close connections on which nothing moves for about a minute."""

WAITING = 100
"""Events that may wait for one page; a slower page is let go, comes back by itself and reads the history."""

MAX_STREAMS = 200
RETRY = "retry: 1000\n\n"


@dataclass(eq=False, slots=True)
class Stream:
    """One open page; None in its queue ends it."""

    request: web.Request
    queue: asyncio.Queue[str | None] = field(default_factory=lambda: asyncio.Queue(WAITING))

    def put(self, event: str | None) -> bool:
        """Hand an event over; False if the page was too slow, and is now cut off."""
        try:
            self.queue.put_nowait(event)
        except asyncio.QueueFull:
            if self.request.transport:
                self.request.transport.abort()
            return False
        return True


class Hub:
    """Knows every open page. `asker_of` is asked anew each time, because roles may change meanwhile."""

    def __init__(self, asker_of: Callable[[web.Request], Asker | None]) -> None:
        self._asker_of = asker_of
        self._streams: set[Stream] = set()
        self._closed = False

    def publish(self, event: str, data: object, to: Callable[[Asker], bool] = lambda asker: True) -> None:
        """Tell those pages whose askers may hear it."""
        text = f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
        for stream in list(self._streams):
            asker = self._asker_of(stream.request)
            if asker and to(asker) and not stream.put(text):
                log.info("a page of the console was too slow and was cut off")
                self._streams.discard(stream)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Stay with one page until it goes away or the server stops."""
        if self._closed or len(self._streams) >= MAX_STREAMS:
            raise Refused("streams", 503)
        stream = Stream(request)
        self._streams.add(stream)
        response = web.StreamResponse(
            headers={**HEADERS, "Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        try:
            await response.prepare(request)
            await response.write(RETRY.encode())
            await _pass_on(stream, response)
        except ConnectionError:
            pass  # The page is gone; there is nobody to tell.
        finally:
            self._streams.discard(stream)
        return response

    async def close(self, app: web.Application) -> None:
        """End every stream, so that the server need not wait for pages that stay open."""
        self._closed = True
        for stream in list(self._streams):
            stream.put(None)


async def _pass_on(stream: Stream, response: web.StreamResponse) -> None:
    while True:
        try:
            async with asyncio.timeout(KEEP_ALIVE_SECONDS):
                event = await stream.queue.get()
        except TimeoutError:
            event = ": still here\n\n"
        if event is None:
            return
        await response.write(event.encode())
