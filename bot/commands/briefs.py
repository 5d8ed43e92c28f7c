"""/briefs: the topics we hold."""

from bot.cards.brief import brief_list_card
from bot.core.card import Card
from bot.core.command import Request, command


@command
async def briefs(request: Request, page: int = 1) -> Card:
    """Every topic with a line about it."""
    return brief_list_card(request.library, request.words, page)
