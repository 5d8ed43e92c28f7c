"""`briefing check --sources`, and questions."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.checks.conftest import Files
from tests.cli.conftest import Run

AI = "briefs/topics/ai.yaml"
QUESTION = "question briefs/topics/ai.yaml:21:5: Council: its time (2026-05) has passed without a report."


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A key point cites the second of three archived lines."""
    made = Files(tmp_path)
    made.archive("They met.", "They signed.", "They left.")
    made.change(AI, "{source: release, at: line 1}", "{source: slides, at: line 2}")
    return made


@pytest.fixture
def check(files: Files, briefing: Run) -> Run:
    """The command, called for the small desk."""

    def run(*words: str, **rest: object) -> "subprocess.CompletedProcess[str]":
        folders = ("--briefs", f"{files.folder}/briefs", "--config", f"{files.folder}/config")
        return briefing("check", *folders, "--now", "2026-11-22", *words, **rest)

    return run


def looked_up(files: Files) -> Sequence[str]:
    return "--sources", f"{files.folder}/archive"


def found(check: Run, *words: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(check("--json", *words).stdout)
    return told


def test_a_place_that_is_not_in_the_archive_is_a_fault_only_with_sources(files: Files, check: Run) -> None:
    files.change(AI, "at: line 2", "at: line 9")
    done = check(*looked_up(files))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"fault    {AI}:11:30: slides.txt has 3 lines; here it is “line 9”.")
    assert done.stdout.endswith("Citations: 0 verified in the archive, 1 wrong, 6 of texts not archived.\n")
    assert check().returncode == 0


def test_it_ends_with_what_could_be_looked_up_and_what_could_not(files: Files, check: Run) -> None:
    lines = check(*looked_up(files)).stdout.splitlines()
    assert lines[-2].startswith("0 faults, 0 warnings, 1 open question. Held: 2 briefs, 1 figures, 2 observations, ")
    assert lines[-1] == "Citations: 1 verified in the archive, 6 of texts not archived."


def test_without_sources_nothing_is_said_of_citations(files: Files, check: Run) -> None:
    assert "Citations" not in check().stdout
    assert [*found(check)] == ["faults", "warnings", "questions", "counts"]


def test_with_json_it_tells_the_same(files: Files, check: Run) -> None:
    files.change(AI, "at: line 2", "at: line 9")
    told = found(check, *looked_up(files))
    assert [*told] == ["faults", "warnings", "questions", "counts", "citations"]
    assert told["citations"] == {"verified": 0, "wrong": 1, "unverifiable": 6}
    assert [(fault["rule"], fault["line"], fault["column"]) for fault in told["faults"]] == [("no-such-place", 11, 30)]
    assert told["counts"] == {
        "briefs": 2, "figures": 1, "observations": 2, "milestones": 1, "sources": 2, "terms": 1, "people": 1,
    }  # fmt: skip


def test_a_question_is_told_and_is_no_failure(check: Run) -> None:
    done = check()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(QUESTION)
    (question,) = found(check)["questions"]
    assert (question["rule"], question["file"], question["line"]) == ("unreported", AI, 21)
    assert question["remedy"] == "Find out what became of it, and add a report: held, moved or cancelled."


def test_faults_come_first_then_warnings_then_questions(files: Files, check: Run) -> None:
    files.change(AI, "{id: new, ", "{id: new, draft: true, ")
    files.change(AI, "related: [chips]", "related: [quantum]")
    done = check()
    assert done.returncode == 1
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["fault", "warning", "question", "1"]


def test_a_warning_alone_is_no_failure(files: Files, check: Run) -> None:
    files.change(AI, "{id: new, ", "{id: new, draft: true, ")
    assert check().returncode == 0


@pytest.mark.parametrize("name", ["nowhere", "archive/slides.txt"])
def test_a_folder_of_sources_that_is_not_there_is_a_sentence(files: Files, check: Run, name: str) -> None:
    done = check("--sources", f"{files.folder}/{name}")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"There is no folder {files.folder}/{name}. Give the folder of the archived sources with --sources.\n"
    )
