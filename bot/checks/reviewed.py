"""Briefs that nobody has held against their sources in time."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule, topics
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Overdue reviews, and reviews in the future."""
    for document, topic in topics(held):
        due = topic.review_interval.after(topic.reviewed)
        if due <= held.today:
            remedy = f"{topic.owner.en}: hold the brief against its sources, then write today's date."
            yield document.fault(("reviewed",), "review-overdue", f"A review has been due since {due}.", remedy)
        if topic.reviewed > held.today:
            message = f"{topic.reviewed} has not come yet."
            yield document.fault(("reviewed",), "review-ahead", message, "Write the day of the last review.")


RULE = Rule(check, Level.WARNING)
