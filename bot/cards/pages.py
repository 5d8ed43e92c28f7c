"""Long lists, a page at a time."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.core.card import Button, Pager
from bot.core.text import Words

T = TypeVar("T")


def page_of(entries: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int]:
    """The entries of a page (from 1; one past the end shows the last) and how many pages there are."""
    pages = max(1, -(-len(entries) // size))
    start = (min(max(page, 1), pages) - 1) * size
    return entries[start : start + size], pages


def pager(command: Callable[[int], str], page: int, pages: int, words: Words) -> tuple[Pager, ...]:
    """The way to the neighbouring pages; nothing where there is only one page."""
    if pages < 2:
        return ()
    page = min(max(page, 1), pages)
    previous = Button(words("button.previous"), command(page - 1), updates=True) if page > 1 else None
    following = Button(words("button.next"), command(page + 1), updates=True) if page < pages else None
    return (Pager(words("card.page", page=page, pages=pages), previous, following),)
