"""A text gives the same numbers, sizes and currencies in all its languages."""

from collections.abc import Iterator

from bot.checks.differing import differing
from bot.checks.held import Held, Level, Rule
from bot.core.agreement import numbers_missing
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Numbers that stand in one language alone."""
    return differing(held, "numbers-differ", numbers_missing)


RULE = Rule(check, Level.WARNING)
