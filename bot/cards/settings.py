"""What a person has set, and what else can be set."""

from typing import Literal

from bot.cards.build import CardBuilder
from bot.cards.choices import choice_label
from bot.core.card import Button, Buttons, Card, Paragraph
from bot.core.library import Library
from bot.core.text import LANGUAGES, Words

EMPTY = Library(briefs={}, terms={}, people={}, sources={})


Scope = Literal["passing", "signed_in", "everywhere"]
"""How long a setting holds: for this process, until one signs out, or for good."""


def settings_card(language: str | None, words: Words, scope: Scope, *, saved: bool = False) -> Card:
    """The language that somebody has set (None: nothing), in `words` of the language that holds now."""
    key = "language" if language else "automatic"
    if saved:
        told = "passing" if scope == "passing" else "saved"
        key = told if language else f"{told}_automatic"
    choices = [choice for choice in ("auto", *LANGUAGES) if choice != (language or "auto")]
    buttons = (
        Button(choice_label("language", choice, words), f"/settings language:{choice}", updates=True)
        for choice in choices
    )
    return CardBuilder(EMPTY, words).card(
        title=words("settings.title"),
        lead=words(f"settings.{key}", language=choice_label("language", words.language, words)),
        parts=[*([] if scope == "passing" else [Paragraph(words(f"settings.{scope}"))]), Buttons(tuple(buttons))],
        private=True,
    )
