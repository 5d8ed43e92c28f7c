"""A translation is as sure as the English: what is planned, expected, considered, negated or “more than” stays so.

Languages say such things in too many ways to be told for certain. What a person has reviewed is therefore believed.
"""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.core.errors import Fault
from bot.core.modality import READ, strays


def check(held: Held) -> Iterator[Fault]:
    """Hedges, negations and qualifiers that have nothing like them in the other language."""
    for node, language, english, said in held.pairs:
        if language in READ and not held.is_reviewed(node, language):
            for family, here in strays(english, said):
                other = language if here == "en" else "en"
                message = f"“{here}” has words for {family}; “{other}” seems to have none."
                yield node.fault("modality-differs", message, "Make one as sure as the other.", other)


RULE = Rule(check, Level.WARNING)
