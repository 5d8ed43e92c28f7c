"""/settings: what a person has set for themselves."""

from typing import Literal

from bot.cards.settings import Scope, settings_card
from bot.content.words import words_in
from bot.core.card import Card
from bot.core.command import Request, command

AUTOMATIC = "auto"


@command
async def settings(request: Request, language: Literal["", "auto", "en", "ja"] = "") -> Card:
    """Shows the language, or takes a new one and answers in it. "auto" forgets what was set."""
    person, how_long = request.asker.id, _how_long(request)
    if not language:
        return settings_card(request.preferences.language(person), request.words, how_long)
    chosen = None if language == AUTOMATIC else language
    await request.preferences.choose_language(person, chosen)
    return settings_card(chosen, words_in(chosen or request.automatic), how_long, saved=True)


def _how_long(request: Request) -> Scope:
    if not request.preferences.lasting:
        return "passing"
    return "signed_in" if request.asker.passing else "everywhere"
