"""/figure: a key figure with its sources, or all those of a topic."""

from typing import Annotated

from bot.cards.figure import figure_card
from bot.cards.figures import figures_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import exact, identify


@command
async def figure(request: Request, name: Annotated[str, Kind.FIGURE], page: int = 1) -> Card:
    """All observations, and other counts of what sounds alike beside them. The name of a topic lists its figures."""
    library, topics = request.library, exact(request.library, Kind.BRIEF, name)
    if topics and not exact(library, Kind.FIGURE, name):
        return figures_card(library.briefs[topics[0].id], page, library, request.words)
    found = library.figures[identify(library, Kind.FIGURE, name, request.language)]
    return figure_card(found, library, request.words)
