"""Texts stay short enough to be read in a chat."""

from collections.abc import Iterator

from bot.checks.held import Held, Node, Rule
from bot.content.files import TopicFile
from bot.core.errors import Fault
from bot.core.figure import Figure
from bot.core.milestone import Milestone
from bot.core.text import Text

WORDS = {"summary": 80, "text": 30, "definition": 60, "certainty_note": 40, "note": 60, "about": 60}
"""How many words each kind of text may have."""

TITLE = 100
"""Characters: Discord shows no more of a choice's label (API reference, Select Menu Structure)."""


def check(held: Held) -> Iterator[Fault]:
    """Summaries, key points, definitions and notes with too many words, and titles with too many characters."""
    for node in held.nodes:
        for field, limit in WORDS.items():
            text = getattr(node.value, field, None)
            if isinstance(text, Text) and (count := len(text.en.split())) > limit:
                message = f"The text has {count} words; at most {limit} are read here."
                yield node.fault("too-long", message, "Cut it, or make two of it.", field)
        yield from _title(node)


def _title(node: Node) -> Iterator[Fault]:
    thing = node.value
    if isinstance(thing, TopicFile | Figure | Milestone) and len(thing.title.en) > TITLE:
        message = f"The title has {len(thing.title.en)} characters; at most {TITLE} fit into a list of choices."
        yield node.fault("too-long", message, "Shorten it.", "title")


RULE = Rule(check)
