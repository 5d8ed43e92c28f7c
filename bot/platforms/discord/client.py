"""discord.py's client, set up for the desk: few intents, no caches it does not need, nobody pinged."""

import asyncio
import logging
from typing import Any

import discord
from discord import app_commands

from bot.content.words import words_in
from bot.core.ports import Memory
from bot.platforms.discord import limits
from bot.platforms.discord.presses import ChosenEntry, PressedButton
from bot.platforms.discord.registration import register
from bot.platforms.discord.replies import Replies
from bot.platforms.discord.translator import Translator
from bot.platforms.discord.tree import plant
from bot.platforms.discord.tries import tracing
from bot.registry import commands

log = logging.getLogger(__name__)

# We speak no voice, so an operator need not be warned that its libraries are missing.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


class DeskTree(app_commands.CommandTree["DeskClient"]):
    """Discord may still offer a command as it was before the last change."""

    async def on_error(self, interaction: Any, error: app_commands.AppCommandError, /) -> None:
        """Tell the asker; what happens inside a command never comes here."""
        log.warning("a command could not be run: %s", error)
        await interaction.client.replies.outdated(interaction)


class DeskClient(discord.AutoShardedClient):
    """`registered` tells whether Discord knows the commands as they are."""

    def __init__(self, replies: Replies, memory: Memory) -> None:
        super().__init__(
            # Channels and roles by name; no member, presence or message content, which are privileged.
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            http_trace=tracing(),
        )
        # As an argument, discord.py would take no less than 30 seconds.
        self.http.max_ratelimit_timeout = limits.RETRY_WAIT_SECONDS
        self.replies = replies
        self.tree = DeskTree(self)
        self._memory = memory
        self._connected: set[int] = set()
        self._registering: asyncio.Task[None] | None = None
        plant(self.tree, commands().values(), words_in("en"))
        self.add_dynamic_items(PressedButton, ChosenEntry)

    @property
    def up(self) -> bool:
        """Is any part of the gateway connected?"""
        return bool(self._connected)

    @property
    def whole(self) -> bool:
        """Are all parts (shards) of the gateway connected?"""
        return len(self._connected) >= (self.shard_count or 1)

    @property
    def registered(self) -> bool:
        """Does Discord know the commands?"""
        return self._registering is not None and self._registering.done()

    async def setup_hook(self) -> None:
        """Once a start, before the gateway: on_ready comes again after reconnects."""
        await self.tree.set_translator(Translator())
        self._registering = asyncio.create_task(register(self.tree, self._memory))

    async def close(self) -> None:
        """Also ends what is under way."""
        if self._registering:
            self._registering.cancel()
        await super().close()

    async def on_shard_connect(self, shard_id: int) -> None:
        """A part of the gateway has taken us."""
        self._connected.add(shard_id)

    async def on_shard_resumed(self, shard_id: int) -> None:
        """A part of the gateway has taken us back."""
        self._connected.add(shard_id)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """A part of the gateway is gone; discord.py connects again by itself."""
        self._connected.discard(shard_id)
