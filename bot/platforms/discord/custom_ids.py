"""What a component carries: its place in the message, a post's marker, and what it does when pressed.

"3:r/figure deficit" is the fourth component of an answer; "<marker>.0:r/about" the first one of a post. The place
keeps the ids of one message apart, which Discord demands.
"""

import re

from bot.core.delivery import NONCE_LENGTH
from bot.platforms.discord import limits

MENU = "menu"
_PLACE = rf"(?:(?P<marker>[0-9a-z]{{{NONCE_LENGTH}}})\.)?(?P<slot>\d{{1,2}}):"
BUTTON_TEMPLATE = re.compile(rf"{_PLACE}(?P<code>[rupsk].+)", re.DOTALL)
MENU_TEMPLATE = re.compile(_PLACE + MENU)
_ANY = re.compile(_PLACE)

CODE = limits.CUSTOM_ID - NONCE_LENGTH - len(".99:")
"""The longest code that fits beside a marker and a place."""


def custom_id(slot: int, does: str, marker: str = "") -> str:
    """The id of a message's component number `slot`, from 0."""
    return f"{marker}.{slot}:{does}" if marker else f"{slot}:{does}"


def marker_of(given: str) -> str | None:
    """The marker in a component's id."""
    found = _ANY.match(given)
    return found["marker"] if found else None


def code_of(value: str) -> str:
    """What an entry of a menu does: its value without its place."""
    return value.partition(":")[2]
