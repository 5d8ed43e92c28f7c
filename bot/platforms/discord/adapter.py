"""Discord as a platform."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import discord
import discord.http

from bot.core.card import Card
from bot.core.errors import SendError, SetupError
from bot.core.page import Page
from bot.core.place import Place
from bot.core.ports import Connection
from bot.platforms.discord import limits
from bot.platforms.discord.client import DeskClient
from bot.platforms.discord.custom_ids import marker_of
from bot.platforms.discord.faults import send_error
from bot.platforms.discord.render import render
from bot.platforms.discord.replies import Replies
from bot.platforms.discord.settings import TOKEN, Settings
from bot.settings import secret
from bot.wiring import Wiring

LOGIN_SECONDS = 10.0
"""How long a post waits for the bot to log in, as it must after a start."""

CLOSE_SECONDS = 2.0
LOOK_SECONDS, PATIENCE_SECONDS = 2.0, 60.0
"""How often the gateway is looked at, and how long discord.py may take to get it back."""

SKEW = timedelta(minutes=5)
"""By how much Discord's clock may differ from ours."""


class Discord:
    """Implements `bot.core.ports.Platform`. Posts go by HTTP, so they need no gateway, only a login."""

    def __init__(self, settings: Settings, wiring: Wiring) -> None:
        self._settings = settings
        self._wiring = wiring
        self._replies = Replies(wiring)
        self._client: DeskClient | None = None
        self._logged_in = asyncio.Event()

    async def run(self) -> None:
        """Log in and serve; raises SetupError where the token is missing or refused."""
        token = secret(TOKEN)
        if not token:
            raise SetupError(f"Discord needs a token: set {TOKEN} (or {TOKEN}_FILE), or delete platforms.discord.")
        if self._settings.api_url:
            # discord.py has no setting for its address; big bots patch it too, to go through a proxy.
            discord.http.Route.BASE = self._settings.api_url.rstrip("/")
        async with self._client_for_a_while() as client:
            try:
                await client.login(token)
            except discord.LoginFailure:
                raise SetupError(
                    f"Discord refuses the token in {TOKEN}. Take a new one from its developer portal."
                ) from None
            self._logged_in.set()
            await _connected(client)

    def connection(self) -> Connection:
        """How the gateway stands."""
        client = self._client
        if client is None or not self._logged_in.is_set():
            return Connection(False, "Not logged in to Discord yet.")
        if not client.up:
            return Connection(False, f"Logged in to Discord as {client.user}; the gateway is being connected.")
        return Connection(True, f"Connected to Discord as {client.user}, in {len(client.guilds)} servers.")

    def split(self, card: Card) -> Sequence[Card]:
        """One card a message."""
        return self._replies.exchange.split(card)

    async def send(self, place: Place, card: Card, marker: str) -> str:
        """Post it. The nonce covers the first minutes, the marker in the components all later ones."""
        page = Page(card=card, marker=marker)
        await self._replies.exchange.remember(page)
        channel = await self._channel(place)
        sending = render(page).sending()
        try:
            message = await channel.send(**sending, nonce=marker)
        except Exception as error:
            raise send_error(error) from error
        return str(message.id)

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        """Look through the newest messages, back to `since` and never fewer than a page."""
        channel = await self._channel(place)
        seen = 0
        try:
            async for message in channel.history(limit=limits.HISTORY):
                if marker in _markers(message):
                    return str(message.id)
                seen += 1
                if seen >= limits.HISTORY_AT_LEAST and message.created_at < since - SKEW:
                    return None
        except Exception as error:
            raise send_error(error) from error
        if not seen:
            await self._make_sure_that_it_is_empty(channel.id)
        if seen >= limits.HISTORY:
            raise SendError(
                f"The post is not among the last {limits.HISTORY} messages, so nobody can tell.", permanent=True
            )
        return None

    async def _make_sure_that_it_is_empty(self, channel: int) -> None:
        """Without Read Message History, Discord gives an empty history and no error (Get Channel Messages)."""
        assert self._client is not None
        try:
            whole = await self._client.fetch_channel(channel)
        except Exception as error:
            raise send_error(error) from error
        if getattr(whole, "last_message_id", None):
            reason = "The bot may not read this channel's history: give its role Read Message History."
            raise SendError(reason, permanent=True)

    async def _channel(self, place: Place) -> discord.PartialMessageable:
        channel = place.id.partition(":")[2]
        if not channel.isdecimal():
            raise SendError(f"{place.id} is no place in Discord: write discord: and the channel's id.", permanent=True)
        try:
            async with asyncio.timeout(LOGIN_SECONDS):
                await self._logged_in.wait()
        except TimeoutError:
            raise SendError("The bot is not logged in to Discord.") from None
        assert self._client is not None
        return self._client.get_partial_messageable(int(channel))

    @asynccontextmanager
    async def _client_for_a_while(self) -> AsyncIterator[DeskClient]:
        """A client of discord.py lives once: each run has its own."""
        client = self._client = DeskClient(self._replies, self._wiring.memory)
        try:
            yield client
        finally:
            self._logged_in.clear()
            await client.close()


async def _connected(client: DeskClient) -> None:
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


def _markers(message: discord.Message) -> set[str | None]:
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    return {marker_of(item.custom_id or "") for row in rows for item in row.children}
