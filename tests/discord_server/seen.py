"""A message as a person sees it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.discord_server.json_types import Json
from tests.discord_server.messages import Message
from tests.discord_server.validation.components import BUTTON, SELECTS, walk


@dataclass(frozen=True)
class Seen:
    """A copy: it does not change when the message does. `edited` is when, or None."""

    id: str
    channel: str
    author: str
    content: str
    embeds: list[Json]
    components: list[Json]
    attachments: list[Json]
    ephemeral: bool
    edited: str | None
    nonce: str | None

    @property
    def text(self) -> str:
        """All that there is to read, embeds and their fields too, one piece a line."""
        return "\n".join(piece for piece in _pieces(self) if piece)

    @property
    def buttons(self) -> list[Json]:
        return [part for part in walk(self.components) if part["type"] == BUTTON]

    @property
    def menus(self) -> list[Json]:
        return [part for part in walk(self.components) if part["type"] in SELECTS]

    def button(self, label: str) -> Json:
        """The button with this label; AssertionError names those that there are."""
        found = [button for button in self.buttons if button.get("label") == label]
        assert found, f"no button {label!r}, only {[button.get('label') for button in self.buttons]}"
        return found[0]


def seen(message: Message) -> Seen:
    return Seen(
        message.id,
        message.channel,
        message.author.name,
        message.content,
        message.embeds,
        message.components,
        message.attachments,
        message.ephemeral,
        message.edited,
        message.nonce,
    )


def _pieces(message: Seen) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield (embed.get("author") or {}).get("name", "")
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for field in embed.get("fields") or []:
            yield from (field["name"], field["value"])
        yield (embed.get("footer") or {}).get("text", "")
    yield from (part.get("content", "") for part in walk(message.components))
