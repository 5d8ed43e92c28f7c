"""Discord as a platform."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

import discord
import discord.http

from bot.core.card import Card
from bot.core.errors import SendError, SetupError
from bot.core.page import Page
from bot.core.place import Place
from bot.core.ports import Connection
from bot.platforms.discord.client import DeskClient
from bot.platforms.discord.faults import send_error
from bot.platforms.discord.gateway import connected
from bot.platforms.discord.history import find
from bot.platforms.discord.render import render
from bot.platforms.discord.replies import Replies
from bot.platforms.discord.settings import TOKEN, Settings
from bot.platforms.discord.tries import watched
from bot.settings import secret
from bot.wiring import Wiring

LOGIN_SECONDS = 10.0
"""How long a post waits for the bot to log in, as it must after a start."""


class Discord:
    """Implements `bot.core.ports.Platform`. Posts go by HTTP, so they need no gateway, only a login."""

    def __init__(self, settings: Settings, wiring: Wiring) -> None:
        self._settings = settings
        self._wiring = wiring
        self._replies = Replies(wiring)
        self._client: DeskClient | None = None
        self._logged_in = asyncio.Event()
        self._refused = ""

    async def run(self) -> None:
        """Log in and serve; raises SetupError where the token is missing or refused."""
        try:
            await self._run()
        except SetupError as error:
            self._refused = str(error)
            raise

    async def _run(self) -> None:
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
            self._refused = ""
            self._logged_in.set()
            await connected(client)

    def connection(self) -> Connection:
        """How the gateway stands."""
        client = self._client
        if client is None or not self._logged_in.is_set():
            return Connection(False, "Not logged in to Discord yet.")
        if not client.whole:
            return Connection(False, f"Logged in to Discord as {client.user}; the gateway is being connected.")
        if not client.registered:
            return Connection(False, f"Connected to Discord as {client.user}, but it has not taken the commands yet.")
        return Connection(True, f"Connected to Discord as {client.user}, in {len(client.guilds)} servers.")

    def split(self, card: Card) -> Sequence[Card]:
        """One card a message."""
        return self._replies.exchange.split(card)

    async def send(self, place: Place, card: Card, marker: str) -> str:
        """Post it. The nonce covers the first minutes, the marker in the components all later ones."""
        page, channel = Page(card=card, marker=marker), _channel(place)
        client = await self._client_logged_in()
        await self._replies.exchange.remember(page)
        sending = render(page).sending()
        with watched() as tries:
            try:
                message = await client.get_partial_messageable(channel).send(**sending, nonce=marker)
            except Exception as error:
                raise send_error(error, tries) from error
        return str(message.id)

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        """Look through the newest messages, back to `since` and never fewer than a page."""
        channel = _channel(place)
        return await find(await self._client_logged_in(), channel, marker, since)

    async def _client_logged_in(self) -> DeskClient:
        try:
            async with asyncio.timeout(LOGIN_SECONDS):
                await self._logged_in.wait()
        except TimeoutError:
            raise SendError(f"The bot is not logged in to Discord. {self._refused}".strip()) from None
        assert self._client is not None
        return self._client

    @asynccontextmanager
    async def _client_for_a_while(self) -> AsyncIterator[DeskClient]:
        """A client of discord.py lives once: each run has its own."""
        client = self._client = DeskClient(self._replies, self._wiring.memory)
        try:
            yield client
        finally:
            self._logged_in.clear()
            await client.close()


def _channel(place: Place) -> int:
    channel = place.id.partition(":")[2]
    if not channel.isdecimal():
        raise SendError(f"{place.id} is no place in Discord: write discord: and the channel's id.", permanent=True)
    return int(channel)
