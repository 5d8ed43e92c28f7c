"""/about: this desk, what it holds, and how fresh that is."""

from bot.cards.about import about_card
from bot.core.card import Card
from bot.core.command import Request, command


@command
async def about(request: Request) -> Card:
    """Version, counts and the oldest review."""
    return about_card(request.library, request.words, request.version, request.today)
