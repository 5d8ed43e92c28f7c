"""What an editor has begun and not finished is shown to nobody."""

from pathlib import Path

import pytest

from bot.content.load import Content, load
from bot.core.library import Library
from tests.content.test_load import FILES

AI, SOURCES = "topics/ai.yaml", "sources.yaml"
DRAFT = "draft: true\n"
VALUE = "      - {id: two, value: 2, unit: JPY, recorded: 2026-11-22, cites: [{source: release}]}\n"
REPORT = "      - {id: held, event: held, reported: 2026, recorded: 2026-11-22, cites: [{source: release}]}\n"
POINTS = """\
key_points:
  - {text: {en: They met.}, recorded: 2026-11-22, cites: [{source: release}]}
  - {text: {en: They will meet.}, recorded: 2026-11-22, cites: [{source: release}], draft: true}
"""
SECOND = "  - {id: two, title: T, publisher: P, kind: press, read: full, published: 2025, draft: true}\n"
TRUE = ["true", "yes", "True", "on", "1"]


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs"
    (folder / "topics").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    return folder


def change(briefs: Path, name: str, old: str, new: str) -> None:
    text = (briefs / name).read_text()
    assert text.count(old) == 1
    (briefs / name).write_text(text.replace(old, new))


def held(briefs: Path) -> Library:
    content = load(briefs)
    assert content.faults == ()
    return content.library()


@pytest.mark.parametrize("true", TRUE)
def test_a_topic_that_is_a_draft_is_not_held_nor_is_anything_in_it(briefs: Path, true: str) -> None:
    change(briefs, AI, "title: {en: AI}", f"draft: {true}\ntitle: {{en: AI}}")
    library = held(briefs)
    assert (library.briefs, library.figures, library.milestones) == ({}, {}, {})
    assert [*library.sources] == ["release"]


def test_a_figure_that_is_a_draft_is_not_held(briefs: Path) -> None:
    change(briefs, AI, "  - id: share\n", f"  - id: share\n    {DRAFT}")
    library = held(briefs)
    assert ([*library.figures], [*library.milestones]) == ([], ["council"])


def test_a_milestone_that_is_a_draft_is_not_held(briefs: Path) -> None:
    change(briefs, AI, "  - id: council\n", f"  - id: council\n    {DRAFT}")
    library = held(briefs)
    assert ([*library.figures], [*library.milestones]) == (["share"], [])


def test_a_value_that_is_a_draft_is_not_held_and_the_others_are(briefs: Path) -> None:
    change(briefs, AI, "      - id: one\n", f"{VALUE}      - id: one\n        {DRAFT}")
    assert [one.id for one in held(briefs).figures["share"].observations] == ["two"]


def test_a_report_that_is_a_draft_is_not_held_and_the_others_are(briefs: Path) -> None:
    change(briefs, AI, "      - id: planned\n", f"{REPORT}      - id: planned\n        {DRAFT}")
    assert [one.id for one in held(briefs).milestones["council"].reports] == ["held"]


@pytest.mark.parametrize(("entry", "kind"), [("      - id: one\n", "figures"), ("      - id: planned\n", "milestones")])
def test_what_has_nothing_but_drafts_goes_with_them(briefs: Path, entry: str, kind: str) -> None:
    change(briefs, AI, entry, f"{entry}        {DRAFT}")
    library = held(briefs)
    assert [*getattr(library, kind)] == []
    assert len([*library.figures, *library.milestones]) == 1


def test_a_key_point_that_is_a_draft_is_not_held(briefs: Path) -> None:
    change(briefs, AI, "figures:\n", f"{POINTS}figures:\n")
    assert [one.text.en for one in held(briefs).briefs["ai"].key_points] == ["They met."]


def test_a_source_that_is_a_draft_is_not_held(briefs: Path) -> None:
    change(briefs, SOURCES, "sources:\n", f"sources:\n{SECOND}")
    assert [*held(briefs).sources] == ["release"]


def test_a_draft_that_replaces_a_value_replaces_nothing_yet(briefs: Path) -> None:
    change(briefs, AI, "milestones:\n", VALUE.replace("{id: two", "{id: two, replaces: one, draft: true")
           + "milestones:\n")  # fmt: skip
    newest = held(briefs).figures["share"].newest()
    assert newest is not None
    assert newest.id == "one"


def test_what_is_said_to_be_no_draft_is_held(briefs: Path) -> None:
    change(briefs, AI, "title: {en: AI}", "draft: false\ntitle: {en: AI}")
    assert [*held(briefs).briefs] == ["ai"]


def test_drafts_are_read_all_the_same_so_that_they_can_be_checked(briefs: Path) -> None:
    change(briefs, AI, "title: {en: AI}", "draft: true\ntitl: {en: AI}")
    content: Content = load(briefs)
    assert [(fault.file, fault.line) for fault in content.faults] == [
        ("briefs/topics/ai.yaml", 1),
        ("briefs/topics/ai.yaml", 2),
    ]
