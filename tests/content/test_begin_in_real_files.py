"""Beginning something in folders and files as people really have them."""

from pathlib import Path

import pytest

from bot.content.begin import begin_entry, begin_source, begin_topic
from bot.core.errors import SetupError
from tests.checks.conftest import Files
from tests.content.beginnings import BEGIN, cited
from tests.factories import TODAY

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.mark.parametrize("name", ["briefs", "./briefs", "briefs/", "briefs/../briefs", "briefs/topics/.."])
def test_the_folder_may_be_named_in_any_way(files: Files, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files.folder)
    assert begin_source(Path(name), "new", None, TODAY).path.resolve() == files.folder / SOURCES
    assert files.faults() == []


def test_the_folder_may_be_the_one_in_which_one_stands(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(files.folder / "briefs")
    assert begin_source(Path(), "new", None, TODAY).path.resolve() == files.folder / SOURCES


def test_a_folder_without_topics_gets_its_first_one(files: Files) -> None:
    briefs = files.folder / "empty"
    briefs.mkdir()
    assert begin_topic(briefs, "space", TODAY).path == briefs / "topics" / "space.yaml"
    assert [path.name for path in (briefs / "topics").iterdir()] == ["space.yaml"]


def test_a_topic_is_not_begun_in_a_folder_that_is_not_there(files: Files) -> None:
    with pytest.raises(SetupError, match=r"There is no folder"):
        begin_topic(files.folder / "breifs", "space", TODAY)


def test_a_file_in_the_place_of_the_topics_is_told(files: Files) -> None:
    (files.folder / "briefs" / "topics").rename(files.folder / "elsewhere")
    (files.folder / "briefs" / "topics").touch()
    with pytest.raises(SetupError):
        begin_topic(files.folder / "briefs", "space", TODAY)


@pytest.mark.parametrize(
    "kept",
    [
        b"\xef\xbb\xbfsources:\n",
        b"sources:\r\n",
    ],
    ids=["byte order mark", "Windows"],
)
def test_what_editors_on_windows_write_stays(files: Files, kept: bytes) -> None:
    path = files.folder / SOURCES
    path.write_bytes(path.read_bytes().replace(b"sources:\n", kept))
    begin_source(files.folder / "briefs", "new", None, TODAY)
    assert path.read_bytes().startswith(kept)
    assert files.faults() == []


def test_line_ends_of_two_kinds_stay_as_they_are(files: Files) -> None:
    path = files.folder / SOURCES
    before = b"# from Windows\r\n" + path.read_bytes()
    path.write_bytes(before)
    begin_source(files.folder / "briefs", "new", None, TODAY)
    assert path.read_bytes().startswith(before)


def test_a_file_without_a_last_line_feed_is_no_trouble(files: Files) -> None:
    path = files.folder / SOURCES
    path.write_text(path.read_text().rstrip("\n"))
    begin_source(files.folder / "briefs", "new", None, TODAY)
    assert files.faults() == []


def test_sources_that_cannot_be_read_are_told_as_what_they_are(files: Files) -> None:
    files.add(SOURCES, "[\n")
    with pytest.raises(SetupError, match=r"sources\.yaml:9:1: This is not YAML"):
        BEGIN["figure"](files.folder / "briefs")


def test_a_topic_that_cannot_be_read_is_told_when_its_milestone_is_asked_for(files: Files) -> None:
    files.add(AI, "[\n")
    with pytest.raises(SetupError, match=r"ai\.yaml:27:1: This is not YAML"):
        BEGIN["report"](files.folder / "briefs")


@pytest.mark.parametrize(
    "published",
    [
        "2026-Q4",
        "2026/..",
        "2025-05-12?",
        "202X",
        "[2024-02-29..2024-03-05]",
    ],
)
def test_a_source_may_be_dated_in_any_way_that_a_date_is_written(files: Files, published: str) -> None:
    files.change(SOURCES, "published: 2025-05-12", f'published: "{published}"')
    begin_entry(files.folder / "briefs", "figure", "ai", "jobs", cited("release"), TODAY)
    assert "jobs" in (files.folder / AI).read_text()


def test_who_may_read_and_write_a_file_stays_as_it_was(files: Files) -> None:
    path = files.folder / SOURCES
    path.chmod(0o664)
    begin_source(files.folder / "briefs", "new", None, TODAY)
    assert path.stat().st_mode & 0o777 == 0o664


def test_a_link_stays_a_link(files: Files) -> None:
    path, real = files.folder / SOURCES, files.folder / "real.yaml"
    path.rename(real)
    path.symlink_to(real)
    begin_source(files.folder / "briefs", "new", None, TODAY)
    assert path.is_symlink()
    assert "id: new" in real.read_text()


@pytest.mark.parametrize("at", ['line "2"', 'x", y: "z', "line 2\\", "日本語 # 2"])
def test_a_place_is_written_down_whatever_it_holds(files: Files, at: str) -> None:
    begin_entry(files.folder / "briefs", "figure", "ai", "jobs", cited("release", at), TODAY)
    files.change(AI, "    draft: true", "    # draft: true")
    cites = files.read().library.figures["jobs"].observations[0].cites
    assert [cite.at for cite in cites] == [at]


def test_an_archive_is_written_down_whatever_its_name(files: Files) -> None:
    begin_source(files.folder / "briefs", "new", "a: b # c.txt", TODAY)
    assert 'archive: "a: b # c.txt"' in (files.folder / SOURCES).read_text()
