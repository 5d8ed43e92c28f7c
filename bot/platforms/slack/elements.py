"""The pieces of Block Kit that we use, as plain data. Pieces without words are left out: Slack refuses them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from bot.core.page import Action, Choice, Menu, Row
from bot.core.text import ADDRESS, shortened
from bot.platforms.slack import limits
from bot.platforms.slack.command import as_typed
from bot.platforms.slack.markup import hidden

Element = dict[str, Any]
T = TypeVar("T")

ACTION = "briefing"
"""What the action_id of everything that can be pressed begins with."""


def plain(text: str) -> Element:
    """Text that is shown as it is. Colons around a word must not make an emoji either."""
    return {"type": "plain_text", "text": text, "emoji": False}


def styled(text: str, style: str = "") -> list[Element]:
    """Running text with its web addresses as links; `style` is `bold` or `italic`."""
    if not text.strip():
        return []
    styles = {"style": {style: True}} if style else {}
    return [{**piece, **styles} for piece in _linked(as_typed(text))]


def _linked(text: str) -> Iterator[Element]:
    """Slack makes no links of addresses in rich text by itself."""
    end = 0
    for found in ADDRESS.finditer(text):
        if len(found[0]) > limits.URL:
            continue
        if before := text[end : found.start()]:
            yield {"type": "text", "text": before}
        yield {"type": "link", "url": found[0], "text": found[0]}
        end = found.end()
    if rest := text[end:]:
        yield {"type": "text", "text": rest}


def header(text: str) -> list[Element]:
    """A title."""
    return [{"type": "header", "text": plain(shortened(as_typed(text), limits.HEADER))}] if text.strip() else []


def rich_text(*pieces: Element) -> list[Element]:
    """A block of formatted text."""
    filled = [piece for piece in pieces if piece["elements"]]
    return [{"type": "rich_text", "elements": filled}] if filled else []


def line(*elements: Element) -> Element:
    """A line of formatted text."""
    return {"type": "rich_text_section", "elements": list(elements)}


def bullets(lines: Iterable[Element]) -> Element:
    """A list with bullets."""
    return {"type": "rich_text_list", "style": "bullet", "elements": [each for each in lines if each["elements"]]}


def small(text: str) -> list[Element]:
    """Small print, in as many objects as its length needs."""
    objects = [plain(piece) for piece in _pieces(as_typed(text), limits.PLAIN_TEXT) if piece.strip()]
    return [{"type": "context", "elements": some} for some in _by(objects, limits.CONTEXT_ELEMENTS)]


def pressable(actions: Iterable[Action]) -> Iterator[Element]:
    """Rows of buttons, and lists to choose from; what is too long or too many for one goes on in the next."""
    number = 0
    for elements in _controls(actions):
        for element in elements:
            number += 1
            element["action_id"] = f"{ACTION}.{number}"
        yield {"type": "actions", "elements": elements}


def _controls(actions: Iterable[Action]) -> Iterator[list[Element]]:
    for action in actions:
        match action:
            case Row():
                yield from _by([_button(choice) for choice in action.buttons], limits.ACTIONS_ELEMENTS)
            case Menu():
                yield from ([_menu(action.label, some)] for some in _by(action.choices, limits.OPTIONS))


def _button(choice: Choice) -> Element:
    return {"type": "button", "text": _label(choice.label, limits.BUTTON_LABEL), "value": hidden(choice.code)}


def _menu(label: str, choices: Sequence[Choice]) -> Element:
    options = [_option(choice) for choice in choices]
    return {"type": "static_select", "placeholder": _label(label, limits.PLACEHOLDER), "options": options}


def _option(choice: Choice) -> Element:
    return {"text": _label(choice.label, limits.OPTION_LABEL), "value": hidden(choice.code)}


def _label(text: str, limit: int) -> Element:
    """Never blank."""
    return plain(shortened(as_typed(text).strip() or "…", limit))


def _by(items: Sequence[T], size: int) -> Iterator[list[T]]:
    for start in range(0, len(items), size):
        yield list(items[start : start + size])


def _pieces(text: str, size: int) -> Iterator[str]:
    """Whole lines as long as they fit together."""
    piece = ""
    for each in text.split("\n"):
        if piece and len(piece) + 1 + len(each) > size:
            yield piece
            piece = ""
        piece = f"{piece}\n{each}" if piece else each
        while len(piece) > size:
            yield piece[:size]
            piece = piece[size:]
    yield piece
