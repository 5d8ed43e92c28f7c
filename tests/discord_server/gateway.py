"""The gateway: who is connected, what they are told, and what can go wrong with that.

https://discord.com/developers/docs/events/gateway
"""

import asyncio
from typing import Any

from aiohttp import WSMsgType, web

from tests.discord_server.bell import Bell
from tests.discord_server.connection import Connection
from tests.discord_server.handshake import Handshake
from tests.discord_server.intents import Intent
from tests.discord_server.json_types import Json
from tests.discord_server.rules import Rules
from tests.discord_server.world import World


class Gateway:
    """While `refusing`, new connections are cut. `identified` holds what each client said about itself."""

    def __init__(self, token: str, world: World, rules: Rules, bell: Bell) -> None:
        self._rules = rules
        self._bell = bell
        self._handshake = Handshake(token, world, rules, bell)
        self.refusing = False
        self.attempts = 0
        self.connections: set[Connection] = set()
        self.sessions = self._handshake.sessions
        self.identified = self._handshake.identified

    @property
    def url(self) -> str:
        """Where clients connect, and where they resume."""
        return self._handshake.url

    @url.setter
    def url(self, url: str) -> None:
        self._handshake.url = url

    @property
    def resumed(self) -> int:
        """How many times a client resumed its session."""
        return self._handshake.resumed

    @property
    def ready(self) -> bool:
        """Whether a client is connected and knows its guilds."""
        return any(connection.session and not connection.silent for connection in self.connections)

    @property
    def settled(self) -> bool:
        """Whether every client that is connected has dealt with all events, by its last heartbeat."""
        listening = [connection for connection in self.connections if not connection.silent]
        sessions = [(connection, self.sessions.get(connection.session or "")) for connection in listening]
        return all(connection.heard >= session.count for connection, session in sessions if session)

    def ask_for_heartbeats(self) -> None:
        """Clients answer with the number of the last event that they had."""
        self._send({"op": 1, "d": None})

    def dispatch(self, event: str, data: Json, intent: Intent = Intent.NONE, *, private: bool = False) -> None:
        """Tell every session that wants to know; those that are away hear it when they resume."""
        for session in self.sessions.values():
            if not intent or intent & session.intents:
                session.dispatch(event, session.sees(data, private=private))

    def drop(self, code: int | None = None) -> None:
        """End all connections: without a word, or with a code."""
        for connection in list(self.connections):
            connection.cut() if code is None else connection.close(code)

    def ask_to_reconnect(self) -> None:
        self._send({"op": 7, "d": None})

    def invalidate(self, *, resumable: bool) -> None:
        """INVALID_SESSION; what is not resumable is forgotten."""
        if not resumable:
            self.forget_sessions()
        self._send({"op": 9, "d": resumable})

    def forget_sessions(self) -> None:
        """Who wants to resume afterwards is refused."""
        self.sessions.clear()

    def fall_silent(self, *, deaf: bool = False) -> None:
        """Nothing more on these connections, not even acknowledgements; `deaf`: what comes is not even read."""
        for connection in self.connections:
            connection.silent = True
            if deaf:
                connection.deafen()

    def send_malformed(self) -> None:
        """An event without its data: a client that trusts Discord breaks on it."""
        self._send({"op": 0, "t": "INTERACTION_CREATE", "s": None, "d": None})

    def _send(self, payload: Json) -> None:
        for connection in list(self.connections):
            connection.send(payload)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from its opening to its end."""
        self.attempts += 1
        self._bell.ring()
        if self.refusing:
            assert request.transport
            request.transport.abort()
            return web.Response()
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        connection = Connection(socket, request)
        pump = asyncio.create_task(connection.pump())
        self.connections.add(connection)
        try:
            await self._converse(socket, connection)
        finally:
            self._leave(connection)
            pump.cancel()
            await asyncio.gather(pump, return_exceptions=True)
        return socket

    async def _converse(self, socket: web.WebSocketResponse, connection: Connection) -> None:
        connection.send({"op": 10, "d": {"heartbeat_interval": int(self._rules.heartbeat * 1000)}})
        async for message in socket:
            payload: Any = message.data if message.type == WSMsgType.TEXT else None
            if not connection.silent:
                self._handshake.receive(connection, payload)

    def _leave(self, connection: Connection) -> None:
        self.connections.discard(connection)
        session = self.sessions.get(connection.session or "")
        if session and session.connection is connection:
            session.connection = None
        self._bell.ring()
