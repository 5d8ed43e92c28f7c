"""What a client says on the gateway, and what it is told.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
"""

import json
from typing import Any

from tests.discord_server.bell import Bell
from tests.discord_server.connection import Connection
from tests.discord_server.intents import Intent
from tests.discord_server.json_types import Json
from tests.discord_server.payloads import guild_json, me_json, member_json
from tests.discord_server.rules import Rules
from tests.discord_server.session import Session
from tests.discord_server.world import World

HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE, RESUME, REQUEST_MEMBERS = 1, 2, 3, 4, 6, 8
LONGEST = 4096


class Handshake:
    """Opens and resumes sessions."""

    def __init__(self, token: str, world: World, rules: Rules, bell: Bell) -> None:
        self._token = token
        self._world = world
        self._rules = rules
        self._bell = bell
        self.url = ""
        self.resumed = 0
        self.identified: list[Json] = []
        self.sessions: dict[str, Session] = {}

    def receive(self, connection: Connection, text: str | None) -> None:
        """One message of the client; what Discord does not understand ends the connection with its code."""
        try:
            payload = json.loads(text or "")
            op, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError):
            return connection.close(4002)
        if len((text or "").encode()) > LONGEST:
            return connection.close(4002)
        return self._act(connection, op, data)

    def _act(self, connection: Connection, op: int, data: Any) -> None:
        if op == HEARTBEAT:
            self._beat(connection, data)
        elif op == IDENTIFY:
            self._identify(connection, data)
        elif op == RESUME:
            self._resume(connection, data)
        elif connection.session is None:
            connection.close(4003)
        elif op == REQUEST_MEMBERS:
            self._members(connection, data)
        elif op not in (PRESENCE, VOICE_STATE):
            connection.close(4001)

    def _beat(self, connection: Connection, last: int | None) -> None:
        connection.heard = last or 0
        connection.send({"op": 11})
        self._bell.ring()

    def _identify(self, connection: Connection, data: Json) -> None:
        if data["token"] != self._token:
            return connection.close(4004)
        if connection.session:
            return connection.close(4005)
        if data["intents"] & self._rules.refused_intents:
            return connection.close(4014)
        session = Session(Intent(data["intents"]), connection)
        self.identified.append(data)
        self._join(connection, session)
        self._welcome(session, data.get("shard"))
        return self._bell.ring()

    def _join(self, connection: Connection, session: Session) -> None:
        connection.session = session.id
        self.sessions[session.id] = session

    def _welcome(self, session: Session, shard: Json | None) -> None:
        guilds = [{"id": self._world.guild, "unavailable": True}]
        # Discord gives the shard back to those who name one.
        shards = {"shard": shard} if shard else {}
        ready: Json = {**shards, "v": 10, "user": me_json(self._world.bot), "guilds": guilds, "session_id": session.id}
        application = {"id": self._world.bot.id, "flags": 0}
        session.dispatch("READY", {**ready, "resume_gateway_url": self.url, "application": application})
        if Intent.GUILDS in session.intents:
            everybody = Intent.GUILD_MEMBERS in session.intents
            session.dispatch("GUILD_CREATE", guild_json(self._world, everybody=everybody))

    def _resume(self, connection: Connection, data: Json) -> None:
        if data["token"] != self._token:
            return connection.close(4004)
        session = self.sessions.get(data["session_id"] or "")
        if session is None:
            return connection.send({"op": 9, "d": False})
        self._join(connection, session)
        session.resume(connection, data["seq"])
        self.resumed += 1
        return self._bell.ring()

    def _members(self, connection: Connection, data: Json) -> None:
        """All that fit in one chunk, which in a test is everybody."""
        wanted = data.get("user_ids")
        users = [u for u in self._world.users.values() if wanted is None or u.id in map(str, wanted)]
        named = [u for u in users if u.name.lower().startswith((data.get("query") or "").lower())]
        chunk: Json = {"guild_id": self._world.guild, "members": [member_json(u) for u in named]}
        place = {"chunk_index": 0, "chunk_count": 1, "nonce": data.get("nonce")}
        self.sessions[connection.session or ""].dispatch("GUILD_MEMBERS_CHUNK", {**chunk, **place})
