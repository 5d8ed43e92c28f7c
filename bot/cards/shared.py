"""An answer that somebody shows to everyone says who did."""

from dataclasses import replace

from bot.content.words import words_in
from bot.core.card import Card, Paragraph


def shared_card(card: Card, name: str) -> Card:
    """The card with a line that tells who shows it."""
    note = words_in(card.language)("card.shared", name=name)
    return replace(card, parts=(Paragraph(note), *card.parts), text=f"{note}\n\n{card.text}")
