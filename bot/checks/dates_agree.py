"""A text gives the same dates in all its languages."""

from collections.abc import Iterator

from bot.checks.differing import differing
from bot.checks.held import Held, Level, Rule
from bot.core.agreement import dates_missing
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Years, months and days that stand in one language alone."""
    return differing(held, "dates-differ", dates_missing)


RULE = Rule(check, Level.WARNING)
