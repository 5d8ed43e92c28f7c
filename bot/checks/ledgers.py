"""A ledger's reports fit together, and so do a figure's observations."""

from collections.abc import Iterator, Sequence

from bot.checks.held import Held, Rule, topics
from bot.content.files import PeopleFile
from bot.core.errors import Fault
from bot.core.figure import Figure
from bot.core.milestone import Event, Milestone, Report
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """Reports and observations that take back what is not there or say too little; things without any."""
    for document, topic in topics(held):
        for m, milestone in enumerate(topic.milestones):
            yield from _milestone(document, ("milestones", m), milestone)
        for f, figure in enumerate(topic.figures):
            yield from _figure(document, ("figures", f), figure)
    for document, people in held.files(PeopleFile):
        for p, person in enumerate(people.people):
            if not person.roles:
                remedy = "Add a role with the day for which a source gives it."
                yield document.fault(("people", p), "no-role", "The person has no role.", remedy)


def _milestone(document: Document, path: Place, milestone: Milestone) -> Iterator[Fault]:
    if not milestone.reports:
        yield document.fault(path, "no-report", "It has no report.", "Add what was reported of it.")
    for r, report in enumerate(milestone.reports):
        earlier = [other.id for other in milestone.reports[:r]]
        yield from _report(document, (*path, "reports", r), report, earlier)


def _figure(document: Document, path: Place, figure: Figure) -> Iterator[Fault]:
    if not figure.observations:
        yield document.fault(path, "no-observation", "It has no observation.", "Add a value.")
    for o, observation in enumerate(figure.observations):
        earlier = [other.id for other in figure.observations[:o]]
        yield from _points_back(document, (*path, "observations", o, "replaces"), observation.replaces, earlier)


def _report(document: Document, path: Place, report: Report, earlier: Sequence[str]) -> Iterator[Fault]:
    yield from _points_back(document, (*path, "replaces"), report.replaces, earlier)
    yield from _points_back(document, (*path, "withdraws"), report.withdraws, earlier)
    if (report.event is Event.WITHDRAWN) != (report.withdraws is not None):
        remedy = "Write event: withdrawn together with withdraws: and the id of the report that is taken back."
        message = "A withdrawal names what it withdraws, and only it."
        yield document.fault((*path, "event"), "withdrawal", message, remedy)
    if report.event in (Event.DATED, Event.MOVED) and report.when is None:
        yield document.fault((*path, "event"), "no-date", f"“{report.event}” needs a date.", "Add when: with the date.")


def _points_back(document: Document, path: Place, name: str | None, earlier: Sequence[str]) -> Iterator[Fault]:
    """Entries are only added, so what takes another one back stands below it."""
    if name is not None and name not in earlier:
        remedy = f"Write the id of an earlier one: {', '.join(earlier) or 'there is none'}."
        yield document.fault(path, "unknown-reference", f"Nothing called “{name}” stands above this.", remedy)


RULE = Rule(check)
