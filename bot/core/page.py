"""One message's worth of an answer or a post, on a platform whose messages have limits."""

from dataclasses import dataclass

from bot.core.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`line` is the command that gave the card, empty for a post; `number` counts from 1, up to `count`.

    `marker` is a post's delivery marker. `sharer` is who showed the answer to everyone; empty while it is private.
    """

    card: Card
    line: str = ""
    number: int = 1
    count: int = 1
    marker: str = ""
    sharer: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press or to choose: `code` is what `bot.core.press` reads."""

    label: str
    code: str


@dataclass(frozen=True, slots=True)
class Row:
    """Buttons that belong together."""

    buttons: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """A list to choose from."""

    label: str
    choices: tuple[Choice, ...]


Action = Row | Menu
