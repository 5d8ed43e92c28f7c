"""Facts carry over, sentences do not: no long run of a source's words stands in a text of ours."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from bot.checks.held import Held, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault
from bot.core.person import Person, Role
from bot.core.source import Source
from bot.core.term import Term
from bot.core.text import LANGUAGES, Text

LONGEST = 9
"""Consecutive words that may be the same. In Japanese two characters count as a word."""

_TOKEN = re.compile(r"[぀-ヿ㐀-鿿々]|[^\W_぀-ヿ㐀-鿿々]+(?:['’][^\W_]+)?")
_CJK = re.compile(r"[぀-ヿ㐀-鿿々]")


def check(held: Held) -> Iterator[Fault]:
    """Texts of ours that share too long a run with an archived source; names and titles do not count."""
    if not held.archive:
        return
    ours = [(node, language, _tokens(said)) for node, language, said in _texts(held)]
    windows = {window for _, _, tokens in ours for window in _windows(tokens)}
    archive = _Archive(held, windows)
    for node, language, tokens in ours:
        if found := archive.shared(tokens):
            message = f"“{found[0]}” stands in {found[1]} word for word."
            yield node.fault("copied", message, "Say it in your own words.", language)


def _texts(held: Held) -> Iterator[tuple[Node, str, str]]:
    for node in held.nodes:
        if isinstance(node.value, Text) and not _is_name(node):
            for language in LANGUAGES:
                if said := getattr(node.value, language):
                    yield node, language, said


def _windows(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run that is just too long: without one of these in common, nothing was copied."""
    return (tuple(tokens[start : start + LONGEST + 1]) for start in range(len(tokens) - LONGEST))


class _Archive:
    """The archived texts in which some of `windows` stands, prepared to look runs of words up in them."""

    def __init__(self, held: Held, windows: AbstractSet[tuple[str, ...]]) -> None:
        self._held = held
        self._texts: dict[str, str] = {}
        self._shared: set[tuple[str, ...]] = set()
        for name, lines in (held.archive or {}).items():
            tokens = _tokens(" ".join(lines))
            if common := {window for window in _windows(tokens) if window in windows}:
                self._texts[name] = _joined(tokens)
                self._shared |= common

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """Names and titles, longest first."""
        found = {_joined(_tokens(name)) for node in self._held.nodes for name in _names_of(node.value)}
        return tuple(sorted((name for name in found if len(name) > 2), key=len, reverse=True))

    def shared(self, tokens: Sequence[str]) -> tuple[str, str] | None:
        """The first run that is too long, with the archived text in which it stands."""
        if not any(window in self._shared for window in _windows(tokens)):
            return None
        start = 0
        for end in range(1, len(tokens) + 1):
            while start < end and not self._where(tokens[start:end]):
                start += 1
            if self._weight(tokens[start:end]) >= LONGEST + 1:
                return " ".join(tokens[start:end]), self._where(tokens[start:end]) or ""
        return None

    def _where(self, tokens: Sequence[str]) -> str | None:
        run = _joined(tokens)
        return next((name for name, text in self._texts.items() if run in text), None)

    def _weight(self, tokens: Sequence[str]) -> float:
        if len(tokens) <= LONGEST:
            return 0
        left = _joined(tokens)
        for name in self._names:
            left = left.replace(name, "\0")
        return sum(0.5 if _CJK.match(token) else 1 for token in left.split("\0") if token)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))


def _joined(tokens: Sequence[str]) -> str:
    """Words between marks, so that only whole ones are found."""
    return "\0" + "\0".join(tokens) + "\0" if tokens else ""


def _is_name(node: Node) -> bool:
    return node.path[-1:] in (("title",), ("name",), ("place",), ("expansion",), ("counted",))


def _names_of(value: object) -> Iterator[str]:
    match value:
        case Source():
            yield from (*value.title.all(), *value.publisher.all())
        case Person():
            yield from value.name.all()
        case Role():
            yield from value.title.all()
        case Term():
            written_out = value.expansion.all() if value.expansion else ()
            yield from (name for name in (*value.name.all(), *written_out) if " " in name)


RULE = Rule(check)
