"""What a person sees: a card and its parts, as plain data in one language.

Renderers match on every part with `assert_never`, so that a new part cannot be forgotten. Strings are plain
text: escaping is a renderer's own business. A button runs a command.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A place in a source, with all that a reader needs to find and weigh it."""

    source: str
    title: str
    publisher: str
    published: str
    archive: str | None
    at: str | None
    kind: str
    read: str
    words: str
    """The whole citation in the card's language."""

    @property
    def command(self) -> str:
        """Shows what the source is, how it was read, and what else cites it."""
        return f"/source {self.source}"


@dataclass(frozen=True, slots=True)
class Item:
    """A thing in the library that the card speaks of, best first."""

    kind: str
    id: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of text and the numbers (from 1) of the card's citations that carry it."""

    text: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    cites: tuple[int, ...] = ()
    part: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its statements."""

    heading: str
    statements: tuple[Statement, ...]
    part: Literal["section"] = "section"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One observation in words: what it says, and what qualifies it."""

    value: str
    when: str
    details: tuple[str, ...] = ()
    cites: tuple[int, ...] = ()
    text: str = ""
    """All of it as one text."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure, its definition and its observations. Measures beside each other are different counts."""

    title: str
    definition: str
    rows: tuple[FigureRow, ...]
    part: Literal["measure"] = "measure"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image with its alternative text."""

    __pydantic_config__: ClassVar = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    alt: str
    media_type: str
    data: bytes
    part: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class Button:
    """Runs `command`; with `updates`, the answer takes the place of the message that bears the button."""

    label: str
    command: str
    updates: bool = False


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of buttons."""

    buttons: tuple[Button, ...]
    part: Literal["buttons"] = "buttons"


@dataclass(frozen=True, slots=True)
class Select:
    """A list to choose one command from."""

    label: str
    choices: tuple[Button, ...]
    part: Literal["select"] = "select"


@dataclass(frozen=True, slots=True)
class Field:
    """One input of a form; with `choices` (value, label) it is a list to choose from."""

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """Asks for several values at once and runs `command` with them as options."""

    label: str
    command: str
    fields: tuple[Field, ...]
    submit: str
    updates: bool = False
    part: Literal["form"] = "form"


@dataclass(frozen=True, slots=True)
class Pager:
    """Which page this is, and the commands for its neighbours; the answer replaces this message."""

    words: str
    previous: Button | None
    next: Button | None
    part: Literal["pager"] = "pager"


Part = Paragraph | Section | Measure | Picture | Buttons | Select | Form | Pager
P = TypeVar("P", Paragraph, Section, Measure, Picture, Buttons, Select, Form, Pager)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An answer or a post, in one language.

    `text` is the plain-text twin of the whole. `private` is for the asker's eyes only, whatever the platform's
    default. `failed`: what was asked could not be understood or done, as opposed to not being held. `reply_to` is
    the delivery marker of an earlier post that this one answers.
    """

    title: str
    lead: str
    text: str
    lead_cites: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()
    citations: tuple[Cited, ...] = ()
    items: tuple[Item, ...] = ()
    language: str = "en"
    found: bool = True
    failed: bool = False
    private: bool = False
    reply_to: str | None = None

    def all(self, kind: type[P]) -> Iterator[P]:
        """The parts of one kind, in order."""
        return (part for part in self.parts if isinstance(part, kind))

    def buttons(self) -> tuple[Button, ...]:
        """Every button of the card, selects and pagers left out."""
        return tuple(button for row in self.all(Buttons) for button in row.buttons)
