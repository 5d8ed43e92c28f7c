"""What a rule may look at, and the running of all of them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from bot.content.files import TopicFile
from bot.content.load import Content, Loaded
from bot.core.errors import Fault
from bot.core.figure import Figure
from bot.core.library import Library
from bot.core.record import is_record
from bot.core.source import Citation, Source
from bot.settings import Settings
from bot.yamlfile import Document, Place

F = TypeVar("F", bound=object)


@dataclass(frozen=True, slots=True)
class Node:
    """One piece of content with its place. A `draft` is not shown to anybody yet, nor is what stands in one."""

    document: Document
    path: Place
    value: object
    draft: bool

    def fault(self, rule: str, message: str, remedy: str, *below: str | int) -> Fault:
        """A fault at this place, or at one below it."""
        return self.document.fault((*self.path, *below), rule, message, remedy)


@dataclass(frozen=True)
class Held:
    """All content and settings, and what is known of the bot itself.

    `archive` holds the lines of archived sources by file name; None where nobody asked to look into them.
    """

    content: Content
    library: Library
    settings: Settings | None
    documents: Mapping[str, Document]
    post_kinds: Collection[str]
    platforms: tuple[str, ...]
    languages: Collection[str]
    today: date
    archive: Mapping[str, Sequence[str]] | None = None

    def broken(self, name: str) -> bool:
        """Could a file whose path contains `name` not be read? What refers to it is then not to blame."""
        return any(name in fault.file for fault in self.content.faults)

    def files(self, kind: type[F]) -> Iterator[tuple[Document, F]]:
        """The files of one shape with their documents."""
        for file in self.content.files:
            if isinstance(file.content, kind):
                yield file.document, file.content

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every piece of content, found by its shape, so that a new kind of content is covered as well."""
        return tuple(node for file in self.content.files for node in _nodes(file))

    @cached_property
    def citations(self) -> tuple[tuple[Node, tuple[Citation, ...]], ...]:
        """Every list of citations with its place."""
        found = ((node, getattr(node.value, "cites", None)) for node in self.nodes)
        return tuple((replace(n, path=(*n.path, "cites")), cites) for n, cites in found if cites is not None)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source by its id, drafts included."""
        return {node.value.id: node.value for node in self.nodes if isinstance(node.value, Source)}

    @cached_property
    def retired(self) -> frozenset[int]:
        """The observations (by `id()`) that were replaced or withdrawn: nobody is shown them, and nothing of them is
        to be changed."""
        figures = [node.value for node in self.nodes if isinstance(node.value, Figure)]
        shown = [replace(f, observations=tuple(o for o in f.observations if not o.draft)) for f in figures]
        standing = {id(observation) for figure in shown for observation in figure.current()}
        return frozenset(id(o) for figure in shown for o in figure.observations if id(o) not in standing)


class Level(StrEnum):
    """How much a finding matters. A warning keeps no content from being used; a question is for the editors."""

    FAULT = "fault"
    WARNING = "warning"
    QUESTION = "question"


Check = Callable[[Held], Iterable[Fault]]


@dataclass(frozen=True)
class Rule:
    """One rule; a wrong thing is a fault, a doubtful one a warning, one that nobody knows yet a question."""

    check: Check
    level: Level = Level.FAULT


def _nodes(file: Loaded) -> Iterator[Node]:
    stack: list[tuple[Place, object, bool]] = [((), file.content, False)]
    while stack:
        path, value, draft = stack.pop()
        if isinstance(value, tuple):
            stack += [((*path, index), item, draft) for index, item in enumerate(value)]
        elif is_record(value):
            draft = draft or bool(getattr(value, "draft", False))
            yield Node(file.document, path, value, draft)
            inner = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
            stack += [
                ((*path, name), item, draft) for name, item in inner if isinstance(item, tuple) or is_record(item)
            ]


def topics(held: Held) -> Iterator[tuple[Document, TopicFile]]:
    """The topic files."""
    return held.files(TopicFile)


def topic_ids(held: Held) -> frozenset[str]:
    """The ids of all topics, drafts included."""
    return frozenset(Path(document.file).stem for document, _ in topics(held))
