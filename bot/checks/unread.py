"""A file that nothing reads was meant for something."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Files under briefs/ that are neither a topic nor one of the named files."""
    for name in held.content.unread:
        remedy = "Call a topic topics/<id>.yaml, or move the file elsewhere."
        yield Fault(name, 1, 1, "unread-file", "Nothing reads this file.", remedy)


RULE = Rule(check, Level.WARNING)
