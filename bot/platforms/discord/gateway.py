"""A client's life on the gateway: connected until it breaks for good, and closed cleanly."""

import asyncio

from bot.platforms.discord.client import DeskClient

CLOSE_SECONDS = 2.0
LOOK_SECONDS, PATIENCE_SECONDS = 2.0, 600.0
"""How often the gateway is looked at, and how long discord.py may take to get it back. A new start identifies anew,
which Discord allows 1,000 times a day (Gateway, Session Start Limit)."""


async def connected(client: DeskClient) -> None:
    """Until the connection breaks for good. A shard of discord.py swallows a cancellation while it reconnects, so
    the task is ended by closing the client."""
    connecting = asyncio.create_task(client.connect())
    watching = asyncio.create_task(_watch(client))
    try:
        done, _ = await asyncio.wait({connecting, watching}, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        watching.cancel()
        await client.close()
        connecting.cancel()
        await asyncio.wait({connecting, watching}, timeout=CLOSE_SECONDS)


async def _watch(client: DeskClient) -> None:
    """Raises ConnectionError when the gateway has been away for long: discord.py itself tries ever more rarely, in
    the end every 17 minutes, and a new start tries at once."""
    away = 0.0
    while away < PATIENCE_SECONDS:
        await asyncio.sleep(LOOK_SECONDS)
        away = 0.0 if client.up else away + LOOK_SECONDS
    raise ConnectionError(f"Discord's gateway has been away for {PATIENCE_SECONDS:.0f} seconds")
