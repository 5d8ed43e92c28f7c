"""Slack as a platform."""

from collections.abc import Sequence
from datetime import datetime

from aiohttp import ClientSession
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.card import Card
from bot.core.errors import SendError, SetupError
from bot.core.page import Page
from bot.core.place import Place
from bot.core.ports import Connection
from bot.exchange import Exchange
from bot.platforms.slack import posts
from bot.platforms.slack.bolt import bolt_app
from bot.platforms.slack.client import needed_token, socket_url, web_client, web_session, who
from bot.platforms.slack.listeners import Listeners
from bot.platforms.slack.people import People
from bot.platforms.slack.render import CODE, fits
from bot.platforms.slack.settings import APP_TOKEN, BOT_TOKEN, Settings
from bot.platforms.slack.sockets import is_open, opened, watch
from bot.wiring import Wiring


class Slack:
    """Implements `bot.core.ports.Platform`. Posts need the Web API alone, not the socket."""

    def __init__(self, settings: Settings, wiring: Wiring) -> None:
        self._settings = settings
        self._wiring = wiring
        self._exchange = Exchange(wiring, fits, CODE)
        self._session: ClientSession | None = None
        self._socket: SocketModeClient | None = None
        self._me: dict[str, str] = {}

    async def run(self) -> None:
        """Listen until cancelled; raises SetupError for tokens of no use, ConnectionError for a lost socket."""
        tokens = needed_token(BOT_TOKEN), needed_token(APP_TOKEN)
        async with web_session() as self._session:
            bot, app = (web_client(self._settings, token, self._session) for token in tokens)
            self._me = await who(bot)
            people = People(bot, self._wiring.clock)
            listeners = Listeners(self._exchange, self._wiring, self._session, people)
            bolt = bolt_app(bot, self._me, listeners.hang)
            async with opened(bolt, app, await socket_url(app)) as self._socket:
                try:
                    await watch(self._socket)
                finally:
                    await listeners.finish()

    def connection(self) -> Connection:
        """Is the socket open?"""
        if is_open(self._socket):
            return Connection(True, f"Connected to {self._me['team']} as @{self._me['user']}.")
        return Connection(False, "Slack is not connected.")

    def split(self, card: Card) -> Sequence[Card]:
        """The card as one or more cards, each of which fits into one message."""
        return self._exchange.split(card)

    async def send(self, place: Place, card: Card, marker: str) -> str:
        """Post to a channel; returns the message's ts."""
        page = Page(card=card, marker=marker)
        await self._exchange.remember(page)
        return await posts.post(self._client(), _channel(place), page)

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        """The ts of the post with that marker, by the channel's history."""
        return await posts.find(self._client(), _channel(place), marker, since)

    def _client(self) -> AsyncWebClient:
        try:
            return web_client(self._settings, needed_token(BOT_TOKEN), self._session)
        except SetupError as error:
            raise SendError(str(error)) from error


def _channel(place: Place) -> str:
    return place.id.partition(":")[2]
