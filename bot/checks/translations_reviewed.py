"""Somebody other than its writer has held a translation against the English."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.core.errors import Fault
from bot.yamlfile import Place

RULE_NAME = "translation-unreviewed"
REMEDY = "Let somebody else hold them side by side, then run briefing translations --reviewed-by NAME."


def check(held: Held) -> Iterator[Fault]:
    """Items (a figure, a key point, a term) with wordings that nobody has reviewed as they stand now; and what is wrong
    with the record of the reviews."""
    yield from held.record[1]
    told: set[tuple[str, Place]] = set()
    for node, language, _, _ in held.pairs:
        item = (node.document.file, node.path[:2])
        if not held.is_reviewed(node, language) and item not in told:
            told.add(item)
            message = f"Nobody has reviewed the “{language}” of this, or it has changed since."
            yield node.document.fault(node.path[:2], RULE_NAME, message, REMEDY)


RULE = Rule(check, Level.QUESTION)
