"""Nothing is said without a source."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Empty lists of citations."""
    for node, cites in held.citations:
        if not cites:
            remedy = "Write at least one, such as - {source: council-3-release, at: line 15}."
            yield node.fault("no-citation", "A source is missing.", remedy)


RULE = Rule(check)
