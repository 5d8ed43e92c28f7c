"""What an official or press source reported is taken back only by another such source."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topics
from bot.core.errors import Fault
from bot.core.milestone import confirmed


def check(held: Held) -> Iterator[Fault]:
    """Unconfirmed reports that would erase confirmed ones."""
    if held.broken("sources.yaml"):
        return
    sources = held.library.sources
    for document, topic in topics(held):
        for m, milestone in enumerate(topic.milestones):
            sure = {report.id for report in milestone.reports if confirmed(report, sources)}
            for r, report in enumerate(milestone.reports):
                taken = {report.replaces, report.withdraws} & sure
                if taken and report.id not in sure:
                    path = ("milestones", m, "reports", r, "id")
                    message = f"It takes “{taken.pop()}” back, which an official or press source stands behind."
                    remedy = "Cite such a source too, or report it beside the other without replaces: or withdraws:."
                    yield document.fault(path, "unconfirmed-correction", message, remedy)


RULE = Rule(check)
