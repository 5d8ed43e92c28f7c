"""What a Japanese reader sees of a card, and what of it is still English or not written as Japanese is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import assert_never

from bot.cards.actions import actions
from bot.core.card import Buttons, Card, Form, Measure, Pager, Paragraph, Part, Picture, Section, Select
from bot.core.library import Library
from bot.core.page import Page, Row
from bot.core.text import ADDRESS, Text
from bot.registry import commands

ALLOWED: Mapping[str, tuple[str, ...]] = {
    "our own name": ("Briefing Bot",),
    "what a language calls itself": ("English",),
    "platforms and services": ("Discord", "GitHub", "TikTok", "iTunes", "Lilting.ch", "TechScape"),
    "companies": (
        "About Amazon",
        "Apple Inc.",
        "Google",
        "Cinia",
        "Domyn",
        "ICharles",
        "Jones Day",
        "Synergy Research",
    ),
    "bodies and programmes": ("Beyond 5G", "EuroHPC", "Sunet"),
    "the original behind its translation, in brackets": ("Bundesnetzagentur", "Pillar II"),
    "people named in passing": ("Walter Bianchi", "Pawel Ostern", "Ellen Anderson", "Anahita Poursafir"),
    "a news agency that writes itself so": ("dpa",),
    "a unit": ("nm",),
}
"""What Japanese texts do write in Latin letters, by the reason. Other words have to be translated or quoted in 「」."""

LETTER = "ぁ-んァ-ヶー一-龠々"
WORD = re.compile(r"[A-Za-z'’-]*[a-z]{2}[A-Za-z'’-]*")
"""A word in Latin letters that is no acronym."""

ENGLISH_NAME = re.compile(r"^英語名：.*")
QUOTED = re.compile(r"「[^」]*」|『[^』]*』")
STYLE = {
    "full-width": re.compile(r"[０-９Ａ-Ｚａ-ｚ（）％]"),
    "space": re.compile(rf"[{LETTER}、。：」)] +[{LETTER}「(]"),
    "stop": re.compile(rf"[{LETTER}」)][,;:!?.](?![a-z0-9])|[、。：；][、。：；]|(?<![.…])\.\s*$|^[、。：；]"),
    "date": re.compile(r"(?<![\d-])\d{4}-(?:\d\d|[QH]\d)(?!\d)|\d{4}\?|\.\./|/\.\."),
    "unfilled": re.compile(r"[{}]|\bNone\b"),
}


def shown(card: Card) -> Iterator[str]:
    """Every text of the card, and of what can be pressed under its pages."""
    yield from (card.title, card.lead, *(cited.words for cited in card.citations))
    for part in card.parts:
        yield from _part(part)
    for action in actions(Page(card=card, line="/help", number=2, count=3), 100):
        yield from (() if isinstance(action, Row) else (action.label,))
        yield from (choice.label for choice in (action.buttons if isinstance(action, Row) else action.choices))
    yield from card.text.split("\n")


def _part(part: Part) -> Iterator[str]:
    match part:
        case Paragraph():
            yield part.text
        case Section():
            yield from (part.heading, *(statement.text for statement in part.statements))
        case Measure():
            yield from (part.title, part.definition)
            yield from (text for row in part.rows for text in (row.value, row.when, *row.details, row.text))
        case Picture():
            yield part.alt
        case _:
            yield from _pressed(part)


def _pressed(part: Pager | Buttons | Select | Form) -> Iterator[str]:
    match part:
        case Pager():
            yield from (part.words, *(button.label for button in (part.previous, part.next) if button))
        case Buttons():
            yield from (button.label for button in part.buttons)
        case Select():
            yield from (part.label, *(choice.label for choice in part.choices))
        case Form():
            yield from (part.label, part.submit, *(field.label for field in part.fields))
            yield from (label for field in part.fields for _, label in field.choices)
        case _:
            assert_never(part)


class Reader:
    """Reads Japanese over a library whose names may stand in Latin letters."""

    def __init__(self, library: Library) -> None:
        self._names = _any_of({*_names(library), *chain.from_iterable(ALLOWED.values())})
        self._syntax = _syntax()

    def english(self, said: str) -> list[str]:
        """The words that are English and no names."""
        return WORD.findall(self._bare(said, "◇"))

    def odd(self, said: str) -> list[str]:
        """What is not written as Japanese is; names stand as they are printed."""
        bare = self._bare(said, "「」")
        return [f"{name} {found[0]!r}" for name, pattern in STYLE.items() if (found := pattern.search(bare))]

    def _bare(self, said: str, quotation: str) -> str:
        """Without what is quoted, typed, an address or a name."""
        bare = QUOTED.sub(quotation, said)
        for pattern in (ADDRESS, ENGLISH_NAME, self._syntax, self._names):
            bare = pattern.sub("◇", bare)
        return bare


def _names(library: Library) -> Iterator[str]:
    """As a Japanese reader sees them: sources as printed, also each of two and without our note; people, terms."""
    for source in library.sources.values():
        printed = [text.ja for text in (source.title, source.publisher, source.author) if text and text.ja]
        yield from (*printed, *(part for name in printed for part in re.split(r"[(/]", name)[:2] if len(part) > 3))
        yield from filter(None, [source.archive])
    for person in library.people.values():
        yield from (*person.name.all(), *person.aliases, person.name.en.split()[-1])
    for term in library.terms.values():
        yield from _japanese(term.name, term.expansion)


def _japanese(*texts: Text | None) -> Iterator[str]:
    return (text.ja for text in texts if text and text.ja)


def _syntax() -> re.Pattern[str]:
    """Commands, options and choices as one types them: "/brief ai", "<name>", "when：", "past(過去)", "topic:ai"."""
    options = [option for command in commands().values() for option in command.options]
    names = "|".join({option.name for option in options})
    choices = "|".join({choice for option in options for choice in option.choices})
    typed = r"(?:: )?/[a-z]+(?: [a-z0-9][\w:.-]*)*|--[a-z]+|(?<=例：)[a-z]+"
    return re.compile(
        rf"{typed}|<(?:{names})>|\[(?:{names})\]|\((?:{names})\)|\b(?:{names})(?=：)|\b(?:{choices})(?=\()", re.ASCII
    )


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, longest))})(?![A-Za-z])")
