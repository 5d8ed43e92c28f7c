"""Strict YAML with positions: every scalar is text, every value knows its line and column.

A guard reads the file's events first and refuses what could hurt: great size, deep nesting (PyYAML's C parser
crashes the process on it), anchors and aliases (a few lines can stand for gigabytes), and tags.
"""

import codecs
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.core.errors import Fault

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_EVENTS = 200_000

FORBIDDEN = yaml.reader.Reader.NON_PRINTABLE
"""What a YAML stream may not hold. libyaml would refuse it too, but tells its place in bytes."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file; both numbers count from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """The data of one file, with the place of every key and value by its path."""

    file: str
    data: Any
    marks: Mapping[Place, Mark] = field(repr=False)
    faults: tuple[Fault, ...] = ()

    def mark(self, path: Place) -> Mark:
        """The place of what is at `path`, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))

    def part(self, path: Place) -> "Document":
        """What is at `path`, as a document of its own."""
        data = self.data
        for step in path:
            data = data[step]
        marks = {place[len(path) :]: mark for place, mark in self.marks.items() if place[: len(path)] == path}
        return Document(self.file, data, marks)

    def fault(self, path: Place, rule: str, message: str, remedy: str) -> Fault:
        """A fault at the place of `path`."""
        mark = self.mark(path)
        return Fault(self.file, mark.line, mark.column, rule, message, remedy)


class Refused(Exception):
    """Why a file cannot be read."""

    def __init__(self, mark: Mark, rule: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.mark, self.rule, self.message, self.remedy = mark, rule, message, remedy


def read(path: Path, name: str) -> Document | Fault:
    """The document in `path`, which faults call `name`; a fault if it cannot be read."""
    builder = _Builder(name)
    try:
        _build(_text(path), builder)
    except Refused as why:
        return Fault(name, why.mark.line, why.mark.column, why.rule, why.message, why.remedy)
    return Document(name, builder.data, builder.marks, tuple(builder.faults))


def _text(path: Path) -> str:
    start = Mark(1, 1)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused(start, "no-file", "This is no ordinary file.", "Put a text file in its place.")
        if found.st_size > MAX_BYTES:
            message = f"The file has {found.st_size:,} bytes; at most {MAX_BYTES:,} are read."
            raise Refused(start, "too-large", message, "Split it into several files.")
        raw = path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        raise Refused(start, "unreadable", message, "Check that it exists and may be read.") from None
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        mark = _mark_after(raw[: error.start].decode())
        raise Refused(mark, "not-utf8", "This byte is not UTF-8 text.", "Save the file as UTF-8.") from None
    if hidden := FORBIDDEN.search(text):
        message = "There is a character that YAML does not allow."
        raise Refused(_mark_after(text[: hidden.start()]), "bad-character", message, "Delete the invisible character.")
    return text


def _mark_after(text: str) -> Mark:
    """The place behind a text, as an editor shows it."""
    return Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _build(text: str, builder: "_Builder") -> None:
    """One pass over the events: nothing is built before the guard has seen it, and nothing recurses."""
    try:
        for count, event in enumerate(yaml.parse(text, Loader=Loader)):
            if reason := _danger(event, len(builder.open), count):
                raise Refused(_mark(event.start_mark), *reason)
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _syntax(error) from None


def _danger(event: yaml.Event, depth: int, count: int) -> tuple[str, str, str] | None:
    if depth > MAX_DEPTH:
        return "too-deep", f"This is nested more than {MAX_DEPTH} deep.", "Check for a stray run of brackets or dashes."
    if count > MAX_EVENTS:
        return "too-many", f"The file holds more than {MAX_EVENTS:,} values.", "Split it into several files."
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "alias", "Anchors (&) and aliases (*) are not used here.", "Put quotes around it if it is text."
    if getattr(event, "tag", None):
        return "tag", "Tags (!) are not used here.", "Put quotes around it if it is text."
    return None


def _syntax(error: yaml.MarkedYAMLError) -> Refused:
    mark = error.problem_mark or error.context_mark
    where = _mark(mark) if mark else Mark(1, 1)
    said = " ".join(part for part in (error.context, error.problem) if part)
    remedy = "Check the indentation, and put quotes around text that contains “: ” or “ #” or begins with a sign."
    return Refused(where, "yaml", f"This is not YAML: {said}.", remedy)


def _mark(mark: Any) -> Mark:
    """A place as people count."""
    return Mark(mark.line + 1, mark.column + 1)


@dataclass(slots=True)
class _Open:
    """A list or block that has begun. In a block, `key` is the one that waits for its value."""

    value: Any
    path: Place
    key: str | None = None

    def wants_key(self) -> bool:
        """Is it a block whose next scalar is a key?"""
        return self.key is None and isinstance(self.value, dict)


class _Builder:
    """Turns events into data; notes where each thing stands, and keys that stand twice."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.marks: dict[Place, Mark] = {}
        self.faults: list[Fault] = []
        self.open: list[_Open] = []
        self._begun = False

    def take(self, event: yaml.Event) -> None:
        """The next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            if self._begun:
                raise Refused(
                    _mark(event.start_mark), "two-documents", "A second document begins here.", "Delete “---”."
                )
            self._begun = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self.open and self.open[-1].wants_key():
            self._key(self.open[-1], event)
        else:
            nothing = event.value == "" and event.implicit[0]
            self._put(None if nothing else event.value, event)

    def _begin(self, value: Any, event: yaml.Event) -> None:
        mark = _mark(event.start_mark)
        if self.open and self.open[-1].wants_key():
            raise Refused(mark, "key", "A key must be a word.", "Put quotes around text that begins with [ or {.")
        self.open.append(_Open(value, self._put(value, event)))

    def _key(self, block: _Open, event: yaml.ScalarEvent) -> None:
        mark = _mark(event.start_mark)
        if event.value in block.value:
            message = f"“{event.value}” stands twice in the same place."
            self.faults.append(
                Fault(self.file, mark.line, mark.column, "duplicate-key", message, "Keep one of the two.")
            )
        block.key = event.value
        self.marks[(*block.path, event.value)] = mark

    def _put(self, value: Any, event: yaml.Event) -> Place:
        """Puts a value where it belongs; returns the path to it."""
        path: Place = ()
        if not self.open:
            self.data = value
        elif (block := self.open[-1]).key is not None:
            path = (*block.path, block.key)
            block.value[block.key], block.key = value, None
        else:
            path = (*block.path, len(block.value))
            block.value.append(value)
        self.marks.setdefault(path, _mark(event.start_mark))
        return path
