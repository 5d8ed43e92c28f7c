"""Text in several languages, and which of them to show."""

import re
from dataclasses import fields
from typing import Protocol

from bot.core.record import record


@record
class Text:
    """One statement in several languages; English is always there."""

    en: str
    ja: str | None = None

    def show(self, language: str) -> str:
        """The text in `language`, or the English one where that is missing."""
        return getattr(self, language, None) or self.en

    def all(self) -> tuple[str, ...]:
        """Every wording we hold, English first."""
        return tuple(text for field in fields(self) if (text := getattr(self, field.name)))


LANGUAGES = tuple(field.name for field in fields(Text))
"""The languages that content can be written in, by their ISO 639-1 codes."""

ADDRESS = re.compile(r"https?://[\w\-.~:/?#\[\]@!$&'()*+,;=%]*[\w\-~/#&=%]", re.ASCII)
"""A web address in running text. A full stop or a bracket at the end belongs to the sentence."""


class Words(Protocol):
    """The interface's own words in one language: labels, sentences, state words."""

    @property
    def language(self) -> str:
        """ISO 639-1 code of the language these words are in."""

    def __call__(self, key: str, **values: object) -> str:
        """The wording under `key` with `values` filled in; `n` chooses the plural form."""


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters; what is left out shows as "…"."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
