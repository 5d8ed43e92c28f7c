"""What this desk is: version, what it holds, and how fresh that is."""

from datetime import date

from bot.cards.build import CardBuilder
from bot.core.card import Button, Buttons, Card, Section, Statement
from bot.core.library import Library
from bot.core.text import Words
from bot.core.wording import day_words


def about_card(library: Library, words: Words, version: str, today: date) -> Card:
    """Version, counts, and the brief whose review is oldest."""
    build = CardBuilder(library, words)
    observations = sum(len(figure.observations) for figure in library.figures.values())
    counts = {
        "briefs": library.briefs,
        "figures": library.figures,
        "milestones": library.milestones,
        "terms": library.terms,
        "people": library.people,
        "sources": library.sources,
    }
    lines = [Statement(words(f"about.{name}", n=len(held))) for name, held in counts.items()]
    lines.insert(2, Statement(words("about.observations", n=observations)))
    return build.card(
        title=words("about.title"),
        lead=words("about.lead", version=version),
        parts=[
            Section(words("about.holds"), tuple(lines)),
            Section(words("about.freshness"), tuple(_freshness(library, words, today))),
            Buttons((Button(words("button.briefs"), "/briefs"), Button(words("button.help"), "/help"))),
        ],
    )


def _freshness(library: Library, words: Words, today: date) -> list[Statement]:
    if not library.briefs:
        return []
    oldest = min(library.briefs.values(), key=lambda brief: brief.reviewed)
    title = oldest.title.show(words.language)
    lines = [Statement(words("about.oldest", title=title, date=day_words(oldest.reviewed, words)))]
    overdue = [b.title.show(words.language) for b in library.briefs.values() if b.review_due <= today]
    if overdue:
        lines.append(Statement(words("about.overdue", n=len(overdue), titles=words("text.comma").join(overdue))))
    return lines
