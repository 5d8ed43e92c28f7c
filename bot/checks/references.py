"""Topics and people that content refers to exist."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topic_ids
from bot.content.nodes import Node
from bot.core.errors import Fault

KINDS = {"related": "topic", "topics": "topic", "people": "person"}
"""Fields that hold names, and what they name. Drafts may be named: they are shown as soon as they are finished."""


def check(held: Held) -> Iterator[Fault]:
    """References that lead nowhere."""
    known = {"topic": topic_ids(held), "person": {*held.library.people}}
    broken = {"topic": held.broken("/topics/"), "person": held.broken("people.yaml")}
    for node, field, index, name in _references(held):
        kind = KINDS[field]
        if name not in known[kind] and not broken[kind]:
            remedy = f"Known: {', '.join(sorted(known[kind]))}."
            yield node.fault("unknown-reference", f"There is no {kind} “{name}”.", remedy, field, index)


def _references(held: Held) -> Iterator[tuple[Node, str, int, str]]:
    for node in held.nodes:
        for field in KINDS:
            for index, name in enumerate(getattr(node.value, field, ())):
                if isinstance(name, str):
                    yield node, field, index, name


RULE = Rule(check)
