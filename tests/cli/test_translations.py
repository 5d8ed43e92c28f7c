"""`briefing translations`: what is shown, and what is recorded as reviewed."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.checks.conftest import Files
from tests.cli.conftest import Run
from tests.content.reviewing import AI, CHIPS, GLOSSARY, SHOWN, held, marks, reviewed, translated


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return translated(tmp_path)


@pytest.fixture
def desk(files: Files, briefing: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command, called in the folder of the small desk, which is not the project's."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))

    def run(*words: str, command: str = "translations", now: str = "2026-11-22") -> "subprocess.CompletedProcess[str]":
        return briefing(command, *words, "--now", now, cwd=files.folder)

    return run


def listed(desk: Run, *words: str) -> list[str]:
    """The English of what is shown."""
    return [pair["en"] for pair in json.loads(desk("--json", *words).stdout)]


def test_wordings_are_shown_beside_each_other_with_their_places(desk: Run) -> None:
    done = desk()
    assert (done.returncode, done.stderr, done.stdout) == (0, "", SHOWN)


def test_a_single_one_is_counted_as_such(desk: Run) -> None:
    assert desk(CHIPS).stdout == f"{CHIPS}:1:1\n  en  Chips\n  ja  半導体\n\n1 wording to review.\n"


def test_with_json_it_tells_the_same(desk: Run) -> None:
    told = json.loads(desk("--json", CHIPS).stdout)
    assert told == [{"place": f"{CHIPS}:1:1", "en": "Chips", "ja": "半導体"}]


def test_what_was_reviewed_is_shown_only_if_all_are_asked_for(files: Files, desk: Run) -> None:
    reviewed(files, "AI", "Council")
    assert listed(desk) == ["DFFT", "They met.", "Chips"]
    assert listed(desk, "--all") == ["DFFT", "AI", "They met.", "Council", "Chips"]


def test_those_of_some_files_may_be_asked_for(files: Files, desk: Run) -> None:
    assert listed(desk, CHIPS, f"{files.folder}/{GLOSSARY}") == ["DFFT", "Chips"]


@pytest.mark.parametrize("name", ["briefs/topics/space.yaml", "config/bot.yaml", "chips.yaml"])
def test_a_file_that_is_none_of_the_library_is_a_sentence(files: Files, desk: Run, name: str) -> None:
    done = desk(name, "--reviewed-by", "Anna")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{name} is no file of the library. Give one such as briefs/topics/ai.yaml.\n"
    assert held(files) == []


def test_no_other_language_can_be_asked_for(desk: Run) -> None:
    assert "No such option" in desk("--language", "ja").stderr


def test_all_that_is_shown_is_recorded_and_asked_of_no_more(files: Files, desk: Run) -> None:
    done = desk("--reviewed-by", "Anna Müller")
    path = "briefs/translations.yaml"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Recorded in {path} as reviewed by Anna Müller: 5 wordings.\n"
    everything = {*marks("DFFT", "AI", "They met.", "Council", "Chips").split()}
    assert held(files) == [("ja", "Anna Müller", "2026-11-22", everything)]
    assert desk().stdout == "Every wording has been reviewed.\n"
    questions = json.loads(desk("--json", command="check").stdout)["questions"]
    assert [question["rule"] for question in questions] == ["unreported"]


def test_of_files_that_are_named_only_theirs_are_recorded(files: Files, desk: Run) -> None:
    assert desk(CHIPS, "--reviewed-by", "Anna").stdout.endswith(" as reviewed by Anna: 1 wording.\n")
    assert held(files) == [("ja", "Anna", "2026-11-22", {marks("Chips")})]
    assert listed(desk) == ["DFFT", "AI", "They met.", "Council"]


def test_with_json_it_tells_what_was_recorded_where(desk: Run) -> None:
    for recorded in (5, 0):
        told = json.loads(desk("--json", "--reviewed-by", "Anna").stdout)
        assert told == {"file": "briefs/translations.yaml", "recorded": recorded}


def test_where_there_is_nothing_to_record_nothing_is_written(files: Files, desk: Run) -> None:
    desk("briefs/people.yaml", "--reviewed-by", "Anna")
    assert not (files.folder / "briefs/translations.yaml").exists()


@pytest.mark.parametrize("name", ["", " "])
def test_nobody_is_no_reviewer(files: Files, desk: Run, name: str) -> None:
    done = desk("--reviewed-by", name)
    assert (done.returncode, done.stdout) == (1, "")
    assert (done.stderr, held(files)) == ("Whose review is it? Give a name: --reviewed-by NAME\n", [])


@pytest.mark.parametrize(("zone", "day"), [("Europe/Brussels", "2026-11-22"), ("Asia/Tokyo", "2026-11-23")])
def test_the_day_of_a_review_is_that_of_the_desks_zone(files: Files, desk: Run, zone: str, day: str) -> None:
    files.change("config/bot.yaml", "Europe/Brussels", zone)
    desk("--reviewed-by", "Anna", now="2026-11-22T20:00Z")
    assert [on for _, _, on, _ in held(files)] == [day]


def test_the_reviews_of_others_stay_and_those_of_texts_that_are_gone_do_not(files: Files, desk: Run) -> None:
    desk(AI, "--reviewed-by", " Anna ")
    files.change(AI, "人工知能", "AI技術")
    desk(CHIPS, "--reviewed-by", "Ben")
    assert [(by, texts) for _, by, _, texts in held(files)] == [
        ("Anna", {*marks("They met.", "Council").split()}),
        ("Ben", {marks("Chips")}),
    ]
    assert listed(desk) == ["DFFT", "AI"]


def test_with_all_a_second_reviewer_takes_the_place_of_the_first(files: Files, desk: Run) -> None:
    desk("--reviewed-by", "Anna")
    assert desk("--reviewed-by", "Ben").stdout == "Every wording had been reviewed; nothing was recorded.\n"
    assert [by for _, by, _, _ in held(files)] == ["Anna"]
    desk("--all", "--reviewed-by", "Ben")
    assert [by for _, by, _, _ in held(files)] == ["Ben"]


def test_while_the_reviews_cannot_be_read_all_is_shown_and_nothing_recorded(files: Files, desk: Run) -> None:
    files.write("briefs/translations.yaml", slip := "reviews:\n  - {language: ja}\n")
    assert (desk().returncode, desk().stdout) == (0, SHOWN)
    done = desk("--reviewed-by", "Anna")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefs/translations.yaml:2:5: “by” is missing. Add it. [missing]\n")
    assert (files.folder / "briefs/translations.yaml").read_text() == slip


def test_while_a_file_cannot_be_read_nothing_is_shown(files: Files, desk: Run) -> None:
    files.change(CHIPS, "owner: editors\n", "")
    assert (done := desk()).returncode == 1
    assert done.stderr.startswith(f"{CHIPS}:1:1: “owner” is missing. Add it. [missing]\n")


def test_a_folder_that_is_not_there_is_a_sentence(desk: Run) -> None:
    assert desk("--briefs", "nowhere").stderr.startswith("There is no folder nowhere. Give the folder of the briefs ")
