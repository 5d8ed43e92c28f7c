"""Texts stay short enough to be read in a chat."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule, topics
from bot.core.errors import Fault
from bot.yamlfile import Place

SUMMARY_WORDS = 80
POINT_WORDS = 30


def check(held: Held) -> Iterator[Fault]:
    """Summaries and key points with too many words."""
    for document, topic in topics(held):
        texts: list[tuple[Place, str, int]] = [(("summary",), topic.summary.en, SUMMARY_WORDS)]
        texts += [(("key_points", i, "text"), p.text.en, POINT_WORDS) for i, p in enumerate(topic.key_points)]
        for path, text, limit in texts:
            if (count := len(text.split())) > limit:
                message = f"The text has {count} words; at most {limit} are read here."
                yield document.fault(path, "too-long", message, "Cut it, or make two of it.")


RULE = Rule(check)
