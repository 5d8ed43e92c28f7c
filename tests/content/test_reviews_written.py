"""The file of reviews is written by the desk, and stays one that can be read."""

from pathlib import Path

import pytest

from bot.content.files import Review, TranslationsFile
from bot.content.load import load
from bot.content.reviews import record
from bot.content.write import write
from bot.core.errors import SetupError
from tests.checks.conftest import Files
from tests.content.reviewing import PAIRS, held, marks, reviewed, translated
from tests.factories import TODAY


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return translated(tmp_path)


@pytest.mark.parametrize(
    "name", ['Anna "A" Müller', "田中: 花子 # 編集", "O'Neil \\n", "yes", "- a", "{a", "'", "A\nB\t"]
)
def test_any_name_can_be_written_down(files: Files, name: str) -> None:
    reviewed(files, "AI", by=name)
    assert [by for _, by, _, _ in held(files)] == [name]


def test_texts_are_written_one_a_line_in_one_order(files: Files) -> None:
    names = [en for said in PAIRS.values() for en, _ in said]
    many = [f"{number:010x}" for number in range(30)]
    texts = " ".join([*reversed(many), marks(*names), marks(*names)])
    path = record(
        files.folder / "briefs", load(files.folder / "briefs"), Review(language="ja", by="A", on=TODAY, texts=texts)
    )
    written = path.read_text().split("texts: >-\n")[1].splitlines()
    assert [line.strip() for line in written] == sorted({*many, *marks(*names).split()})


def test_where_nothing_is_left_the_file_says_so(files: Files) -> None:
    nothing = Review(language="ja", by="A", on=TODAY, texts="")
    path = record(files.folder / "briefs", load(files.folder / "briefs"), nothing)
    assert (path.read_text().endswith("\nreviews:\n  []\n"), held(files)) == (True, [])


def test_the_file_says_where_it_comes_from(files: Files) -> None:
    said = reviewed(files, "AI").read_bytes().decode().split("\n")
    assert said[0] == "# yaml-language-server: $schema=../config/schema/translations.json"
    assert "briefing translations --reviewed-by NAME" in said[1]


def test_mode_byte_order_mark_and_links_stay(files: Files) -> None:
    path, real = files.folder / "briefs" / "translations.yaml", files.folder / "real.yaml"
    real.write_text("reviews: []\n", encoding="utf-8-sig")
    real.chmod(0o640)
    path.symlink_to(real)
    reviewed(files, "AI")
    assert (path.readlink(), real.stat().st_mode & 0o777) == (real, 0o640)
    assert real.read_bytes().startswith(b"\xef\xbb\xbf# yaml")
    assert [by for _, by, _, _ in held(files)] == ["Anna"]


def test_what_could_not_be_read_back_is_not_written(files: Files) -> None:
    path = reviewed(files, "AI")
    before = path.read_bytes()
    with pytest.raises(SetupError, match="Nothing was written, because this could not be read back: translations"):
        reviewed(files, "Council", by="\x7f")
    assert path.read_bytes() == before
    assert sorted(left.name for left in path.parent.iterdir()) == [
        "glossary.yaml",
        "people.yaml",
        "sources.yaml",
        "topics",
        path.name,
    ]


@pytest.mark.parametrize("text", ["reviews: [", "reviews: 3\n", "", "reviews: []\nreviews: []\n"])
def test_a_text_that_is_no_file_of_reviews_takes_the_place_of_none(files: Files, text: str) -> None:
    path = reviewed(files, "AI")
    before = path.read_bytes()
    with pytest.raises(SetupError, match=r"Nothing was written, because this could not be read back: .* \[[a-z-]+\]$"):
        write(path, text, TranslationsFile)
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_written_is_a_sentence(files: Files) -> None:
    (files.folder / "briefs" / ".translations.yaml.new").mkdir()
    with pytest.raises(
        SetupError, match=r"translations\.yaml cannot be written: Is a directory\. Check that it may be"
    ):
        reviewed(files, "AI")
    assert held(files) == []


def test_a_folder_in_its_place_is_a_sentence(files: Files) -> None:
    (files.folder / "briefs" / "translations.yaml").mkdir()
    with pytest.raises(SetupError, match=r"translations\.yaml:1:1: This is no ordinary file\."):
        reviewed(files, "AI")
    assert [path.name for path in (files.folder / "briefs").iterdir() if path.name.startswith(".")] == []
