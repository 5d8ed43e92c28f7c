"""Every id is written plainly and stands once among its kind."""

from collections.abc import Iterator
from pathlib import Path

from bot.checks.held import Held, Rule, topics
from bot.content.files import GlossaryFile, PeopleFile, SourcesFile
from bot.core.errors import Fault
from bot.core.record import ID
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """Ids that are misspelt, or taken already."""
    seen: dict[tuple[str, str], tuple[Document, Place]] = {}
    for document, path, scope, name in _ids(held):
        if not ID.fullmatch(name):
            remedy = "Use small letters, digits and single hyphens, such as council-4."
            yield document.fault(path, "bad-id", f"“{name}” cannot be an id.", remedy)
        if first := seen.get((scope, name)):
            where = f"{first[0].file}:{first[0].mark(first[1]).line}"
            message = f"“{name}” is taken: it stands at {where} too."
            yield document.fault(path, "duplicate-id", message, "Give one of the two another id.")
        seen.setdefault((scope, name), (document, path))


def _ids(held: Held) -> Iterator[tuple[Document, Place, str, str]]:
    """Each id with its place and the scope in which it must be unique."""
    for document, topic in topics(held):
        yield document, (), "brief", Path(document.file).stem
        for f, figure in enumerate(topic.figures):
            yield document, ("figures", f, "id"), "figure or milestone", figure.id
            for o, observation in enumerate(figure.observations):
                yield document, ("figures", f, "observations", o, "id"), f"figure {figure.id}", observation.id
        for m, milestone in enumerate(topic.milestones):
            yield document, ("milestones", m, "id"), "figure or milestone", milestone.id
            for r, report in enumerate(milestone.reports):
                yield document, ("milestones", m, "reports", r, "id"), f"milestone {milestone.id}", report.id
    for document, sources in held.files(SourcesFile):
        yield from ((document, ("sources", i, "id"), "source", s.id) for i, s in enumerate(sources.sources))
    for document, glossary in held.files(GlossaryFile):
        yield from ((document, ("terms", i, "id"), "term", t.id) for i, t in enumerate(glossary.terms))
    for document, people in held.files(PeopleFile):
        yield from ((document, ("people", i, "id"), "person", p.id) for i, p in enumerate(people.people))


RULE = Rule(check)
