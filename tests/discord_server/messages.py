"""What has been said, and reading it back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.discord_server.json_types import Json
from tests.discord_server.world import User

EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15


@dataclass
class Message:
    """A stored message. An ephemeral one is for `asker` only."""

    id: str
    channel: str
    author: User
    sent: float
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    kind: int = 0
    nonce: str | None = None
    edited: str | None = None
    asker: str | None = None
    asked: Json | None = None
    reference: Json | None = None

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        return bool(self.flags & LOADING)


class Messages:
    """All messages by id, in the order in which they came. `now` is in seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._by_id: dict[str, Message] = {}

    def add(self, message: Message) -> Message:
        self._by_id[message.id] = message
        return message

    def get(self, id: str) -> Message | None:
        return self._by_id.get(id)

    def remove(self, message: Message) -> None:
        self._by_id.pop(message.id, None)

    def forget_channel(self, channel: str) -> None:
        for message in [m for m in self._by_id.values() if m.channel == channel]:
            self.remove(message)

    def history(self, channel: str) -> list[Message]:
        """What everybody in a channel sees, oldest first."""
        return [m for m in self._by_id.values() if m.channel == channel and not m.ephemeral]

    def twin(self, channel: str, author: User, nonce: str, window: float) -> Message | None:
        """The message that the same author sent here with the same nonce, at most `window` seconds ago."""
        since = self._now() - window
        twins = (m for m in self.history(channel) if m.author is author and m.nonce == nonce and m.sent >= since)
        return next(twins, None)


def page(history: list[Message], limit: int, **place: int | None) -> list[Message]:
    """Newest first, as Discord gives it; of `before`, `after` and `around` (ids) at most one is given.

    `after` gives the messages next to that id, not the newest ones of the channel.
    """
    if (before := place.get("before")) is not None:
        chosen = [m for m in history if int(m.id) < before][-limit:]
    elif (after := place.get("after")) is not None:
        chosen = [m for m in history if int(m.id) > after][:limit]
    elif (around := place.get("around")) is not None:
        half = limit // 2
        earlier = [m for m in history if int(m.id) < around][-half:]
        chosen = earlier + [m for m in history if int(m.id) >= around][: limit - half]
    else:
        chosen = history[-limit:]
    return chosen[::-1]
