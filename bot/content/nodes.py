"""Every piece of a file with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.load import Loaded
from bot.core.errors import Fault
from bot.core.record import is_record
from bot.yamlfile import Document, Place


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


def nodes(file: Loaded) -> Iterator[Node]:
    """All of them, found by their shape, so that a new kind of content is covered as well."""
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
