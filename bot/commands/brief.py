"""/brief: what we hold on a topic."""

from typing import Annotated

from bot.cards.brief import brief_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def brief(request: Request, topic: Annotated[str, Kind.BRIEF], page: int = 1) -> Card:
    """Summary, key points, figures and milestones of one topic."""
    found = request.library.briefs[identify(request.library, Kind.BRIEF, topic, request.language)]
    return brief_card(found, request.library, request.words, request.known_on, request.today, page)
