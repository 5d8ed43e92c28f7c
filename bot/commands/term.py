"""/term: an acronym or a term of the subject."""

from typing import Annotated

from bot.cards.term import term_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def term(request: Request, name: Annotated[str, Kind.TERM]) -> Card:
    """What it means."""
    found = request.library.terms[identify(request.library, Kind.TERM, name, request.language)]
    return term_card(found, request.library, request.words)
