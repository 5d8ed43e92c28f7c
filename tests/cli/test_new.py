"""`briefing new`, and what `check` and `say` then make of it."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.checks.conftest import Files
from tests.cli.conftest import Run
from tests.content.beginnings import finish

TODAY = ("--now", "2026-11-22")
SOURCE = ("--source", "release", "--at", "line 22")
KINDS = [
    (("topic", "space"), "topics/space.yaml", 1, "/brief space"),
    (("figure", "ai", "jobs", *SOURCE), "topics/ai.yaml", 20, "/figure jobs"),
    (("milestone", "ai", "summit", *SOURCE), "topics/ai.yaml", 26, "/milestone summit"),
    (("report", "council", "held", *SOURCE), "topics/ai.yaml", 26, None),
    (("source", "report-2026"), "sources.yaml", 8, "/source report-2026"),
    (("source", "report-2026", "--archive", "report.txt"), "sources.yaml", 8, "/source report-2026"),
]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture
def desk(files: Files, briefing: Run) -> Run:
    """The command, called for the small desk."""

    def run(*words: str, **rest: object) -> "subprocess.CompletedProcess[str]":
        folders = ("--briefs", f"{files.folder}/briefs", "--config", f"{files.folder}/config")
        return briefing(*words, *folders, *TODAY, **rest)

    return run


@pytest.mark.parametrize(("words", "name", "line", "asked"), KINDS)
def test_it_tells_file_and_line_passes_the_check_and_is_not_shown(
    files: Files, desk: Run, words: tuple[str, ...], name: str, line: int, asked: str | None
) -> None:
    begun = desk("new", *words)
    path = f"{files.folder}/briefs/{name}"
    assert (begun.returncode, begun.stderr) == (0, "")
    assert begun.stdout.startswith(
        f"Begun in {path}, line {line}. Fill in what is marked ✎, delete draft: true, and run\nbriefing check."
    )
    written = (files.folder / "briefs" / name).read_text()
    assert ('at: "line 22"' in written) == ("line 22" in words)
    assert ('archive: "report.txt"' in written) == ("report.txt" in words)
    checked = json.loads(desk("check", "--json").stdout)
    assert checked["faults"] == []
    assert [(found["rule"], found["file"], found["line"]) for found in checked["warnings"]] == [
        ("draft", f"briefs/{name}", line + 1)
    ]
    if asked:
        assert json.loads(desk("say", asked, "--json").stdout)["found"] is False


@pytest.mark.parametrize(("words", "name", "line", "asked"), KINDS[:2])
def test_with_json_it_tells_the_same(
    files: Files, desk: Run, words: tuple[str, ...], name: str, line: int, asked: str | None
) -> None:
    done = desk("new", *words, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {"file": f"{files.folder}/briefs/{name}", "line": line}


def test_a_draft_is_shown_as_soon_as_it_is_finished(files: Files, desk: Run) -> None:
    desk("new", "milestone", "ai", "summit", *SOURCE)
    finish(files.folder / "briefs/topics/ai.yaml")
    said = json.loads(desk("say", "/milestone summit", "--json").stdout)
    assert (said["title"], said["lead"]) == ("Written by an editor.", "Planned for 2027, day not announced.")
    assert [(cited["source"], cited["at"]) for cited in said["citations"]] == [("release", "line 22")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("topic", "Space!"),
            "“Space!” cannot be an id. Use small letters, digits and single hyphens, such as council-4.",
        ),
        (("topic", "ai"), "There is a topic “ai” already. Choose another id."),
        (("figure", "space", "jobs", *SOURCE), "There is no topic “space”. Begin it first: briefing new topic space"),
        (
            ("figure", "ai", "jobs", "--source", "kyodo"),
            "There is no source “kyodo”. Add it first: briefing new source kyodo",
        ),
        (
            ("report", "summit", "held", *SOURCE),
            "There is no milestone “summit”. Begin it first: briefing new milestone TOPIC summit",
        ),
    ],
)
def test_what_cannot_be_begun_is_one_sentence_and_changes_nothing(
    files: Files, desk: Run, words: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in files.folder.rglob("*.yaml")}
    done = desk("new", *words)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{said}\n")
    assert {path: path.read_bytes() for path in files.folder.rglob("*") if path.is_file()} == before


def test_a_file_with_a_fault_is_told_with_its_place_and_left_alone(files: Files, desk: Run) -> None:
    files.add("briefs/topics/chips.yaml", "[\n")
    before = (files.folder / "briefs/topics/chips.yaml").read_bytes()
    done = desk("new", "figure", "chips", "jobs", *SOURCE)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("Mend this first: briefs/topics/chips.yaml:7:1: This is not YAML")
    assert (files.folder / "briefs/topics/chips.yaml").read_bytes() == before


def test_a_value_needs_a_source(desk: Run) -> None:
    done = desk("new", "figure", "ai", "jobs")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Missing option '--source'" in done.stderr


def test_it_is_written_down_on_the_day_of_the_desk(files: Files, briefing: Run) -> None:
    files.change("config/bot.yaml", "zone: Europe/Brussels", "zone: Asia/Tokyo")
    folders = ("--briefs", f"{files.folder}/briefs", "--config", f"{files.folder}/config")
    briefing("new", "figure", "ai", "jobs", *SOURCE, *folders, "--now", "2026-11-22T20:00:00+00:00")
    assert "recorded: 2026-11-23" in (files.folder / "briefs/topics/ai.yaml").read_text()
