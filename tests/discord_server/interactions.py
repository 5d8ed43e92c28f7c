"""What people ask of the bot, and what became of it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from tests.discord_server.json_types import Json
from tests.discord_server.messages import Message
from tests.discord_server.snowflakes import Snowflakes


class Kind(IntEnum):
    """https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type"""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class Callback(IntEnum):
    """The first answers that there are."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass
class Interaction:
    """One question. `target` is the message that was pressed on; `original` is what `@original` means."""

    id: str
    kind: Kind
    user: str
    channel: str
    data: Json
    asked: float
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    locale: str = "en-US"
    target: Message | None = None
    callback: Callback | None = None
    original: Message | None = None
    answers: list[Message] = field(default_factory=list)
    choices: list[Json] | None = None
    modal: Json | None = None
    updates: int = 0


class Interactions:
    """All interactions; `now` is monotonic, in seconds."""

    def __init__(self, ids: Snowflakes, now: Callable[[], float]) -> None:
        self._ids = ids
        self._now = now
        self._by_id: dict[str, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    def open(self, kind: Kind, user: str, channel: str, data: Json) -> Interaction:
        interaction = Interaction(self._ids.next(), kind, user, channel, data, self._now())
        self._by_id[interaction.id] = self._by_token[interaction.token] = interaction
        return interaction

    def find(self, id: str, token: str) -> Interaction | None:
        found = self._by_id.get(id)
        return found if found and found.token == token else None

    def by_token(self, token: str) -> Interaction | None:
        return self._by_token.get(token)

    def age(self, interaction: Interaction) -> float:
        """Seconds since it was asked."""
        return self._now() - interaction.asked
