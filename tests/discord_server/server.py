"""The server: the parts put together, and what a test turns."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import web

from tests.discord_server.faults import Faults
from tests.discord_server.gateway import Gateway
from tests.discord_server.json_types import Json
from tests.discord_server.paths import matches
from tests.discord_server.rules import Rules
from tests.discord_server.seen import Seen, seen
from tests.discord_server.setting import Setting
from tests.discord_server.state import State
from tests.discord_server.web_app import API, Api

Found = TypeVar("Found")


class DiscordServer(Setting):
    """Discord on a free port of this machine, in the running event loop, with one guild.

    `now` gives seconds since 1970, for a bot whose clock is turned. When the server ends, it raises what failed in
    it; what the client did wrong is in `violations`.
    """

    def __init__(self, token: str = "test-token", now: Callable[[], float] = time.time) -> None:
        super().__init__(State(token, now))
        self._api = Api(self._state)
        self._runner = web.AppRunner(
            self._api.application(), access_log=None, handler_cancellation=True, shutdown_timeout=0.5
        )

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await self._listen(0)
        self._port = self._runner.addresses[0][1]
        self._state.url = f"http://127.0.0.1:{self._port}"
        self._state.gateway.url = f"ws://127.0.0.1:{self._port}/socket"
        return self

    async def _listen(self, port: int) -> None:
        self._site = web.TCPSite(self._runner, "127.0.0.1", port)
        await self._site.start()

    async def go_down(self) -> None:
        """Discord is gone: nobody listens, and all connections are cut."""
        await self._site.stop()
        assert self._runner.server
        for connection in self._runner.server.connections:
            connection.force_close()

    async def come_back(self) -> None:
        """At the same address, with all that it knew."""
        await self._listen(self._port)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
        self.gateway.drop()
        await self._runner.cleanup()
        if self._state.failures and error is None:
            raise self._state.failures[0]

    @property
    def api_url(self) -> str:
        return self._state.url + API

    @property
    def gateway_url(self) -> str:
        return self._state.gateway.url

    @property
    def token(self) -> str:
        return self._state.token

    @property
    def application_id(self) -> str:
        return self._state.world.bot.id

    @property
    def guild_id(self) -> str:
        return self._state.world.guild

    @property
    def gateway(self) -> Gateway:
        return self._state.gateway

    @property
    def faults(self) -> Faults:
        return self._state.faults

    @property
    def rules(self) -> Rules:
        return self._state.rules

    @property
    def violations(self) -> list[str]:
        """What Discord would have refused, in sentences that begin with the call."""
        return self._state.violations

    @property
    def commands(self) -> list[Json]:
        """All that is registered."""
        return self._commands()

    @property
    def command_puts(self) -> int:
        return self._state.command_puts

    def release(self) -> None:
        """Let go of the answers that are withheld."""
        self._api.release.now()

    def history(self, channel: str) -> list[Seen]:
        """What everybody in the channel sees, oldest first."""
        return [seen(message) for message in self._state.messages.history(channel)]

    def count(self, method: str, path: str) -> int:
        """How many calls came to a path, in which `*` stands for one part: "/channels/*/messages"."""
        return sum(made == method and matches(path, where) for made, where in self._state.requests)

    def bodies(self, method: str, path: str) -> list[Any]:
        """What came with those calls, oldest first; of a multipart call its `payload_json`."""
        return [body for made, where, body in self._state.bodies if made == method and matches(path, where)]

    def file(self, attachment: Json) -> bytes:
        """What an attachment holds."""
        return self._state.files[attachment["id"]]

    async def until(
        self, check: Callable[[], Found | None], what: str = "it did not happen", seconds: float = 5
    ) -> Found:
        """What `check` gives, once it is true; it is looked at again whenever something happens on the server."""
        return await self._state.bell.until(check, what, seconds)

    async def settled(self, seconds: float = 5) -> None:
        """Until every connected client has dealt with all events so far: a change of permissions, for instance."""
        self.gateway.ask_for_heartbeats()
        await self._state.bell.until(lambda: self.gateway.settled, "a client lags behind", seconds)

    async def wait_for_gateway(self, seconds: float = 5) -> None:
        """Until a client is connected and ready."""
        await self._state.bell.until(lambda: self.gateway.ready, "no client is ready", seconds)
