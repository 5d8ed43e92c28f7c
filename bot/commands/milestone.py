"""/milestone: one milestone, with everything that was reported of it."""

from typing import Annotated

from bot.cards.milestone import milestone_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def milestone(request: Request, name: Annotated[str, Kind.MILESTONE]) -> Card:
    """Its state as known, and the ledger behind it."""
    found = request.library.milestones[identify(request.library, Kind.MILESTONE, name, request.language)]
    return milestone_card(found, request.library, request.words, request.known_on)
