"""The socket over which Slack tells what people do: opened, watched, closed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

OPENS_WITHIN = 30.0
CLOSES_WITHIN = 1.0
"""Seconds. aiohttp by itself waits up to 10 for the other side to say goodbye."""

LOOKED_AT_EVERY = 2.0
PATIENCE = 60.0
"""Seconds for which slack_sdk may try to get a lost socket back. It keeps trying one and the same address, which
Slack has long forgotten after a longer outage; a new start asks for a new one."""


@asynccontextmanager
async def opened(app: AsyncApp, client: AsyncWebClient, url: str) -> AsyncIterator[SocketModeClient]:
    """A socket that feeds the app until the block ends; slack_sdk reconnects by itself when Slack asks it to."""
    handler = AsyncSocketModeHandler(app, client.token, web_client=client)
    socket = handler.client
    socket.wss_uri = url
    try:
        await _open(handler)
        yield socket
    finally:
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSES_WITHIN):
                await handler.close_async()  # type: ignore[no-untyped-call]
        await socket.aiohttp_client_session.close()
        await _end_tasks(socket)


async def _end_tasks(socket: SocketModeClient) -> None:
    """slack_sdk asks its tasks to stop and does not wait; where its goodbye took too long, it has not even asked."""
    every = (socket.message_processor, socket.message_receiver, socket.current_session_monitor)
    tasks = [task for task in every if task is not None]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _open(handler: AsyncSocketModeHandler) -> None:
    try:
        async with asyncio.timeout(OPENS_WITHIN):
            await handler.connect_async()  # type: ignore[no-untyped-call]
    except TimeoutError:
        raise ConnectionError(f"Slack's socket could not be opened within {OPENS_WITHIN:.0f} seconds") from None


async def watch(socket: SocketModeClient) -> None:
    """Stay until the socket has been lost for too long; then raises ConnectionError."""
    lost = 0.0
    while lost < PATIENCE:
        await asyncio.sleep(LOOKED_AT_EVERY)
        lost = 0.0 if await socket.is_connected() else lost + LOOKED_AT_EVERY
    raise ConnectionError(f"Slack's socket has been lost for {PATIENCE:.0f} seconds")


def is_open(socket: SocketModeClient | None) -> bool:
    """Is it open as far as one can tell without asking?"""
    if socket is None or socket.stale or socket.current_session is None:
        return False
    return not socket.current_session.closed
