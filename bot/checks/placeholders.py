"""What `briefing new` wrote to be filled in never reaches a reader."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault

MARK = "✎"
"""Stands in every text of a skeleton that an editor has to replace."""


def check(held: Held) -> Iterator[Fault]:
    """Texts of a skeleton in something that is no draft any more."""
    for node in held.nodes:
        if not node.draft:
            for field in _unwritten(node):
                remedy = f"Write what belongs here instead of the text with {MARK}, or make it a draft: true again."
                yield node.fault("placeholder", "This is still the text of the skeleton.", remedy, field)


def _unwritten(node: Node) -> Iterator[str]:
    for field in getattr(node.value, "__dataclass_fields__", ()):
        value = getattr(node.value, field)
        if isinstance(value, str) and MARK in value:
            yield field


RULE = Rule(check)
