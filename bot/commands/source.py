"""/source: a document that we cite."""

from typing import Annotated

from bot.cards.source import source_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def source(request: Request, name: Annotated[str, Kind.SOURCE]) -> Card:
    """What it is, how it was read, and what cites it."""
    found = request.library.sources[identify(request.library, Kind.SOURCE, name, request.language)]
    return source_card(found, request.library, request.words)
