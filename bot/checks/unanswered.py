"""What the editors should find out: the bot says what it does not know, and never guesses."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule, topics
from bot.core.brief import KeyPoint
from bot.core.errors import Fault
from bot.core.figure import Observation
from bot.core.milestone import Milestone, State
from bot.core.trust import trusted_milestone
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """Reports, points and values that nobody has confirmed, and dates that passed without a report."""
    if held.broken("sources.yaml"):
        return
    for document, topic in topics(held):
        for m, draft in enumerate(topic.milestones):
            if milestone := held.library.milestones.get(draft.id):
                state = held.library.state(milestone, held.today)
                yield from _about(document, ("milestones", m), milestone, state, held)
    for node in held.nodes:
        if isinstance(node.value, KeyPoint | Observation) and node.value.unconfirmed and not node.draft:
            remedy = "Look for another source; then cite it, delete unconfirmed: true, and renew recorded:."
            yield node.fault("unconfirmed", "This rests on one weak source.", remedy, "unconfirmed")


def _about(document: Document, path: Place, milestone: Milestone, state: State, held: Held) -> Iterator[Fault]:
    title = milestone.title.show("en")
    if state.unconfirmed:
        weak = not held.library.state(trusted_milestone(milestone), held.today).unconfirmed
        reports = ", ".join(report.id for report in state.unconfirmed)
        message = f"{title}: {'one weak source' if weak else 'no official or press source'} stands behind {reports}."
        remedy = "Look for an official or press text, and add what it says as a new report."
        yield document.fault(path, "unconfirmed", message, remedy)
    elif state.unreported_on(held.today):
        message = f"{title}: its time ({state.shown_when}) has passed without a report."
        remedy = "Find out what became of it, and add a report: held, moved or cancelled."
        yield document.fault(path, "unreported", message, remedy)


RULE = Rule(check, Level.QUESTION)
