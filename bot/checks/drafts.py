"""What is a draft waits for its editor."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Every draft, so that none is forgotten."""
    for node in held.nodes:
        if getattr(node.value, "draft", False):
            remedy = "Finish it and delete the line draft: true."
            yield node.fault("draft", "This is a draft: nobody sees it.", remedy, "draft")


RULE = Rule(check, Level.WARNING)
