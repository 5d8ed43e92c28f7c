"""When a brief was last held against its sources, and whether that is due again."""

from datetime import date

from bot.cards.sentence import sentences
from bot.core.brief import Brief
from bot.core.text import Words
from bot.core.wording import day_words


def review_words(brief: Brief, words: Words, today: date) -> str:
    """Last review, and a warning in words where the next one is overdue."""
    reviewed = words("brief.reviewed", date=day_words(brief.reviewed, words), owner=brief.owner.show(words.language))
    if today < brief.review_due:
        return reviewed
    return sentences((reviewed, words("brief.overdue", date=day_words(brief.review_due, words))), words)
