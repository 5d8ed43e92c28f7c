"""Strict YAML with positions: every scalar is text, every value knows its line and column.

A guard reads the file's events first and refuses what could hurt: great size, deep nesting (PyYAML's C parser
crashes the process on it), anchors and aliases (a few lines can stand for gigabytes), and tags.
"""

import codecs
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from bot.core.errors import Fault
from bot.yamlfile.build import Builder, places
from bot.yamlfile.place import Mark, Place, Refused, mark_of

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_EVENTS = 200_000

FORBIDDEN = yaml.reader.Reader.NON_PRINTABLE
"""What a YAML stream may not hold. libyaml would refuse it too, but tells its place in bytes."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """The data of one file, and on demand the place of every key and value by its path.

    `root` leads to the part of the file that this document is.
    """

    file: str
    data: Any
    text: str = field(repr=False)
    faults: tuple[Fault, ...] = ()
    root: Place = ()

    @cached_property
    def marks(self) -> Mapping[Place, Mark]:
        """The places of all values."""
        marks, depth = places(yaml.parse(self.text, Loader=Loader)), len(self.root)
        return {place[depth:]: mark for place, mark in marks.items() if place[:depth] == self.root}

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
        return Document(self.file, data, self.text, root=(*self.root, *path))

    def fault(self, path: Place, rule: str, message: str, remedy: str) -> Fault:
        """A fault at the place of `path`."""
        mark = self.mark(path)
        return Fault(self.file, mark.line, mark.column, rule, message, remedy)


def read(path: Path, name: str) -> Document | Fault:
    """The document in `path`, which faults call `name`; a fault if it cannot be read."""
    builder = Builder(name)
    try:
        text = _text(path)
        _build(text, builder)
    except Refused as why:
        return Fault(name, why.mark.line, why.mark.column, why.rule, why.message, why.remedy)
    return Document(name, builder.data, text, tuple(builder.faults))


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


def _build(text: str, builder: Builder) -> None:
    """One pass over the events: nothing is built before the guard has seen it, and nothing recurses."""
    try:
        for count, event in enumerate(yaml.parse(text, Loader=Loader)):
            if reason := _danger(event, len(builder.open), count):
                raise Refused(mark_of(event.start_mark), *reason)
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
    where = mark_of(mark) if mark else Mark(1, 1)
    said = " ".join(part for part in (error.context, error.problem) if part)
    remedy = "Check the indentation, and put quotes around text that contains “: ” or “ #” or begins with a sign."
    return Refused(where, "yaml", f"This is not YAML: {said}.", remedy)
