"""What outlives a connection: a client's session with its events."""

import secrets
from dataclasses import dataclass, field

from tests.discord_server.connection import Connection
from tests.discord_server.intents import Intent
from tests.discord_server.json_types import Json

_PRIVATE = ("content", "embeds", "attachments", "components")


@dataclass
class Session:
    """Keeps its events, so that a client that resumes misses none."""

    intents: Intent
    connection: Connection | None
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    _events: list[Json] = field(default_factory=list)

    def dispatch(self, event: str, data: Json) -> None:
        payload: Json = {"op": 0, "t": event, "s": len(self._events) + 1, "d": data}
        self._events.append(payload)
        if self.connection:
            self.connection.send(payload)

    @property
    def count(self) -> int:
        """How many events there have been."""
        return len(self._events)

    def resume(self, connection: Connection, after: int) -> None:
        """Take over, and send again what came after number `after`."""
        self.connection = connection
        for payload in self._events[after:]:
            connection.send(payload)
        self.dispatch("RESUMED", {})

    def sees(self, data: Json, *, private: bool) -> Json:
        """`data` as this client may see it: without the intent, what others write stays hidden."""
        if not private or Intent.MESSAGE_CONTENT in self.intents:
            return data
        return {**data, **{key: "" if key == "content" else [] for key in _PRIVATE}}
