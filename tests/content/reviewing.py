"""A few translations in the small desk of the checks, and somebody who reviews them."""

from datetime import date
from pathlib import Path

from bot.content.files import Review
from bot.content.load import load
from bot.content.reviews import Pair, pairs, record, reviews
from bot.core.text import Text
from tests.checks.conftest import Files
from tests.factories import TODAY

AI, CHIPS, GLOSSARY = "briefs/topics/ai.yaml", "briefs/topics/chips.yaml", "briefs/glossary.yaml"
PAIRS = {
    AI: [("AI", "人工知能"), ("They met.", "両者は会った。"), ("Council", "会合")],
    CHIPS: [("Chips", "半導体")],
    GLOSSARY: [("DFFT", "自由流通")],
}
"""Wordings of the small desk with their translations, in the order of each file."""
SHOWN = """\
briefs/glossary.yaml:3:5
  en  DFFT
  ja  自由流通

briefs/topics/ai.yaml:1:1
  en  AI
  ja  人工知能

briefs/topics/ai.yaml:8:5
  en  They met.
  ja  両者は会った。

briefs/topics/ai.yaml:22:5
  en  Council
  ja  会合

briefs/topics/chips.yaml:1:1
  en  Chips
  ja  半導体

5 wordings to review.
"""
"""How `briefing translations` shows them."""


def translated(folder: Path) -> Files:
    """The small desk with these translations."""
    made = Files(folder)
    for name, said in PAIRS.items():
        for en, ja in said:
            made.change(name, f"{{en: {en}}}", f"{{en: {en}, ja: {ja}}}")
    return made


def shown(files: Files, *names: str) -> list[Pair]:
    return [*pairs(load(files.folder / "briefs"), "ja", [files.folder / name for name in names])]


def marks(*names: str) -> str:
    """The fingerprints of these English texts and their translations."""
    known = {en: Text(en=en, ja=ja).fingerprint("ja") for said in PAIRS.values() for en, ja in said}
    return " ".join(known[name] for name in names)


def reviewed(files: Files, *names: str, by: str = "Anna", on: date = TODAY) -> Path:
    """Somebody reviews the translations of these English texts."""
    review = Review(language="ja", by=by, on=on, texts=marks(*names))
    return record(files.folder / "briefs", load(files.folder / "briefs"), review)


def held(files: Files) -> list[tuple[str, str, str, set[str]]]:
    """All reviews, as the file holds them."""
    found, faults = reviews(files.folder / "briefs")
    assert faults == ()
    return [(review.language, review.by, str(review.on), {*review.texts.split()}) for review in found]
