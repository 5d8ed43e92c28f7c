"""Begins one thing of each kind in the small desk of the checks, and finishes it as an editor would."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.content.begin import Added, begin_entry, begin_source, begin_topic
from bot.core.library import Library
from bot.core.source import Citation
from tests.checks.conftest import Files
from tests.factories import DAY, TODAY

TOMORROW = TODAY + DAY
"""A report that is written down on a later day may speak of an earlier one."""


def cited(source: str, at: str | None = None) -> Citation:
    return Citation(source=source, at=at)


Begin = Callable[[Path], Added]

BEGIN: Mapping[str, Begin] = {
    "topic": lambda briefs: begin_topic(briefs, "space", TODAY),
    "source": lambda briefs: begin_source(briefs, "report-2026", None, TODAY),
    "archived source": lambda briefs: begin_source(briefs, "report-2026", "report.txt", TODAY),
    "figure": lambda briefs: begin_entry(briefs, "figure", "ai", "jobs", cited("release"), TODAY),
    "first figure": lambda briefs: begin_entry(briefs, "figure", "chips", "jobs", cited("release", "page 3"), TODAY),
    "milestone": lambda briefs: begin_entry(briefs, "milestone", "ai", "summit", cited("release"), TODAY),
    "first milestone": lambda briefs: begin_entry(briefs, "milestone", "chips", "summit", cited("release"), TODAY),
    "report": lambda briefs: begin_entry(briefs, "report", "council", "held", cited("release", "line 9"), TOMORROW),
}
DRAFT = re.compile(r" *draft: true.*\n")


def undraft(path: Path) -> None:
    """Deletes the one line draft: true."""
    text, count = DRAFT.subn("", path.read_text())
    assert count == 1
    path.write_text(text)


def finish(path: Path) -> None:
    """Writes every text with ✎, and deletes the line draft: true."""
    text = re.sub(r'"✎[^"]*"', '"Written by an editor."', path.read_text())
    path.write_text(re.sub(r"^( +)✎.*$", r"\1A summary.", text, flags=re.MULTILINE))
    undraft(path)


def held(files: Files) -> Library:
    return files.read().library
