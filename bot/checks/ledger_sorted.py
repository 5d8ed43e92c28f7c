"""Reports written down on one day stand in the order in which they were made, so that a ledger reads forward."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from bot.checks.held import Held, Level, Rule, topics
from bot.core.errors import Fault
from bot.core.milestone import Report


def check(held: Held) -> Iterator[Fault]:
    """An older report below a newer one, both written down on the same day."""
    for document, topic in topics(held):
        for m, milestone in enumerate(topic.milestones):
            for index, (first, second) in enumerate(pairwise(milestone.reports)):
                if second.recorded == first.recorded and not second.draft and _before(second, first):
                    message = f"It was reported {second.reported}, but stands below “{first.id}” of {first.reported}."
                    path = ("milestones", m, "reports", index + 1, "reported")
                    yield document.fault(path, "reports-not-sorted", message, "Put the older report above.")


def _before(one: Report, other: Report) -> bool:
    """Was the one surely reported before the other? What is known only as a year may lie anywhere in it."""
    return (one.reported.last or date.max) < (other.reported.first or date.min)


RULE = Rule(check, Level.WARNING)
