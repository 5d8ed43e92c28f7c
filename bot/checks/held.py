"""What a rule may look at, and the running of all of them."""

import importlib
import pkgutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from bot.content.files import TopicFile
from bot.content.load import Content, Loaded
from bot.core.errors import Fault
from bot.core.library import Library
from bot.core.source import Citation
from bot.settings import Settings
from bot.yamlfile import Document, Place

F = TypeVar("F", bound=object)


@dataclass(frozen=True)
class Held:
    """All content and settings, and what is known of the bot itself."""

    content: Content
    library: Library
    settings: Settings | None
    documents: Mapping[str, Document]
    post_kinds: Collection[str]
    platforms: tuple[str, ...]
    languages: Collection[str]
    today: date

    def broken(self, name: str) -> bool:
        """Could a file whose path contains `name` not be read? What refers to it is then not to blame."""
        return any(name in fault.file for fault in self.content.faults)

    def files(self, kind: type[F]) -> Iterator[tuple[Document, F]]:
        """The files of one shape with their documents."""
        for file in self.content.files:
            if isinstance(file.content, kind):
                yield file.document, file.content

    @cached_property
    def citations(self) -> tuple[tuple[Document, Place, tuple[Citation, ...]], ...]:
        """Every list of citations with its place."""
        return tuple(found for file in self.content.files for found in _citations(file))


@dataclass(frozen=True)
class Report:
    """What the rules found. A warning does not keep content from being used."""

    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


Check = Callable[[Held], Iterable[Fault]]


@dataclass(frozen=True)
class Rule:
    """One rule; a doubtful thing is a warning, a wrong one a fault."""

    check: Check
    warns: bool = False


def run(held: Held) -> Report:
    """Every rule in this folder."""
    faults: list[Fault] = []
    warnings: list[Fault] = []
    for rule in _rules():
        (warnings if rule.warns else faults).extend(rule.check(held))
    return Report(tuple(sorted(faults, key=_position)), tuple(sorted(warnings, key=_position)))


def _rules() -> Iterator[Rule]:
    package = importlib.import_module("bot.checks")
    for info in pkgutil.iter_modules(package.__path__):
        rule = getattr(importlib.import_module(f"bot.checks.{info.name}"), "RULE", None)
        if isinstance(rule, Rule):
            yield rule


def _position(fault: Fault) -> tuple[str, int, int]:
    return fault.file, fault.line, fault.column


def _citations(file: Loaded) -> Iterator[tuple[Document, Place, tuple[Citation, ...]]]:
    """Finds every `cites` by the shape of the content, so that a new kind of content is covered as well."""
    stack: list[tuple[Place, object]] = [((), file.content)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, tuple):
            stack += [((*path, index), item) for index, item in enumerate(value)]
        elif names := getattr(value, "__dataclass_fields__", None):
            if "cites" in names:
                yield file.document, (*path, "cites"), getattr(value, "cites", ())
            stack += [((*path, name), getattr(value, name)) for name in names if name != "cites"]


def topics(held: Held) -> Iterator[tuple[Document, TopicFile]]:
    """The topic files."""
    return held.files(TopicFile)
