"""Which translations somebody has reviewed: pairs of wordings, known by their fingerprints."""

import json
import textwrap
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.files import Review, TranslationsFile
from bot.content.load import TRANSLATIONS, Content
from bot.content.nodes import nodes
from bot.content.write import write
from bot.core.errors import ContentError, Fault
from bot.core.text import Text
from bot.yamlfile import Document, Place, read, typed

HEADING = """\
# yaml-language-server: $schema=../config/schema/translations.json
# Written by briefing translations --reviewed-by NAME. A wording that changes counts as unreviewed again.
reviews:
"""


def reviews(folder: Path) -> tuple[tuple[Review, ...], tuple[Fault, ...]]:
    """What was reviewed, and what is wrong with the file that tells it."""
    path = folder / TRANSLATIONS
    if not path.exists():
        return (), ()
    document = read(path, f"{folder.name}/{TRANSLATIONS}")
    if isinstance(document, Fault):
        return (), (document,)
    if document.data is None and not document.faults:
        return (), ()
    file, faults = typed(document, TranslationsFile)
    return (file.reviews if file else ()), faults


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation; `place` is file, line and column."""

    place: str
    english: str
    said: str
    fingerprint: str
    reviewed: bool


def pairs(content: Content, language: str, files: Collection[Path] = (), *, drafts: bool = False) -> Iterator[Pair]:
    """All texts that have a translation, in the order of the files; of `files` alone, if any are given."""
    held = reviews(content.folder)[0]
    known = {text for review in held if review.language == language for text in review.texts.split()}
    for file in content.files:
        if not files or content.paths[file.document.file].resolve() in {path.resolve() for path in files}:
            found = (
                (node, node.value)
                for node in nodes(file)
                if isinstance(node.value, Text) and (drafts or not node.draft)
            )
            for node, text in sorted(found, key=lambda pair: _spot(file.document, pair[0].path)):
                if said := dict(text.translations()).get(language):
                    mark, fingerprint = file.document.mark(node.path), text.fingerprint(language)
                    place = f"{file.document.file}:{mark.line}:{mark.column}"
                    yield Pair(place, text.en, said, fingerprint, fingerprint in known)


def record(briefs: Path, content: Content, added: Review) -> Path:
    """Write the review down, in place of older ones of the same texts; those of texts that are gone are dropped.

    Raises SetupError if it cannot be read or written.
    """
    held, faults = reviews(briefs)
    if faults:
        raise ContentError(faults)
    present = {pair.fingerprint for pair in pairs(content, added.language, drafts=True)}
    fresh = set(added.texts.split())
    kept = [_only(review, present - fresh) if review.language == added.language else review for review in held]
    path = briefs / TRANSLATIONS
    entries = [_entry(review) for review in (*kept, added) if review.texts]
    write(path, HEADING + ("".join(entries) or "  []\n"), TranslationsFile)
    return path


def _spot(document: Document, path: Place) -> tuple[int, int]:
    mark = document.mark(path)
    return mark.line, mark.column


def _only(review: Review, texts: Collection[str]) -> Review:
    left = " ".join(text for text in review.texts.split() if text in texts)
    return Review(language=review.language, by=review.by, on=review.on, texts=left)


def _entry(review: Review) -> str:
    lines = sorted(set(review.texts.split()))  # one a line, so that two people's reviews can be merged
    return f"""\
  - language: {review.language}
    by: {json.dumps(review.by, ensure_ascii=False)}
    on: {review.on}
    texts: >-
{textwrap.indent(chr(10).join(lines), "      ")}
"""
