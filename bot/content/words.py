"""The interface's own words, one catalogue a language: bot/content/words/<language>.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.core import Locale

from bot.core.errors import ContentError, Fault
from bot.yamlfile import read

FOLDER = Path(__file__).parent / "words"
FALLBACK = "en"
PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""Unicode's plural categories (CLDR): a block that has only these is one entry in several forms."""

Entry = str | Mapping[str, str]


@dataclass(frozen=True)
class Catalogue:
    """Words in one language; what it lacks is taken from English."""

    language: str
    entries: Mapping[str, Entry]
    fallback: Mapping[str, Entry] = field(default_factory=dict)

    def __call__(self, key: str, **values: object) -> str:
        """The wording under `key` with `values` filled in; `n` chooses the plural form.

        Raises KeyError for a key that no catalogue has.
        """
        language = self.language if key in self.entries else FALLBACK
        entry = self.entries[key] if key in self.entries else self.fallback[key]
        if not isinstance(entry, str):
            number = values.get("n", 0)
            assert isinstance(number, int)
            entry = entry.get(Locale.parse(language).plural_form(number), entry["other"])
        return entry.format_map(values)

    def has(self, key: str) -> bool:
        """Is there a wording under `key`?"""
        return key in self.entries or key in self.fallback


def languages() -> tuple[str, ...]:
    """The languages that the interface speaks, English first."""
    return tuple(sorted((path.stem for path in FOLDER.glob("*.yaml")), key=lambda name: name != FALLBACK))


@lru_cache(maxsize=16)
def words_in(language: str) -> Catalogue:
    """The words in `language`, or the English ones where the interface does not speak it."""
    english = _entries(FALLBACK)
    if language == FALLBACK or language not in languages():
        return Catalogue(FALLBACK, english)
    return Catalogue(language, _entries(language), english)


@lru_cache(maxsize=16)
def _entries(language: str) -> Mapping[str, Entry]:
    document = read(FOLDER / f"{language}.yaml", f"words/{language}.yaml")
    if isinstance(document, Fault):
        raise ContentError([document])
    if document.faults:
        raise ContentError(document.faults)
    return {".".join(path): entry for path, entry in _flat(document.data, ())}


def _flat(data: Any, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], Entry]]:
    if isinstance(data, str) or PLURAL_FORMS.issuperset(data):
        return [(path, data)]
    return [pair for key, value in data.items() for pair in _flat(value, (*path, key))]
