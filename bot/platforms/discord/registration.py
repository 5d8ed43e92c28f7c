"""Tells Discord of the commands when it does not know them as they are."""

import asyncio
import json
import logging
from collections.abc import Iterable
from itertools import chain, repeat
from typing import Any

from bot.core.ports import Memory
from bot.platforms.discord.tree import Tree, fingerprint

log = logging.getLogger(__name__)

WAITS = (5.0, 30.0, 120.0, 600.0)
"""Seconds between tries; the last one repeats."""


async def register(tree: Tree, memory: Memory) -> None:
    """Register what has changed since the last time; tries until it succeeds.

    What is remembered is the hash of the commands and what Discord made of them, so that commands which another copy
    of the bot has registered meanwhile are noticed too.
    """
    for wait in chain(WAITS, repeat(WAITS[-1])):
        try:
            await _register(tree, memory)
            return
        except Exception:
            log.exception("the commands could not be made known to Discord; the next try is in %.0f seconds", wait)
            await asyncio.sleep(wait)


async def _register(tree: Tree, memory: Memory) -> None:
    application = tree.client.application_id
    assert application is not None
    key, present = f"discord.commands.{application}", await fingerprint(tree)
    found = await tree.client.http.get_global_commands(application)
    if await memory.get(key) == _state(present, found):
        return
    await tree.sync()
    registered = await tree.client.http.get_global_commands(application)
    await memory.put(key, _state(present, registered))
    log.info("Discord was told of the commands as they are now")


def _state(hashed: str, commands: Iterable[Any]) -> str:
    """Discord gives each registered command an id, and a new version with every change."""
    return json.dumps([hashed, *sorted(f"{command['id']}.{command.get('version')}" for command in commands)])
