"""Which lines a card may run in its own place."""

from collections.abc import Iterator
from typing import assert_never

from bot.core.card import Button, Buttons, Card, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select


def offers(card: Card | None, line: str) -> bool:
    """Does the card bear something that updates it by this line?

    What answers no may not be overwritten: else anyone could put anything in the place of any post.
    """
    parts = card.parts if card else ()
    return any(action.updates and action.command == line for part in parts for action in _actions(part))


def _actions(part: Part) -> Iterator[Button | Form]:
    match part:
        case Buttons():
            yield from part.buttons
        case Select():
            yield from part.choices
        case Pager():
            yield from (button for button in (part.previous, part.next) if button)
        case Form():
            yield part
        case Paragraph() | Section() | Measure() | Picture():
            return
        case _:
            assert_never(part)
