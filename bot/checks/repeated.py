"""A list names each thing once."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule
from bot.core.errors import Fault
from bot.core.library import fold

LISTS = ("related", "topics", "people", "cites", "aliases")


def check(held: Held) -> Iterator[Fault]:
    """Names and citations that stand twice in one list."""
    for node in held.nodes:
        for field in LISTS:
            seen = set()
            for index, item in enumerate(getattr(node.value, field, ())):
                same = fold(item) if isinstance(item, str) else item
                if same in seen:
                    remedy = "Delete one of the two."
                    yield node.fault("repeated", f"This stands in {field} already.", remedy, field, index)
                seen.add(same)


RULE = Rule(check)
