"""A shape of file with a field of every type, and the faults that a file of that shape has."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, time, timedelta
from pathlib import Path
from typing import Literal

from bot.core.edtf import EDTFDate
from bot.core.errors import Fault
from bot.core.figure import Amount
from bot.core.period import Period
from bot.core.permission import Role
from bot.core.record import record
from bot.yamlfile import typed
from tests.yamlfile.reading import document


@record
class Leaf:
    name: str
    number: int = 0
    on: bool = False
    day: date | None = None
    role: Role = Role.READER
    colour: Literal["red", "blue"] = "red"
    at: time | None = None
    wait: timedelta | None = None


@record
class Tree:
    leaves: tuple[Leaf, ...]
    one: Leaf | None = None
    by_name: Mapping[str, Leaf] = field(default_factory=dict)
    when: EDTFDate | None = None
    every: Period | None = None
    amount: Amount | None = None
    tags: tuple[str, ...] = ()


def faults(folder: Path, content: str) -> tuple[Fault, ...]:
    value, found = typed(document(folder, content), Tree)
    assert value is None
    return found
