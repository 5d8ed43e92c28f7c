"""What `say` and `chat` share: a dispatcher without a server, and an answer as JSON."""

import os
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.cli.context import Context
from bot.core.card import Card
from bot.core.errors import SetupError
from bot.core.permission import Role
from bot.core.place import Asker, Place
from bot.core.ports import Clock
from bot.core.ratelimit import RateLimit
from bot.desk import Desk
from bot.dispatcher import Dispatcher

TERMINAL = "terminal:here"


def open_desk(context: Context) -> Desk:
    """Content and settings; raises ContentError with all that is wrong."""
    return Desk(context.briefs, context.config, context.today)


def make_dispatcher(desk: Desk, clock: Clock) -> Dispatcher:
    """Answers from the desk."""
    return Dispatcher(lambda: desk.library, clock, RateLimit(desk.settings.questions_per_minute))


def place_of(desk: Desk, place_id: str | None) -> Place:
    """The place to ask in: a configured one, or the terminal itself."""
    if place_id is None:
        return desk.settings.place(TERMINAL, "terminal")
    if place_id not in desk.settings.places:
        raise SetupError(f"There is no place {place_id}. Known: {', '.join(desk.settings.places)}.")
    return desk.settings.places[place_id]


def asker(name: str, role: str) -> Asker:
    """Who is asking from the terminal."""
    return Asker(id=f"terminal:{name}", name=name, role=Role(role), language=_language(os.environ))


def _language(environment: Mapping[str, str]) -> str | None:
    """The terminal's language, by the order of POSIX (Base Definitions, 8.2): "ja_JP.UTF-8" is ja."""
    told = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    return re.split(r"[_.@-]", told)[0] or None


def as_json(line: str, card: Card) -> dict[str, Any]:
    """The answer in the documented form."""
    picture = next((p for p in card.parts if p.part == "picture"), None)
    return {
        "command": line,
        "found": card.found,
        "private": card.private,
        "locale": card.language,
        "title": card.title,
        "lead": card.lead,
        "text": card.text,
        "items": [asdict(item) for item in card.items],
        "citations": citations(card),
        "buttons": [{"label": button.label, "command": button.command} for button in card.buttons()],
        "picture": {"alt": picture.alt, "media_type": picture.media_type} if picture else None,
    }


def citations(card: Card) -> list[dict[str, Any]]:
    """The card's citations without their wording, which is in the text."""
    return [{key: value for key, value in asdict(cited).items() if key != "words"} for cited in card.citations]
