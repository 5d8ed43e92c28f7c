"""Adding an entry to a list keeps everything else that people wrote in the file."""

from pathlib import Path

import pytest

from bot.core.errors import BadValue
from bot.yamlfile import Place, inserted
from tests.yamlfile.reading import document

ENTRY = "- id: new\n  note: x\n"


def insert(folder: Path, text: str, *path: str | int, entry: str = ENTRY) -> tuple[str, int]:
    return inserted(text, document(folder, text), path, entry)


MIDDLE = """\
# what this is
title:   {en: AI}   # two spaces

list:
  # the first
  - id: one
    text: >-
      folded
      text

  -   id: two   # odd

# about the rest
rest: 1
"""


def test_an_entry_in_the_middle_of_a_file_stands_below_the_last_one(tmp_path: Path) -> None:
    text, line = insert(tmp_path, MIDDLE, "list")
    assert text == MIDDLE.replace("# odd\n", "# odd\n  - id: new\n    note: x\n")
    assert (line, text.split("\n")[line - 1]) == (12, "  - id: new")


def test_a_comment_at_the_end_of_a_file_stays_there(tmp_path: Path) -> None:
    text, line = insert(tmp_path, "list:\n  - id: one\n\n  # the end\n", "list")
    assert (text, line) == ("list:\n  - id: one\n  - id: new\n    note: x\n\n  # the end\n", 3)


@pytest.mark.parametrize(
    ("text", "path", "after", "line"),
    [
        ("list:\n- id: one\n", ("list",), "list:\n- id: one\n- id: new\n  note: x\n", 3),
        ("list:\n    - a\n", ("list",), "list:\n    - a\n    - id: new\n      note: x\n", 3),
        ("list:\n- a\nrest: 1\n", ("list",), "list:\n- a\n- id: new\n  note: x\nrest: 1\n", 3),
        ("list:\n  - {id: a, b: [1, 2]}\nrest: 1\n", ("list",),
         "list:\n  - {id: a, b: [1, 2]}\n  - id: new\n    note: x\nrest: 1\n", 3),
        ("list:\n  - id: a\n    inner:\n      - x\n  - id: b\n", ("list", 0, "inner"),
         "list:\n  - id: a\n    inner:\n      - x\n      - id: new\n        note: x\n  - id: b\n", 5),
        ("list:\n  - id: a\n    inner:\n    - x\n    b: 1\n", ("list", 0, "inner"),
         "list:\n  - id: a\n    inner:\n    - x\n    - id: new\n      note: x\n    b: 1\n", 5),
        ("list:\n  - |\n    one\n\n    two\nrest: 1\n", ("list",),
         "list:\n  - |\n    one\n\n    two\n  - id: new\n    note: x\nrest: 1\n", 6),
        ("list:\n  - a\nrest: 1", ("list",), "list:\n  - a\n  - id: new\n    note: x\nrest: 1\n", 3),
    ],
    ids=["no indent", "deep indent", "no indent, more below", "brackets inside", "a list in a list", "beside its key",
         "block text", "no last line feed"],
)  # fmt: skip
def test_an_entry_is_written_like_those_above_it(tmp_path: Path, text: str, path: Place, after: str, line: int) -> None:
    assert insert(tmp_path, text, *path) == (after, line)


def test_a_list_that_is_missing_is_begun_at_the_end_of_the_file(tmp_path: Path) -> None:
    text, line = insert(tmp_path, "title: x\n# the end\n", "list")
    assert (text, line) == ("title: x\n# the end\n\nlist:\n  - id: new\n    note: x\n", 5)
    assert document(tmp_path, text).data == {"title": "x", "list": [{"id": "new", "note": "x"}]}


def test_blank_lines_and_comments_of_the_entry_arrive(tmp_path: Path) -> None:
    text, _ = insert(tmp_path, "list:\n  - a\n", "list", entry="- id: new  # ✎\n\n  # more\n  b: 1\n")
    assert text == "list:\n  - a\n  - id: new  # ✎\n\n    # more\n    b: 1\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nlist: []\n", 2),
        ("list: [a, b]\n", 1),
        ("list: [{id: a}]\nb: 1\n", 1),
        ("list: [\n  {id: a},\n  {id: b}]\n", 2),
        ("list: {a: b}\n", 1),
    ],
)
def test_a_list_in_brackets_is_refused_with_what_to_do(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(BadValue) as told:
        insert(tmp_path, text, "list")
    assert told.value.message == f"briefs/x.yaml:{line}: this list is not written in lines."
    assert told.value.remedy == (
        "Write the list with one “- ” line for each of its entries (or delete it, if it is empty), and try again."
    )


def test_so_is_an_empty_one_inside_an_entry(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"x\.yaml:2: this list is not written in lines"):
        insert(tmp_path, "list:\n  - inner: []\n", "list", 0, "inner")


def test_blank_lines_at_the_end_of_a_file_stay(tmp_path: Path) -> None:
    text, _ = insert(tmp_path, "list:\n  - a\n\n\n", "list")
    assert text == "list:\n  - a\n  - id: new\n    note: x\n\n\n"


def test_block_text_that_ends_like_a_comment_stays_whole(tmp_path: Path) -> None:
    text, _ = insert(tmp_path, "list:\n  - |\n    one\n    # two\nrest: 1\n", "list")
    assert document(tmp_path, text).data["list"] == ["one\n# two\n", {"id": "new", "note": "x"}]


def test_blank_lines_that_block_text_keeps_stay_with_it(tmp_path: Path) -> None:
    text, _ = insert(tmp_path, "list:\n  - |+\n    one\n\n\nrest: 1\n", "list")
    assert document(tmp_path, text).data["list"] == ["one\n\n\n", {"id": "new", "note": "x"}]


def test_blank_lines_that_block_text_elsewhere_keeps_change_nothing(tmp_path: Path) -> None:
    text, line = insert(tmp_path, "a: |+\n  x\n\nlist:\n  - a\n\n# b\nrest: 1\n", "list")
    assert (text, line) == ("a: |+\n  x\n\nlist:\n  - a\n  - id: new\n    note: x\n\n# b\nrest: 1\n", 6)


def test_lines_end_as_they_do_on_windows_where_the_others_do(tmp_path: Path) -> None:
    text, _ = insert(tmp_path, "list:\r\n  - a\r\n", "list")
    assert text == "list:\r\n  - a\r\n  - id: new\r\n    note: x\r\n"


def test_a_separator_that_only_yaml_counts_as_a_line_does_not_matter(tmp_path: Path) -> None:
    text, _ = insert(tmp_path, 'title: "a\u2028b"\nlist:\n  - a\nrest: 1\n', "list")
    assert document(tmp_path, text).data["list"] == ["a", {"id": "new", "note": "x"}]
