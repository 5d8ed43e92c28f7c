"""/figure: a key figure with its sources."""

from typing import Annotated

from bot.cards.figure import figure_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def figure(request: Request, name: Annotated[str, Kind.FIGURE]) -> Card:
    """All observations, and other counts of what sounds alike beside them."""
    found = request.library.figures[identify(request.library, Kind.FIGURE, name, request.language)]
    return figure_card(found, request.library, request.words)
