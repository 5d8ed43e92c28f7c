"""From YAML's events to data, and to the places of the data.

Places are found in a second pass, and only when somebody asks for one: a file without faults needs none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bot.core.errors import Fault
from bot.yamlfile.place import Mark, Place, Refused, mark_of


@dataclass(slots=True)
class _Open:
    """A list or block that has begun. In a block, `key` is the one that waits for its value."""

    value: Any
    key: str | None = None

    def wants_key(self) -> bool:
        """Is it a block whose next scalar is a key?"""
        return self.key is None and isinstance(self.value, dict)


class Builder:
    """Turns events into data, and finds keys that stand twice."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
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
                mark = mark_of(event.start_mark)
                raise Refused(mark, "two-documents", "A second document begins here.", "Delete “---”.")
            self._begun = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if self.open and self.open[-1].wants_key():
            self._key(self.open[-1], event)
        else:
            nothing = event.value == "" and event.implicit[0]
            self._put(None if nothing else event.value)

    def _begin(self, value: Any, event: yaml.Event) -> None:
        if self.open and self.open[-1].wants_key():
            remedy = "Put quotes around text that begins with [ or {."
            raise Refused(mark_of(event.start_mark), "key", "A key must be a word.", remedy)
        self._put(value)
        self.open.append(_Open(value))

    def _key(self, block: _Open, event: yaml.ScalarEvent) -> None:
        if event.value in block.value:
            mark, message = mark_of(event.start_mark), f"“{event.value}” stands twice in the same place."
            self.faults.append(
                Fault(self.file, mark.line, mark.column, "duplicate-key", message, "Keep one of the two.")
            )
        block.key = event.value

    def _put(self, value: Any) -> None:
        """Puts a value where it belongs."""
        if not self.open:
            self.data = value
        elif (block := self.open[-1]).key is not None:
            block.value[block.key], block.key = value, None
        else:
            block.value.append(value)


@dataclass(slots=True)
class _Step:
    """A list (`index` counts) or a block (`key` waits for its value) on the way to what is being read."""

    path: Place
    listed: bool
    index: int = 0
    key: str | None = None


def places(events: Iterable[yaml.Event]) -> Mapping[Place, Mark]:
    """Where every key and value stands. The events are those of a file that could be read."""
    marks: dict[Place, Mark] = {}
    steps: list[_Step] = []
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            steps.pop()
        elif isinstance(event, yaml.ScalarEvent) and steps and not steps[-1].listed and steps[-1].key is None:
            steps[-1].key = event.value
            marks[(*steps[-1].path, event.value)] = mark_of(event.start_mark)
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            path = _next(steps[-1]) if steps else ()
            marks.setdefault(path, mark_of(event.start_mark))
            if isinstance(event, yaml.CollectionStartEvent):
                steps.append(_Step(path, isinstance(event, yaml.SequenceStartEvent)))
    return marks


def _next(step: _Step) -> Place:
    """The path to the value that comes now."""
    if step.listed:
        step.index += 1
        return (*step.path, step.index - 1)
    path, step.key = (*step.path, step.key or ""), None
    return path
