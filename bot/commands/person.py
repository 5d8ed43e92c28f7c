"""/person: who acts and speaks on the subject."""

from typing import Annotated

from bot.cards.person import person_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.library import Kind
from bot.search.names import identify


@command
async def person(request: Request, name: Annotated[str, Kind.PERSON]) -> Card:
    """The roles as of their dates, and what the person did or said."""
    found = request.library.people[identify(request.library, Kind.PERSON, name, request.language)]
    return person_card(found, request.library, request.words, request.known_on)
