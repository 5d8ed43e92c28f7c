"""What was recorded in a span of days, as statements."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.cards.brief import point_statement
from bot.cards.build import CardBuilder
from bot.cards.figure import figure_sentence
from bot.cards.milestone import milestone_statement
from bot.core.brief import Brief
from bot.core.card import Statement
from bot.core.milestone import confirmed


def news(build: CardBuilder, briefs: Sequence[Brief], since: date | None, today: date) -> Iterator[Statement]:
    """Reports, observations and key points recorded from the day `since` up to the day before `today`.

    What is recorded on the day of a digest waits for the next one, whatever the hour, so that nothing is told
    twice or left out. Without `since` nothing is new.
    """
    if since is None:
        return
    for brief in briefs:
        for milestone in brief.milestones:
            fresh = [r for r in milestone.reports if since <= r.recorded < today]
            if any(confirmed(report, build.library.sources) for report in fresh):
                yield milestone_statement(build, milestone, today)
        for figure in brief.figures:
            for observation in figure.current():
                if since <= observation.recorded < today:
                    yield Statement(figure_sentence(figure, observation, build.words), build.cite(observation.cites))
        for point in brief.key_points:
            if since <= point.recorded < today:
                yield point_statement(build, point)
