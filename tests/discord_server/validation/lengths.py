"""Counting, in the words of a fault."""

from collections.abc import Iterator
from typing import Any


def longer(place: str, text: Any, most: int) -> Iterator[str]:
    """A fault if `text` has more than `most` characters."""
    if isinstance(text, str) and len(text) > most:
        yield f"{place} has {len(text):,} characters; {most:,} are allowed"


def more(place: str, things: Any, most: int) -> Iterator[str]:
    """A fault if there are more than `most` things."""
    if isinstance(things, list) and len(things) > most:
        yield f"{place}: there are {len(things)}; {most} are allowed"


def blank(text: Any) -> bool:
    """Whether nothing is left when Discord has trimmed it."""
    return not (isinstance(text, str) and text.strip())


def duplicates(values: list[str]) -> list[str]:
    return sorted({value for value in values if values.count(value) > 1})
