"""What cannot be begun is told in one sentence, and not a byte is changed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.content.begin import Entry, begin_entry, begin_source, begin_topic
from bot.core.errors import SetupError
from tests.checks.conftest import Files
from tests.content.beginnings import cited
from tests.factories import TODAY

AI, CHIPS, SOURCES = "briefs/topics/ai.yaml", "briefs/topics/chips.yaml", "briefs/sources.yaml"
BAD_IDS = ["Council", "council 4", "council_4", "-council", "council-", "a--b", "協議会", "", "../ai", "a/b", "a\n"]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def entry(
    kind: Entry, into: str, name: str, source: str = "release", at: str | None = None
) -> Callable[[Path], object]:
    return lambda briefs: begin_entry(briefs, kind, into, name, cited(source, at), TODAY)


def topic(name: str) -> Callable[[Path], object]:
    return lambda briefs: begin_topic(briefs, name, TODAY)


def source(name: str, archive: str | None = None) -> Callable[[Path], object]:
    return lambda briefs: begin_source(briefs, name, archive, TODAY)


def refused(files: Files, begin: Callable[[Path], object]) -> str:
    """Why it was refused; asserts that all files are as they were."""
    before = {path: path.read_bytes() for path in files.folder.rglob("*") if path.is_file()}
    with pytest.raises(SetupError) as told:
        begin(files.folder / "briefs")
    assert {path: path.read_bytes() for path in files.folder.rglob("*") if path.is_file()} == before
    return str(told.value)


@pytest.mark.parametrize("name", BAD_IDS)
def test_a_name_that_cannot_be_an_id_is_refused(files: Files, name: str) -> None:
    said = f"“{name}” cannot be an id. Use small letters, digits and single hyphens, such as council-4."
    for begin in (topic(name), source(name), entry("figure", "ai", name), entry("milestone", "ai", name)):
        assert refused(files, begin) == said
    assert refused(files, entry("report", "council", name)) == said


@pytest.mark.parametrize(
    ("begin", "said"),
    [
        (topic("chips"), "There is a topic “chips” already. Choose another id."),
        (source("release"), "There is a source “release” already. Choose another id."),
        (entry("figure", "ai", "share"), "There is a figure “share” already. Choose another id."),
        (entry("figure", "chips", "share"), "There is a figure “share” already. Choose another id."),
        (entry("milestone", "ai", "share"), "There is a milestone “share” already. Choose another id."),
        (entry("milestone", "chips", "council"), "There is a milestone “council” already. Choose another id."),
        (entry("report", "council", "dated"), "There is a report “dated” already. Choose another id."),
    ],
)
def test_an_id_that_is_taken_is_refused(files: Files, begin: Callable[[Path], object], said: str) -> None:
    assert refused(files, begin) == said


@pytest.mark.parametrize(
    "begin", [topic("share"), source("ai"), entry("milestone", "ai", "dfft"), entry("report", "council", "council")]
)
def test_things_of_different_kinds_may_share_an_id(files: Files, begin: Callable[[Path], object]) -> None:
    begin(files.folder / "briefs")
    assert [fault.partition(" ")[2] for fault in files.faults() if "-id" in fault] == []


@pytest.mark.parametrize(
    ("begin", "said"),
    [
        (entry("figure", "space", "jobs"), "There is no topic “space”. Begin it first: briefing new topic space"),
        (entry("milestone", "space", "x"), "There is no topic “space”. Begin it first: briefing new topic space"),
        (entry("figure", "ai", "jobs", "kyodo"), "There is no source “kyodo”. Add it first: briefing new source kyodo"),
        (
            entry("report", "summit", "held"),
            "There is no milestone “summit”. Begin it first: briefing new milestone TOPIC summit",
        ),
    ],
)
def test_what_must_be_there_first_is_named_with_how_to_begin_it(
    files: Files, begin: Callable[[Path], object], said: str
) -> None:
    assert refused(files, begin) == said


@pytest.mark.parametrize(("name", "begin"), [(SOURCES, source("new")), (AI, entry("figure", "ai", "jobs"))])
@pytest.mark.parametrize("more", ["[\n", "owner: x\nowner: y\n", "nonsense: 1\n"])
def test_a_file_with_a_fault_is_left_alone_and_the_fault_is_told(
    files: Files, name: str, begin: Callable[[Path], object], more: str
) -> None:
    files.add(name, more)
    said = refused(files, begin)
    assert name.rpartition("/")[2] in said
    assert said.endswith(("[yaml]", "[duplicate-key]", "[unexpected-keyword-argument]"))
    assert said.count("\n") == 0


def test_a_file_that_is_no_text_is_left_alone(files: Files) -> None:
    (files.folder / SOURCES).write_bytes(b"sources: \xff\n")
    assert "This byte is not UTF-8 text." in refused(files, source("new"))


FIGURE = (
    "figures: [{id: one, title: {en: One}, definition: {en: d}, observations: "
    "[{id: a, value: 1, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}]}]\n"
)


@pytest.mark.parametrize("written", ["figures: []\n", FIGURE])
def test_a_list_in_brackets_is_left_alone(files: Files, written: str) -> None:
    files.add(CHIPS, written)
    assert refused(files, entry("figure", "chips", "jobs")) == (
        f"{CHIPS}:6: this list is not written in lines. "
        "Write the list with one “- ” line for each of its entries (or delete it, if it is empty), and try again."
    )


def test_a_topic_in_brackets_cannot_be_added_to_and_is_left_alone(files: Files) -> None:
    whole = "{title: {en: Chips}, summary: {en: S.}, owner: editors, reviewed: 2026-11-22, review_interval: P3M}\n"
    files.write(CHIPS, whole)
    said = refused(files, entry("figure", "chips", "jobs"))
    assert said.startswith("Nothing was written, because this could not be read back: chips.yaml:3:1:")


def test_a_missing_folder_is_told(files: Files) -> None:
    gone = files.folder / "nowhere"
    assert "There is no folder" in refused(files, lambda _: begin_source(gone, "new", None, TODAY))
    assert "There is no folder" in refused(
        files, lambda _: begin_entry(gone, "report", "council", "new", cited("release"), date(2026, 1, 1))
    )
