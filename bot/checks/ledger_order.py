"""A ledger is written forward: what is added stands below, and nobody reports before a source had spoken."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from bot.checks.held import Held, Rule, topics
from bot.core.errors import Fault
from bot.core.milestone import Event, Report
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """Reports out of order, and reports that are older than their sources."""
    for document, topic in topics(held):
        for m, milestone in enumerate(topic.milestones):
            path = ("milestones", m, "reports")
            yield from _order(document, path, milestone.reports)
            for r, report in enumerate(milestone.reports):
                if not report.draft and _foretold(report):
                    message = f"It is said to have been held {report.when}, after it was reported ({report.reported})."
                    remedy = "What is still to come is planned, dated or moved."
                    yield document.fault((*path, r, "when"), "held-in-future", message, remedy)
                if not report.draft and (earliest := _spoken(held, report)):
                    message = (
                        f"It was reported {report.reported}, before any of its sources was published ({earliest})."
                    )
                    remedy = "Write in reported: when the source said so, or cite the source that said it first."
                    yield document.fault((*path, r, "reported"), "report-before-source", message, remedy)


def _order(document: Document, path: Place, reports: Sequence[Report]) -> Iterator[Fault]:
    for index, (first, second) in enumerate(pairwise(reports)):
        if second.recorded < first.recorded:
            message = f"It was recorded on {second.recorded}, but stands below “{first.id}” of {first.recorded}."
            remedy = "Reports are only added: move it above, or write the day on which it was written down."
            yield document.fault((*path, index + 1, "recorded"), "reports-out-of-order", message, remedy)


def _foretold(report: Report) -> bool:
    """Is something told as done that had surely not begun when it was told?"""
    begins = report.when.first if report.when else None
    return report.event is Event.HELD and begins is not None and begins > (report.reported.last or date.max)


def _spoken(held: Held, report: Report) -> str | None:
    """When the earliest source was published, if that was surely after the report."""
    published = [held.sources[cite.source].published for cite in report.cites if cite.source in held.sources]
    if not published or not all((p.first or date.min) > (report.reported.last or date.max) for p in published):
        return None
    return str(min(published, key=lambda p: p.first or date.min))


RULE = Rule(check)
