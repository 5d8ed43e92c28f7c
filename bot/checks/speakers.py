"""An opinion names its speaker where it is read: in the text itself."""

import re
from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.core.brief import KeyPoint
from bot.core.errors import Fault
from bot.core.library import fold

_WORD = re.compile(r"\w{3,}")


def check(held: Held) -> Iterator[Fault]:
    """Key points whose text has no word in common with the one who is said to have said it."""
    for node in held.nodes:
        point = node.value
        if isinstance(point, KeyPoint) and point.said_by:
            speaker = set(_WORD.findall(fold(point.said_by.en)))
            if speaker and not speaker & set(_WORD.findall(fold(point.text.en))):
                remedy = "Write who says it: a card shows the text alone."
                message = f"The text does not name its speaker, {point.said_by.en}."
                yield node.fault("speaker-not-named", message, remedy, "text")


RULE = Rule(check, Level.WARNING)
