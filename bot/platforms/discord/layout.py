"""A page as Discord will show it, before discord.py's own objects are made: this decides what fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from bot.cards.actions import actions
from bot.content.words import words_in
from bot.core.card import Picture
from bot.core.page import Choice, Menu, Page, Row
from bot.core.press import Act, Press
from bot.platforms.discord import limits
from bot.platforms.discord.body import body, sources
from bot.platforms.discord.custom_ids import CODE
from bot.platforms.discord.markup import line

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Layout:
    """Texts with markup. A post's title stands above its embed, where notifications and search find it."""

    title: str
    body: str
    sources: str
    rows: tuple[Row | Menu, ...]
    pictures: tuple[Picture, ...]

    def fits(self) -> bool:
        """Is it within all that Discord takes?"""
        return (
            max(len(self.body), len(self.sources)) <= limits.EMBED_TEXT
            and len(self.title) + len(self.body) + len(self.sources) <= limits.EMBEDS_TOTAL
            and len(self.title) <= limits.EMBED_TITLE
            and len(self.rows) <= limits.ROWS
            and len(self.pictures) <= limits.FILES
        )


def lay_out(page: Page) -> Layout:
    """Where everything of a page goes."""
    return Layout(
        title=line(page.card.title),
        body=body(page.card),
        sources=sources(page.card),
        rows=tuple(_rows(page)),
        pictures=tuple(page.card.all(Picture)),
    )


def fits(page: Page) -> bool:
    """Does the page go into one message?"""
    return lay_out(page).fits()


def _rows(page: Page) -> Iterator[Row | Menu]:
    """Rows of at most five buttons, menus of at most 25 entries; a post always has something to carry its marker."""
    found = actions(page, CODE)
    if not found and page.marker:
        words = words_in(page.card.language)
        yield Row((Choice(words("button.about"), Press(Act.RUN, "/about").code()),))
    for action in found:
        if isinstance(action, Row):
            yield from (Row(some) for some in _chunks(action.buttons, limits.BUTTONS_IN_ROW))
        else:
            yield from (Menu(action.label, some) for some in _chunks(action.choices, limits.OPTIONS))


def _chunks(things: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    rest = iter(things)
    while some := tuple(islice(rest, size)):
        yield some
