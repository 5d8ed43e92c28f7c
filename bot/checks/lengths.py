"""Texts stay short enough to be read in a chat, in every language."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule
from bot.content.files import TopicFile
from bot.content.nodes import Node
from bot.core.errors import Fault
from bot.core.figure import Figure
from bot.core.milestone import Milestone
from bot.core.text import Text

WORDS = {"summary": 80, "text": 30, "definition": 60, "certainty_note": 40, "note": 60, "about": 60}
"""How many words each kind of text may have."""

CHARACTERS = {"summary": 280, "text": 140, "definition": 220, "certainty_note": 140, "note": 200, "about": 200}
"""How many characters it may have in Japanese, which writes no words apart."""

TITLE = 100
"""Characters: Discord shows no more of a choice's label (API reference, Select Menu Structure)."""


def check(held: Held) -> Iterator[Fault]:
    """Summaries, key points, definitions and notes with too many words, and titles with too many characters."""
    for node in held.nodes:
        for field in WORDS:
            text = getattr(node.value, field, None)
            if isinstance(text, Text):
                yield from _text(node, field, text)
        yield from _title(node)


def _text(node: Node, field: str, text: Text) -> Iterator[Fault]:
    if (count := len(text.en.split())) > WORDS[field]:
        message = f"The text has {count} words; at most {WORDS[field]} are read here."
        yield node.fault("too-long", message, "Cut it, or make two of it.", field)
    if text.ja != text.en and (count := len(text.ja or "")) > CHARACTERS[field]:
        message = f"The text has {count} characters; at most {CHARACTERS[field]} are read here."
        yield node.fault("too-long", message, "Cut it, or make two of it.", field, "ja")


def _title(node: Node) -> Iterator[Fault]:
    thing = node.value
    if not isinstance(thing, TopicFile | Figure | Milestone):
        return
    for language, said in (("en", thing.title.en), *thing.title.translations()):
        if len(said) > TITLE:
            message = f"The title has {len(said)} characters; at most {TITLE} fit into a list of choices."
            yield node.fault("too-long", message, "Shorten it.", "title", language)


RULE = Rule(check)
