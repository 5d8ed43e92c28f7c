"""/milestones: what is coming, what was, and what waits to be confirmed."""

from typing import Annotated

from bot.cards.milestones import Filter, When, milestones_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def milestones(
    request: Request, topic: Annotated[str, Kind.BRIEF] = "", when: When = "upcoming", within: int = 0, page: int = 1
) -> Card:
    """The list, by topic and within a horizon of days."""
    chosen = identify(request.library, Kind.BRIEF, topic, request.language, "/milestones topic:") if topic else ""
    wanted = Filter(topic=chosen, when=when, within=within)
    return milestones_card(wanted, page, request.library, request.words, request.known_on)
