"""Running the rules, and what they find."""

import importlib
import pkgutil
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from sys import maxsize

from bot.checks.held import Held, Level, Rule
from bot.core.errors import Fault

Spot = tuple[int, int]
"""Line and column."""


@dataclass(frozen=True)
class Report:
    """What the rules found."""

    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    questions: tuple[Fault, ...]


def run(held: Held, levels: Collection[Level] = tuple(Level)) -> Report:
    """Every rule in this folder that finds what matters so much."""
    found: dict[Level, list[Fault]] = {level: [] for level in Level}
    for rule in _rules():
        if rule.level in levels:
            found[rule.level].extend(rule.check(held))
    if found[Level.FAULT]:
        drafts = tuple(_drafts(held))
        found[Level.WARNING] += [fault for fault in found[Level.FAULT] if _in_one(fault, drafts)]
        found[Level.FAULT] = [fault for fault in found[Level.FAULT] if not _in_one(fault, drafts)]
    return Report(*(tuple(sorted(found[level], key=_position)) for level in Level))


def _drafts(held: Held) -> Iterator[tuple[str, Spot, Spot]]:
    """File, beginning and end of every draft: what is wrong in one holds nobody up."""
    for node in held.nodes:
        if getattr(node.value, "draft", False):
            marks, depth = node.document.marks, len(node.path)
            inside = [(mark.line, mark.column) for place, mark in marks.items() if place[:depth] == node.path]
            after = [(mark.line, mark.column) for mark in marks.values() if (mark.line, mark.column) > max(inside)]
            yield node.document.file, min(inside), min(after, default=(maxsize, 1))


def _in_one(fault: Fault, drafts: Sequence[tuple[str, Spot, Spot]]) -> bool:
    return any(fault.file == file and begin <= (fault.line, fault.column) < end for file, begin, end in drafts)


def _rules() -> Iterator[Rule]:
    package = importlib.import_module("bot.checks")
    for info in pkgutil.iter_modules(package.__path__):
        rule = getattr(importlib.import_module(f"bot.checks.{info.name}"), "RULE", None)
        if isinstance(rule, Rule):
            yield rule


def _position(fault: Fault) -> tuple[str, int, int]:
    return fault.file, fault.line, fault.column
