"""What stands in one language of a text and not in the other."""

from collections.abc import Callable, Iterator

from bot.checks.held import Held
from bot.core.errors import Fault
from bot.core.spelled import Spelled

REMEDY = "Look up which of the two is right."


def differing(held: Held, rule: str, missing: Callable[[Spelled, Spelled], tuple[str, ...]]) -> Iterator[Fault]:
    """A fault for each language that lacks what the other says; `missing` tells it."""
    for node, language, here, there in held.spelt:
        for lacking, found in ((language, missing(here, there)), ("en", missing(there, here))):
            if found:
                message = f"Not in “{lacking}”, but in the other language: {', '.join(found)}."
                yield node.fault(rule, message, REMEDY, lacking)
