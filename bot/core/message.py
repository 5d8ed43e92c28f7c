"""A message in a place whose history we keep ourselves (the console)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.card import Card


class MessageKind(StrEnum):
    """What somebody asked, what the bot answered, what the bot posted by itself."""

    QUESTION = "question"
    ANSWER = "answer"
    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """`line` is what was asked, `card` what the bot said; `at` is UTC; `id` 0 means not stored yet."""

    place: str
    at: datetime
    author: str
    kind: MessageKind
    line: str = ""
    card: Card | None = None
    marker: str | None = None
    id: int = 0
