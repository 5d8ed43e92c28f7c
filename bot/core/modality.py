"""How sure a sentence is: its hedges, its negations, and the qualifiers of its numbers, so that a translation can be
held against it.

Each is a family of wordings: narrow ones surely belong to it, wide ones may. What is narrow in one language must be
at least wide in the other. That finds many slips, not all, and alarms now and then without need.
"""

from collections.abc import Iterator

from bot.core.modality_words import FAMILIES

READ = ("ja",)
"""The languages that can be held against the English."""


def strays(english: str, japanese: str) -> Iterator[tuple[str, str]]:
    """Pairs of (family, language that has it) where the other language has nothing of it."""
    texts = {"en": english, "ja": japanese}
    for name, family in FAMILIES.items():
        for here, there in (("en", "ja"), ("ja", "en")):
            if family[here].surely_in(texts[here]) and not family[there].maybe_in(texts[there]):
                yield name, here
