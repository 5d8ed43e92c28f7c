"""What stands on good sources is taken back only by what stands on good sources."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topics
from bot.core.errors import Fault
from bot.core.figure import Figure
from bot.core.milestone import Milestone, confirmed
from bot.yamlfile import Document, Place

REMEDY = "Cite a better source too, or say it beside the other without replaces: or withdraws:."


def check(held: Held) -> Iterator[Fault]:
    """Weaker reports and observations that would erase stronger ones."""
    if held.broken("sources.yaml"):
        return
    for document, topic in topics(held):
        for m, milestone in enumerate(topic.milestones):
            yield from _reports(held, document, ("milestones", m), milestone)
        for f, figure in enumerate(topic.figures):
            yield from _observations(document, ("figures", f), figure)


def _reports(held: Held, document: Document, path: Place, milestone: Milestone) -> Iterator[Fault]:
    sure = {report.id for report in milestone.reports if confirmed(report, held.library.sources)}
    weak = {report.id for report in milestone.reports if report.unconfirmed}
    for r, report in enumerate(milestone.reports):
        stronger = sure if report.id not in sure else set()
        if report.id in weak:
            stronger = {other.id for other in milestone.reports} - weak
        for taken in {name for name in (report.replaces, report.withdraws) if name in stronger}:
            message = f"It takes “{taken}” back, which stands on a better source."
            yield document.fault((*path, "reports", r, "id"), "unconfirmed-correction", message, REMEDY)


def _observations(document: Document, path: Place, figure: Figure) -> Iterator[Fault]:
    weak = {observation.id for observation in figure.observations if observation.unconfirmed}
    for o, observation in enumerate(figure.observations):
        if observation.unconfirmed and observation.replaces and observation.replaces not in weak:
            message = f"It replaces “{observation.replaces}”, which is not unconfirmed."
            yield document.fault((*path, "observations", o, "id"), "unconfirmed-correction", message, REMEDY)


RULE = Rule(check)
