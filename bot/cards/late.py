"""A post that goes out late says so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.card import Card, Paragraph
from bot.core.text import Words
from bot.core.wording import moment_words


def late_card(card: Card, due: datetime, cities: Sequence[str], words: Words) -> Card:
    """The card with a first line that tells when it was due."""
    note = words("post.late", at=moment_words(due, cities, words))
    return replace(card, parts=(Paragraph(note), *card.parts), text=f"{note}\n\n{card.text}")
