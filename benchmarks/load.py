"""Loading 1,000 generated briefs, checks included."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from benchmarks.timing import Row, median
from bot.content.files import Review
from bot.content.load import load
from bot.content.reviews import pairs, record
from bot.desk import read

BRIEFS, RUNS = 1000, 3
TODAY = date(2026, 11, 22)


def run() -> Iterator[Row]:
    """Beside PyYAML's own C loader on the same files, which keeps no positions and checks nothing."""
    with tempfile.TemporaryDirectory() as folder:
        briefs = Path(folder) / "briefs"
        generate(briefs, BRIEFS)
        ours, peer = [], []
        for _ in range(RUNS):
            ours.append(_ours(briefs))
            peer.append(_peer(briefs))
        yield Row(f"load and check {BRIEFS} briefs", median(ours), "yaml.CSafeLoader alone", median(peer))


def generate(folder: Path, count: int) -> None:
    """Copies of a real topic, each with ids of its own."""
    (folder / "topics").mkdir(parents=True)
    for name in ("sources.yaml", "glossary.yaml", "people.yaml"):
        shutil.copy(Path("briefs") / name, folder / name)
    for path in Path("briefs/topics").glob("*.yaml"):
        shutil.copy(path, folder / "topics" / path.name)
    for number in range(count):
        (folder / "topics" / f"generated-{number}.yaml").write_text(_TOPIC.format(n=number), encoding="utf-8")
    content = load(folder)
    texts = " ".join(pair.fingerprint for pair in pairs(content, "ja"))
    record(folder, content, Review(language="ja", by="editors", on=TODAY, texts=texts))


def _ours(briefs: Path) -> float:
    start = time.perf_counter()
    found = read(briefs, Path("config"), TODAY)
    assert not found.faults, found.faults[0]
    return time.perf_counter() - start


def _peer(briefs: Path) -> float:
    start = time.perf_counter()
    for path in briefs.rglob("*.yaml"):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return time.perf_counter() - start


_TOPIC = """\
title: {{en: Generated topic {n}, ja: 生成されたテーマ{n}}}
summary: {{en: A topic made for measuring. It has two sentences., ja: 計測のためのテーマ。2文からなる。}}
owner: {{en: editors, ja: 編集部}}
reviewed: 2026-11-22
review_interval: P3M
key_points:
  - text: {{en: The first thing that is said about topic {n}., ja: テーマ{n}について最初に述べられること。}}
    cites: [{{source: council-3-release, at: line 5}}]
    recorded: 2026-11-22
figures:
  - id: figure-{n}
    title: {{en: Generated figure {n}, ja: 生成された数値{n}}}
    definition: {{en: What is counted here and how., ja: 何をどのように数えるか。}}
    observations:
      - id: first
        value: {n}.5 billion
        unit: EUR
        as_of: 2024
        cites: [{{source: toffaletti-slides, at: line 22}}]
        recorded: 2026-11-22
milestones:
  - id: milestone-{n}
    title: {{en: Generated milestone {n}, ja: 生成された節目{n}}}
    reports:
      - id: planned
        event: planned
        when: 2027-Q2
        reported: 2025-05-12
        recorded: 2026-11-22
        cites: [{{source: council-3-release, at: line 15}}]
"""
