from datetime import date
from pathlib import Path

import pytest

from bot import desk
from bot.core.errors import Fault
from tests.factories import TODAY

FILES = {
    "briefs/sources.yaml": """\
sources:
  - id: release
    title: Joint statement
    publisher: European Commission
    kind: official
    read: full
    published: 2025-05-12
""",
    "briefs/glossary.yaml": """\
terms:
  - id: dfft
    name: {en: DFFT}
    definition: {en: Data that moves freely.}
    topics: [ai]
    cites: [{source: release}]
""",
    "briefs/people.yaml": """\
people:
  - id: taira
    name: {en: Masaaki Taira}
    topics: [ai]
    roles:
      - {title: {en: Minister}, as_of: 2025-05-12, cites: [{source: release}]}
""",
    "briefs/topics/ai.yaml": """\
title: {en: AI}
summary: {en: A short summary.}
owner: editors
reviewed: 2026-11-22
review_interval: P3M
related: [chips]
key_points:
  - text: {en: They met.}
    recorded: 2026-11-22
    people: [taira]
    cites: [{source: release, at: line 1}]
figures:
  - id: share
    title: {en: Share}
    definition: {en: What it counts.}
    counted: {en: firms}
    observations:
      - {id: old, value: 79, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}
      - {id: new, value: 80, unit: percent, recorded: 2026-11-22, cites: [{source: release}], replaces: old}
milestones:
  - id: council
    title: {en: Council}
    reports:
      - {id: planned, event: planned, when: 2026, reported: 2025, recorded: 2026-11-22, cites: [{source: release}]}
      - {id: dated, event: dated, when: 2026-05, reported: 2026-01-12, recorded: 2026-11-22, cites: [{source: release}]}
""",
    "briefs/topics/chips.yaml": """\
title: {en: Chips}
summary: {en: A short summary.}
owner: editors
reviewed: 2026-11-22
review_interval: P3M
""",
    "config/bot.yaml": """\
zone: Europe/Brussels
places: [{id: "console:general", name: "#general"}]
platforms: {console: {}}
""",
    "config/schedule.yaml": """\
subscriptions:
  - {id: weekly, kind: digest, places: ["console:general"], at: "09:00", topics: [ai]}
""",
}

SLIDES = """\
  - id: slides
    title: Slides on trade
    publisher: Ministry of Trade
    kind: official
    read: full
    published: 2025-05-12
    archive: slides.txt
"""
"""A source with an archived text."""


class Files:
    """The files of a small desk in which nothing is wrong, to change one thing in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text()
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def add(self, name: str, text: str) -> None:
        self.write(name, (self.folder / name).read_text() + text)

    def archive(self, *lines: str, language: str = "en") -> None:
        """Add the source `slides`, whose archived text these lines are."""
        self.add("briefs/sources.yaml", f"{SLIDES}    language: {language}\n")
        self.write("archive/slides.txt", "\n".join(lines))

    def read(self, today: date = TODAY) -> desk.Read:
        """What is found; the archive counts where there is one."""
        archive = self.folder / "archive"
        return desk.read(self.folder / "briefs", self.folder / "config", today, archive if archive.is_dir() else None)

    def faults(self) -> list[str]:
        return [told(fault) for fault in self.read().faults]

    def warnings(self, today: date = TODAY) -> list[str]:
        return [told(fault) for fault in self.read(today).warnings]

    def troubles(self) -> list[str]:
        """Faults and warnings, without the reminders that something is a draft."""
        return [found for found in (*self.faults(), *self.warnings()) if not found.endswith(" draft")]

    def questions(self, today: date = TODAY) -> list[str]:
        return [told(fault) for fault in self.read(today).questions]


def told(fault: Fault) -> str:
    return f"{fault.file}:{fault.line}:{fault.column} {fault.rule}"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)
