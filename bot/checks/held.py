"""What a rule may look at, and the running of all of them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from bot.content.files import Review, TopicFile
from bot.content.load import Content
from bot.content.nodes import Node, nodes
from bot.content.reviews import reviews
from bot.core.errors import Fault
from bot.core.figure import Figure
from bot.core.library import Library
from bot.core.source import Citation, Source
from bot.core.spelled import Spelled, spelled
from bot.core.text import Text
from bot.settings import Settings
from bot.yamlfile import Document

F = TypeVar("F", bound=object)


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
        return tuple(node for file in self.content.files for node in nodes(file))

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
    def pairs(self) -> tuple[tuple[Node, str, str, str], ...]:
        """Every text that is no draft, with each of its translations: node, language, English, translation."""
        texts = ((node, node.value) for node in self.nodes if isinstance(node.value, Text) and not node.draft)
        return tuple((node, language, text.en, said) for node, text in texts for language, said in text.translations())

    @cached_property
    def record(self) -> tuple[tuple[Review, ...], tuple[Fault, ...]]:
        """Which translations somebody has reviewed, and what is wrong with the file that tells it."""
        return reviews(self.content.folder)

    @cached_property
    def reviewed(self) -> frozenset[tuple[str, str]]:
        """Pairs of (language, fingerprint) of the translations that somebody has reviewed."""
        return frozenset((review.language, text) for review in self.record[0] for text in review.texts.split())

    @cached_property
    def spelt(self) -> tuple[tuple[Node, str, Spelled, Spelled], ...]:
        """The pairs as what they say in dates and numbers: node, language, in English, in the translation."""
        return tuple((n, language, spelled(en, "en"), spelled(said, language)) for n, language, en, said in self.pairs)

    def is_reviewed(self, node: Node, language: str) -> bool:
        """Has somebody reviewed the translation of this text as it stands? Where the record cannot be read, that is
        the one thing to mend."""
        text = node.value
        known = isinstance(text, Text) and (language, text.fingerprint(language)) in self.reviewed
        return known or bool(self.record[1])

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


def topics(held: Held) -> Iterator[tuple[Document, TopicFile]]:
    """The topic files."""
    return held.files(TopicFile)


def topic_ids(held: Held) -> frozenset[str]:
    """The ids of all topics, drafts included."""
    return frozenset(Path(document.file).stem for document, _ in topics(held))
