"""What is begun is valid at once, shown to nobody, and shown when its editor has finished it."""

from pathlib import Path

import pytest

from bot.content.begin import begin_entry, begin_source
from tests.checks.conftest import Files
from tests.content.beginnings import BEGIN, TOMORROW, cited, finish, held, undraft
from tests.factories import TODAY, cites, edtf

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
PLACES = {
    "topic": ("briefs/topics/space.yaml", 1),
    "source": (SOURCES, 8),
    "archived source": (SOURCES, 8),
    "figure": (AI, 20),
    "first figure": ("briefs/topics/chips.yaml", 8),
    "milestone": (AI, 26),
    "first milestone": ("briefs/topics/chips.yaml", 8),
    "report": (AI, 26),
}
DRAFTS = {kind: f"{name}:{line + 1}" for kind, (name, line) in PLACES.items()}
UNWRITTEN = {
    "topic": [3, 4, 6, 8],
    "source": [9, 10, 15],
    "archived source": [9, 10, 15],
    "figure": [22, 23, 25, 26, 40],
    "first figure": [10, 11, 13, 14, 28],
    "milestone": [28, 29, 41],
    "first milestone": [10, 11, 23],
    "report": [34],
}
"""The lines of texts with ✎, once the line draft: true is gone."""


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture
def briefs(files: Files) -> Path:
    return files.folder / "briefs"


@pytest.mark.parametrize("kind", BEGIN)
def test_it_stands_in_its_file_at_the_line_that_is_told(files: Files, briefs: Path, kind: str) -> None:
    added = BEGIN[kind](briefs)
    name, line = PLACES[kind]
    assert (added.path, added.line) == (files.folder / name, line)
    begun = added.path.read_text().split("\n")[line - 1].strip()
    assert begun.startswith("# yaml-language-server" if kind == "topic" else "- id: ")


@pytest.mark.parametrize("kind", BEGIN)
def test_the_checks_find_no_fault_in_it_and_only_warn_of_the_draft(files: Files, briefs: Path, kind: str) -> None:
    BEGIN[kind](briefs)
    assert files.faults() == []
    assert [warning.rpartition(":")[0] for warning in files.warnings()] == [DRAFTS[kind]]


@pytest.mark.parametrize("kind", BEGIN)
def test_nothing_of_it_is_shown(files: Files, briefs: Path, kind: str) -> None:
    before = held(files)
    BEGIN[kind](briefs)
    assert held(files) == before


@pytest.mark.parametrize("kind", BEGIN)
def test_it_is_shown_when_its_texts_are_written_and_it_is_no_draft_any_more(
    files: Files, briefs: Path, kind: str
) -> None:
    before = held(files)
    finish(BEGIN[kind](briefs).path)
    after = held(files)
    assert files.faults() == []
    assert after != before
    found = {*after.briefs, *after.sources, *after.figures, *after.milestones}
    new = found - {*before.briefs, *before.sources, *before.figures, *before.milestones}
    names = {
        "topic": {"space"},
        "source": {"report-2026"},
        "figure": {"jobs"},
        "milestone": {"summit"},
        "report": set(),
    }
    assert new == names[kind.rpartition(" ")[2]]


@pytest.mark.parametrize("kind", BEGIN)
def test_a_text_that_is_left_as_it_was_is_a_fault(files: Files, briefs: Path, kind: str) -> None:
    undraft(BEGIN[kind](briefs).path)
    faults = files.read().faults
    assert [(fault.rule, fault.line) for fault in faults] == [("placeholder", line) for line in UNWRITTEN[kind]]


@pytest.mark.parametrize("kind", BEGIN)
def test_nothing_else_in_the_folder_changes(files: Files, briefs: Path, kind: str) -> None:
    before = {path: path.read_text() for path in briefs.rglob("*") if path.is_file()}
    added = BEGIN[kind](briefs)
    after = {path: path.read_text() for path in briefs.rglob("*") if path.is_file()}
    was, now = before.pop(added.path, ""), after.pop(added.path)
    assert before == after
    lines = now.split("\n")
    assert {*was.split("\n")} <= {*lines}
    assert now.startswith("\n".join(was.split("\n")[: added.line - 3]))


def test_a_report_is_added_to_the_ledger_as_its_source_dates_it(files: Files, briefs: Path) -> None:
    finish(BEGIN["report"](briefs).path)
    reports = held(files).milestones["council"].reports
    assert [report.id for report in reports] == ["planned", "dated", "held"]
    assert (reports[2].reported, reports[2].recorded) == (edtf("2025-05-12"), TOMORROW)
    assert reports[2].cites == cites("release", "line 9")


def test_a_report_is_added_to_the_milestone_that_is_named(files: Files, briefs: Path) -> None:
    finish(BEGIN["milestone"](briefs).path)
    finish(begin_entry(briefs, "report", "summit", "news", cited("release"), TODAY).path)
    ledgers = {name: [report.id for report in found.reports] for name, found in held(files).milestones.items()}
    assert ledgers == {"council": ["planned", "dated"], "summit": ["first", "news"]}


def test_a_value_cites_its_source_and_is_recorded_today(files: Files, briefs: Path) -> None:
    finish(BEGIN["first figure"](briefs).path)
    (value,) = held(files).figures["jobs"].observations
    assert (value.cites, value.recorded) == (cites("release", "page 3"), TODAY)


@pytest.mark.parametrize(("at", "line"), [(None, "line 1"), ("lines 3-4", "lines 3-4")])
def test_a_citation_of_an_archived_source_has_a_line_from_the_beginning(
    files: Files, briefs: Path, at: str | None, line: str
) -> None:
    files.archive("80 %", "were", "said", "here")
    finish(begin_entry(briefs, "milestone", "ai", "summit", cited("slides", at), TODAY).path)
    assert files.faults() == []
    assert held(files).milestones["summit"].reports[0].cites == cites("slides", line)


def test_one_may_be_begun_after_the_other(files: Files, briefs: Path) -> None:
    begin_source(briefs, "new", "new.txt", TODAY)
    begin_entry(briefs, "figure", "chips", "one", cited("new"), TODAY)
    begin_entry(briefs, "figure", "chips", "two", cited("new", "line 4"), TODAY)
    begin_entry(briefs, "report", "council", "second", cited("new"), TOMORROW)
    assert files.faults() == []
    assert len(files.warnings()) == 4
