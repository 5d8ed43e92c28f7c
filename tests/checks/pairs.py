"""A key point of the small desk in English and Japanese, and what is said of it."""

import json

from bot.core.errors import Fault
from bot.core.text import Text
from tests.checks.conftest import Files, told

AI, REVIEWS = "briefs/topics/ai.yaml", "briefs/translations.yaml"
POINT, ENGLISH, JAPANESE = f"{AI}:8:5", f"{AI}:9:7", f"{AI}:10:7"
"""Where the key point stands, and its two wordings."""


def say(files: Files, en: str, ja: str) -> None:
    """Write the key point in both languages."""
    block = "".join(
        f"      {language}: {json.dumps(said, ensure_ascii=False)}\n" for language, said in (("en", en), ("ja", ja))
    )
    files.change(AI, "  - text: {en: They met.}\n", f"  - text:\n{block}")


def review(files: Files, *pairs: tuple[str, str]) -> None:
    """Somebody has held these wordings side by side."""
    texts = " ".join(Text(en=en, ja=ja).fingerprint("ja") for en, ja in pairs)
    files.write(REVIEWS, f"reviews:\n  - {{language: ja, by: Anna, on: 2026-11-22, texts: {texts}}}\n")


def warned(files: Files) -> list[Fault]:
    """The warnings, but for those of texts that have no Japanese at all."""
    return [fault for fault in files.read().warnings if fault.rule != "untranslated"]


def places(files: Files) -> list[str]:
    """Where they stand, and of what rule they are."""
    return [told(fault) for fault in warned(files)]
