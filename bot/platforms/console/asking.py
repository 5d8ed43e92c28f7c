"""Reads what a page posts; what does not fit is refused with a sentence."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.core.line import MAX_LENGTH
from bot.platforms.console.guard import Refused

MAX_NUMBER = 2**31 - 1
"""The largest id that the database can hold."""

OPTION_NAME = re.compile(r"[a-z][a-z0-9_-]{0,31}")

UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""What no database or terminal should be given: control characters, and halves of characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A line, with options from a form, and the message that the answer is to replace."""

    place: str
    line: str
    options: Mapping[str, str]
    message: int | None


async def read_ask(request: web.Request) -> Ask:
    """The body of a request; raises Refused."""
    try:
        body = json.loads(await request.read())
    except web.HTTPRequestEntityTooLarge:
        raise Refused("too_long", 413, limit=MAX_LENGTH) from None
    except (ValueError, RecursionError):
        raise Refused("json") from None
    if not isinstance(body, dict):
        raise Refused("json")
    message = body.get("message")
    return Ask(
        place=_text(body.get("place"), "place"),
        line=_line(body.get("line")),
        options=_options(body.get("options")),
        message=None if message is None else number(message),
    )


def number(given: object) -> int:
    """A message's number, as JSON or as text; raises Refused."""
    text = str(given) if type(given) in (int, str) else ""
    if not (text.isascii() and text.isdecimal()) or len(text) > 10 or not 0 < int(text) < MAX_NUMBER:
        raise Refused("message")
    return int(text)


def _line(given: object) -> str:
    line = _text(given, "line").strip()
    if not line:
        raise Refused("line")
    return line


def _options(given: Any) -> Mapping[str, str]:
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise Refused("options")
    if not all(OPTION_NAME.fullmatch(name) for name in given):
        raise Refused("options")
    return {name: _text(value, "options") for name, value in given.items()}


def _text(given: object, key: str) -> str:
    if not isinstance(given, str) or UNFIT.search(given):
        raise Refused(key, place="")
    if len(given) > MAX_LENGTH:
        raise Refused("too_long", limit=MAX_LENGTH)
    return given
