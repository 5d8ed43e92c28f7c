from pathlib import Path

import pytest

from bot.content.archive import MAX_BYTES, load
from bot.core.errors import SetupError


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"one\n\nthree", ("one", "", "three")),
        (b"one\r\ntwo\r\n", ("one", "two")),
        ("日本語\n二".encode(), ("日本語", "二")),
        ("one\x0cstill\u2028one\x85so\nthe second".encode(), ("one\x0cstill\u2028one\x85so", "the second")),
        (b"one\rstill one\r\ntwo", ("one\rstill one", "two")),
        (b"\xef\xbb\xbfone", ("one",)),
        (b"", ("",)),
        (b"caf\xe9\n", ()),
    ],
    ids=[
        "blank line",
        "Windows",
        "Japanese",
        "other separators",
        "lone return",
        "byte order mark",
        "empty",
        "not UTF-8",
    ],
)
def test_an_archived_text_has_the_lines_that_an_editor_shows(
    tmp_path: Path, content: bytes, lines: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert load(tmp_path, ["a.txt", "gone.txt"]) == {"a.txt": lines}


def test_only_what_is_named_is_read_and_only_from_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("a.txt", "b.txt", "inner/c.txt"):
        (tmp_path / name).write_text("text")
    assert [*load(tmp_path, ["a.txt", "inner", "inner/c.txt", "../a.txt"])] == ["a.txt"]


def test_a_file_that_is_too_large_to_be_a_text_is_told(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(SetupError, match=r"a\.txt has more than 20,000,000 bytes\. Archive the text alone\."):
        load(tmp_path, ["a.txt"])


def test_a_missing_folder_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"There is no folder .*none\. Give the folder of the archived .* --sources\."):
        load(tmp_path / "none", [])
