"""A ledger's reports fit together, and so do a figure's observations."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topics
from bot.core.errors import Fault
from bot.core.milestone import Event, Report
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """Reports that take back what is not there, or say too little; observations that replace what is not there."""
    for document, topic in topics(held):
        for m, milestone in enumerate(topic.milestones):
            ids = {report.id for report in milestone.reports}
            if not milestone.reports:
                yield document.fault(
                    ("milestones", m), "no-report", "It has no report.", "Add what was reported of it."
                )
            for r, report in enumerate(milestone.reports):
                yield from _report(document, ("milestones", m, "reports", r), report, ids)
        for f, figure in enumerate(topic.figures):
            ids = {observation.id for observation in figure.observations}
            if not ids:
                yield document.fault(("figures", f), "no-observation", "It has no observation.", "Add a value.")
            for o, observation in enumerate(figure.observations):
                path = ("figures", f, "observations", o, "replaces")
                yield from _points_to(document, path, observation.id, observation.replaces, ids)


def _report(document: Document, path: Place, report: Report, ids: set[str]) -> Iterator[Fault]:
    yield from _points_to(document, (*path, "replaces"), report.id, report.replaces, ids)
    yield from _points_to(document, (*path, "withdraws"), report.id, report.withdraws, ids)
    if (report.event is Event.WITHDRAWN) != (report.withdraws is not None):
        remedy = "Write event: withdrawn together with withdraws: and the id of the report that is taken back."
        yield document.fault(
            (*path, "event"), "withdrawal", "A withdrawal names what it withdraws, and only it.", remedy
        )
    if report.event in (Event.DATED, Event.MOVED) and report.when is None:
        yield document.fault((*path, "event"), "no-date", f"“{report.event}” needs a date.", "Add when: with the date.")


def _points_to(document: Document, path: Place, own: str, name: str | None, ids: set[str]) -> Iterator[Fault]:
    if name is not None and (name not in ids or name == own):
        remedy = f"Write the id of an earlier one: {', '.join(sorted(ids - {own})) or 'there is none'}."
        yield document.fault(path, "unknown-reference", f"There is nothing called “{name}” to take back here.", remedy)


RULE = Rule(check)
