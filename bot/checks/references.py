"""Topics and people that content refers to exist."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topics
from bot.content.files import GlossaryFile, PeopleFile
from bot.core.errors import Fault
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """References that lead nowhere."""
    known = {"topic": held.library.briefs, "person": held.library.people}
    broken = {"topic": held.broken("/topics/"), "person": held.broken("people.yaml")}
    for document, path, kind, name in _references(held):
        if name not in known[kind] and not broken[kind]:
            remedy = f"Known: {', '.join(sorted(known[kind]))}."
            yield document.fault(path, "unknown-reference", f"There is no {kind} “{name}”.", remedy)


def _references(held: Held) -> Iterator[tuple[Document, Place, str, str]]:
    for document, topic in topics(held):
        yield from ((document, ("related", i), "topic", name) for i, name in enumerate(topic.related))
        for p, point in enumerate(topic.key_points):
            yield from ((document, ("key_points", p, "people", i), "person", n) for i, n in enumerate(point.people))
        for m, milestone in enumerate(topic.milestones):
            for r, report in enumerate(milestone.reports):
                path = ("milestones", m, "reports", r, "people")
                yield from ((document, (*path, i), "person", n) for i, n in enumerate(report.people))
    for document, glossary in held.files(GlossaryFile):
        for t, term in enumerate(glossary.terms):
            yield from ((document, ("terms", t, "topics", i), "topic", n) for i, n in enumerate(term.topics))
    for document, people in held.files(PeopleFile):
        for p, person in enumerate(people.people):
            yield from ((document, ("people", p, "topics", i), "topic", n) for i, n in enumerate(person.topics))


RULE = Rule(check)
