"""One name means one thing of its kind, so that asking for it has one answer."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topics
from bot.content.files import GlossaryFile, PeopleFile
from bot.core.errors import Fault
from bot.core.library import Kind
from bot.yamlfile import Document, Place


def check(held: Held) -> Iterator[Fault]:
    """Names that two things share. Figures of one family may: they are shown side by side."""
    places = dict(_places(held))
    for kind, entries in held.library.named.items():
        owners: dict[str, str] = {}
        for entry in entries:
            for name in entry.folded():
                other = owners.setdefault(name, entry.id)
                if other != entry.id and not _one_family(held, kind, other, entry.id) and (kind, entry.id) in places:
                    document, path = places[kind, entry.id]
                    message = f"“{name}” also names “{other}”."
                    yield document.fault(path, "duplicate-name", message, "Take it from the aliases of one of the two.")


def _one_family(held: Held, kind: Kind, one: str, other: str) -> bool:
    if kind is not Kind.FIGURE:
        return False
    family = held.library.figures[one].family
    return family is not None and family == held.library.figures[other].family


def _places(held: Held) -> Iterator[tuple[tuple[Kind, str], tuple[Document, Place]]]:
    for document, topic in topics(held):
        yield (Kind.BRIEF, document.file.rpartition("/")[2].removesuffix(".yaml")), (document, ("title",))
        yield from (((Kind.FIGURE, f.id), (document, ("figures", i))) for i, f in enumerate(topic.figures))
        yield from (((Kind.MILESTONE, m.id), (document, ("milestones", i))) for i, m in enumerate(topic.milestones))
    for document, glossary in held.files(GlossaryFile):
        yield from (((Kind.TERM, t.id), (document, ("terms", i))) for i, t in enumerate(glossary.terms))
    for document, people in held.files(PeopleFile):
        yield from (((Kind.PERSON, p.id), (document, ("people", i))) for i, p in enumerate(people.people))


RULE = Rule(check)
