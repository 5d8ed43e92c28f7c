"""discord.py's client, set up for the desk: few intents, no caches it does not need, nobody pinged."""

import asyncio
import logging

import discord
from discord import app_commands

from bot.content.words import words_in
from bot.core.ports import Memory
from bot.platforms.discord import limits
from bot.platforms.discord.presses import ChosenEntry, PressedButton
from bot.platforms.discord.replies import Replies
from bot.platforms.discord.tree import Tree, fingerprint, plant
from bot.registry import commands

log = logging.getLogger(__name__)


class DeskClient(discord.AutoShardedClient):
    """`up` tells whether the gateway is connected."""

    def __init__(self, replies: Replies, memory: Memory) -> None:
        super().__init__(
            # Channels and roles by name; no member, presence or message content, which are privileged.
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=limits.RETRY_WAIT_SECONDS,
        )
        self.replies = replies
        self.up = False
        self._memory = memory
        self.tree: Tree = app_commands.CommandTree(self)
        self._syncing: asyncio.Task[None] | None = None
        plant(self.tree, commands().values(), words_in("en"))
        self.add_dynamic_items(PressedButton, ChosenEntry)

    async def setup_hook(self) -> None:
        """Once a start, before the gateway: on_ready comes again after reconnects."""
        self._syncing = asyncio.create_task(self._sync())

    async def _sync(self) -> None:
        """Tell Discord of the commands if they are not those that it was told of last."""
        key, present = f"discord.commands.{self.application_id}", fingerprint(self.tree)
        try:
            if await self._memory.get(key) != present:
                await self.tree.sync()
                await self._memory.put(key, present)
                log.info("Discord was told of the commands as they are now")
        except Exception:
            log.exception("the commands could not be made known to Discord; the next start tries again")

    async def close(self) -> None:
        """Also ends what is under way."""
        if self._syncing:
            self._syncing.cancel()
        await super().close()

    async def on_shard_connect(self, shard_id: int) -> None:
        """The gateway has taken us."""
        self.up = True

    async def on_shard_resumed(self, shard_id: int) -> None:
        """The gateway has taken us back."""
        self.up = True

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """The gateway is gone; discord.py connects again by itself."""
        self.up = False
