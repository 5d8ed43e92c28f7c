"""Japanese texts are written in one style: である, half-width digits, no spaces, and no English left."""

import re
from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault
from bot.core.text import JAPANESE

LANGUAGE = "ja"

_POLITE = re.compile(r"(?:です|ます|ません|でした|ました|でしょう|ください)(?=[。、)」]|$)")
_FULL_WIDTH = re.compile(r"[０-９Ａ-Ｚａ-ｚ（）％]")
_SPACE = re.compile(rf"(?<=[{JAPANESE}]) (?=\S)|(?<=\S) (?=[{JAPANESE}])")
_ENGLISH = re.compile(r"(?<![A-Za-z.@/-])[a-z]{3,}(?: [a-z]+)+(?![A-Za-z@/-]|\.\w)")
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』")
RULES = (
    ("polite-style", _POLITE, "“{}” is the polite style.", "Write である, as in the other texts."),
    ("full-width", _FULL_WIDTH, "“{}” is a full-width sign.", "Write digits, letters, ( ) and % in half width."),
    ("space", _SPACE, "There is a space beside Japanese.", "Delete it."),
    (
        "english-left",
        _ENGLISH,
        "“{}” is still English.",
        "Translate it, or quote it in 「」 if the source's word matters.",
    ),
)


def english_in(text: str) -> str:
    """The first English words of a text that may not stand in a Japanese one; empty where there are none."""
    found = _ENGLISH.search(_QUOTED.sub("「」", text))
    return found[0] if found else ""


def check(held: Held) -> Iterator[Fault]:
    """Polite endings, full-width digits and brackets, spaces, and English words. What is quoted may be anything."""
    for node, language, _, said in held.pairs:
        if language == LANGUAGE and not is_printed_name(node):
            for rule, pattern, message, remedy in RULES:
                if found := pattern.search(_QUOTED.sub("「」", said)):
                    yield node.fault(rule, message.format(found[0]), remedy, language)


def is_printed_name(node: Node) -> bool:
    """Titles, publishers and authors of sources, and names of people, stand as they are printed."""
    kind = node.path[:1]
    return (kind == ("sources",) and node.path[-1] != "about") or (kind == ("people",) and node.path[-1] == "name")


RULE = Rule(check, Level.WARNING)
