"""The console as a platform: posts are stored in our own database and shown live."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.core.card import Card
from bot.core.errors import SendError, SetupError
from bot.core.permission import Role
from bot.core.place import Place
from bot.core.ports import Connection
from bot.platforms.console.api import Api
from bot.platforms.console.assets import page_routes
from bot.platforms.console.channels import Channels
from bot.platforms.console.guard import Guard, Route, is_loopback
from bot.platforms.console.settings import Settings
from bot.platforms.console.signin import SignIn
from bot.platforms.console.stream import Hub
from bot.platforms.console.visitors import Visitors
from bot.settings import secret
from bot.wiring import Wiring

TOKENS = {
    Role.READER: "CONSOLE_TOKEN",
    Role.EDITOR: "CONSOLE_EDITOR_TOKEN",
    Role.ADMIN: "CONSOLE_ADMIN_TOKEN",
}
"""The environment variables with the tokens. The token decides the role: a name is only what a visitor says."""


class Console:
    """Implements `bot.core.ports.Platform`."""

    def __init__(self, channels: Channels) -> None:
        self._channels = channels

    async def run(self) -> None:
        """Nothing to connect to: the web server serves the page."""
        await asyncio.Event().wait()

    def connection(self) -> Connection:
        """There is no connection that could break."""
        return Connection(True, "The console is served by the bot itself.")

    def split(self, card: Card) -> Sequence[Card]:
        """The card itself: a browser has no limit."""
        return (card,)

    async def send(self, place: Place, card: Card, marker: str) -> str:
        """Store the post and show it to everyone who is looking; a second time with one marker changes nothing."""
        known = self._channels.places().get(place.id)
        if known is None:
            raise SendError(f"The console has no place {place.id}. Add it to config/bot.yaml.", permanent=True)
        try:
            return str((await self._channels.post(known, card, marker)).id)
        except Exception as error:
            # Whatever broke, the row may have been written: only a look for the marker can tell.
            raise SendError(f"The console's history could not be written: {error}", ambiguous=True) from error

    async def find(self, place: Place, marker: str, since: datetime) -> str | None:
        """The id of the post with that marker."""
        try:
            found = await self._channels.wiring.messages.find(place.id, marker)
        except Exception as error:
            raise SendError(f"The console's history could not be read: {error}") from error
        return str(found.id) if found else None


def create_console(settings: Settings, wiring: Wiring) -> Console:
    """Hang the console's routes on the web server."""
    tokens = {role: token for role, name in TOKENS.items() if (token := secret(name))}
    if not tokens and not is_loopback(settings.host):
        raise SetupError(
            f"The console would listen on {settings.host}, where others can reach it: set CONSOLE_TOKEN to a long"
            " random text that its users sign in with, or set host under platforms.console in config/bot.yaml to"
            " 127.0.0.1."
        )
    visitors = Visitors(wiring, tokens)
    hub = Hub(visitors.asker)
    channels = Channels(wiring, hub)
    routes = [*page_routes(visitors), *Api(channels, visitors).routes()]
    if tokens:
        routes += SignIn(tokens, visitors).routes()
    _hang(routes, Guard(settings, visitors), wiring)
    wiring.web.app.on_shutdown.append(hub.close)
    wiring.on_reload.append(channels.reloaded)
    return Console(channels)


def _hang(routes: Sequence[Route], guard: Guard, wiring: Wiring) -> None:
    for route in routes:
        wiring.web.app.router.add_route(route.method, route.path, guard.around(route))
