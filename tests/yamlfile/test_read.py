from pathlib import Path

import pytest

from bot.yamlfile import Mark, Place
from tests.yamlfile.reading import document, fault

SOURCES = """\
# a comment
sources:
  - id: release
    title: >-
      A long
      title
    cites: [{source: a, at: "line 1"}]
  -   id: 日本語
"""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((text, text) for text in ("no", "yes", "on", "true", "2026", "12:30", "2026-05-12", "0x1F", "1e3", "0o17")),
        *((text, text) for text in ("~", "null", "Null", "=", "<<", "日本語", "a:b", "a#b", "6.65 trillion")),
        ('""', ""),
        ("''", ""),
        ('"no"', "no"),
        ("", None),
        ("  # only a comment", None),
        ("[a, 2, no]", ["a", "2", "no"]),
        ("{b: 2}", {"b": "2"}),
        ("[]", []),
        ("{}", {}),
        (">-\n  two\n  lines", "two lines"),
        ("|\n  two\n  lines", "two\nlines\n"),
    ],
)
def test_every_scalar_is_the_text_that_was_written_and_only_nothing_is_nothing(
    tmp_path: Path, written: str, meant: object
) -> None:
    assert document(tmp_path, f"a: {written}\n").data == {"a": meant}


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_a_file_without_content_is_empty(tmp_path: Path, content: str) -> None:
    assert document(tmp_path, content).data is None


@pytest.mark.parametrize("content", ["a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "\ufeffa: 1\nb: 2", "---\na: 1\nb: 2\n...\n"])
def test_what_editors_and_windows_add_does_not_matter(tmp_path: Path, content: str) -> None:
    assert document(tmp_path, content).data == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("sources",), 2, 1),
        (("sources", 0), 3, 5),
        (("sources", 0, "id"), 3, 5),
        (("sources", 0, "title"), 4, 5),
        (("sources", 0, "cites"), 7, 5),
        (("sources", 0, "cites", 0), 7, 13),
        (("sources", 0, "cites", 0, "at"), 7, 25),
        (("sources", 1), 8, 7),
        (("sources", 1, "id"), 8, 7),
        (("sources", 0, "cites", 0, "missing"), 7, 13),
        (("sources", 7, "title"), 2, 1),
        ((), 2, 1),
    ],
)
def test_every_key_and_value_knows_its_place(tmp_path: Path, path: Place, line: int, column: int) -> None:
    assert document(tmp_path, SOURCES).mark(path) == Mark(line, column)


def test_a_part_of_a_document_keeps_its_places(tmp_path: Path) -> None:
    part = document(tmp_path, SOURCES).part(("sources", 0))
    assert part.data["title"] == "A long title"
    assert (part.file, part.mark(("cites", 0, "at"))) == ("briefs/x.yaml", Mark(7, 25))


def test_a_fault_is_said_with_its_place_its_remedy_and_its_rule(tmp_path: Path) -> None:
    found = document(tmp_path, SOURCES).fault(("sources", 1, "id"), "bad-id", "It cannot be an id.", "Change it.")
    assert str(found) == "briefs/x.yaml:8:7: It cannot be an id. Change it. [bad-id]"


def test_every_key_that_stands_twice_is_told_at_its_second_place(tmp_path: Path) -> None:
    found = document(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\n  d: {e: 1, e: 2}\na: 3\n")
    assert [(one.rule, one.line, one.column) for one in found.faults] == [
        ("duplicate-key", 4, 3),
        ("duplicate-key", 5, 13),
        ("duplicate-key", 6, 1),
    ]
    assert "“c” stands twice" in found.faults[0].message


def test_the_same_key_in_two_items_is_no_fault(tmp_path: Path) -> None:
    assert document(tmp_path, "- a: 1\n- a: 2\n").faults == ()


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("a: 1\nb:\n\tc: 2\n", 3, 1),
        ("a: b: c\n", 1, 5),
        ("a: 1\n  b: 2\n", 2, 4),
        ("a: [1, 2\nb: 3\n", 2, 2),
        ('a: "open\n\n', 3, 1),
        ("a: 1\nb\n", 3, 1),
        ("a: @home\n", 1, 4),
        ("a: %x\n", 1, 4),
    ],
)
def test_what_is_no_yaml_is_told_where_it_breaks(tmp_path: Path, content: str, line: int, column: int) -> None:
    found = fault(tmp_path, content)
    assert (found.rule, found.line, found.column) == ("yaml", line, column)
    assert "put quotes around text" in found.remedy
