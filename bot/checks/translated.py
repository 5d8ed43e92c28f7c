"""What stands in English stands in every language of the library."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.checks.japanese import english_in, is_printed_name
from bot.core.errors import Fault
from bot.core.text import LANGUAGES, Text


def check(held: Held) -> Iterator[Fault]:
    """Texts that lack a language in which others stand, or say the same English in it. A library in English alone is
    left in peace."""
    texts = [(node, node.value) for node in held.nodes if isinstance(node.value, Text) and not node.draft]
    spoken = {language for _, text in texts for language, _ in text.translations()}
    for node, text in texts:
        if spoken and text.ja == text.en and english_in(text.en) and not is_printed_name(node):
            remedy = "Write it in each language."
            yield node.fault("untranslated", "This English text is the same in every language.", remedy)
        for language in LANGUAGES:
            if language in spoken and not getattr(text, language):
                message = f"This text has no “{language}”, so its readers see the English one."
                remedy = f"Add {language}:, or write the text alone if it is the same in every language."
                yield node.fault("untranslated", message, remedy)


RULE = Rule(check, Level.WARNING)
