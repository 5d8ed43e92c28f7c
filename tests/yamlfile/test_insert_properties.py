"""Whatever a file looks like: an entry is added at the end of one list, and nothing else changes."""

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.yamlfile import Place, inserted
from tests.yamlfile.reading import document

ENTRY = "- id: new\n  cites:\n    - {source: a}  # where\n\n  note: {en: x}\n"
READ = {"id": "new", "cites": [{"source": "a"}], "note": {"en": "x"}}

LONGER = "⏎"
"""In a value: it goes on below, two spaces deeper than its key."""

scalars = st.sampled_from(
    [
        "1",
        "plain",
        '"a: b # c"',
        "{en: x, ja: 日本}",
        "[a, [b]]",
        "'- x'",
        ">-⏎one⏎two",
        "|⏎one",
        '"one⏎two"',
        "one⏎two",
    ]
)
between = st.lists(st.sampled_from(["", " ", "# a comment", "# - id: none"]), max_size=2)

Lines = list[str]


@st.composite
def values(draw: st.DrawFn, indent: int) -> str:
    return draw(scalars).replace(LONGER, "\n" + " " * (indent + 2))


@st.composite
def blocks(draw: st.DrawFn, keys: str, indent: int, depth: int) -> Lines:
    """Lines of "key: value", some of whose values are lists."""
    lines: Lines = []
    for key in keys:
        if depth and draw(st.booleans()):
            lines += [f"{' ' * indent}{key}:", *draw(lists(indent + draw(st.integers(0, 3)), depth - 1))]
        else:
            lines.append(f"{' ' * indent}{key}: {draw(values(indent))}")
        lines += draw(between)
    return lines


@st.composite
def lists(draw: st.DrawFn, indent: int, depth: int) -> Lines:
    """A list of texts and of blocks, each entry on lines of its own."""
    lines: Lines = []
    for _ in range(draw(st.integers(1, 3))):
        if draw(st.booleans()):
            space = draw(st.integers(1, 3))
            first, *rest = draw(blocks("xyz", indent + 1 + space, depth))
            lines += [f"{' ' * indent}-{' ' * space}{first.strip(' ')}", *rest]
        else:
            lines.append(f"{' ' * indent}- {draw(values(indent))}")
        lines += draw(between)
    return lines


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file that ends with something written, and one line feed."""
    lines = [*draw(between), *draw(blocks("abcd", 0, 2)), *draw(between)]
    return "\n".join(lines).rstrip() + "\n"


def in_lines(data: Any, path: Place = ()) -> list[Place]:
    """Where the lists are; those in brackets, which are values, are left out."""
    if isinstance(data, dict):
        return [place for key, value in data.items() for place in in_lines(value, (*path, key))]
    if not isinstance(data, list) or data == ["a", ["b"]]:
        return []
    return [path, *(place for index, value in enumerate(data) for place in in_lines(value, (*path, index)))]


def at(data: Any, path: Place) -> Any:
    for step in path:
        data = data[step]
    return data


@given(files(), st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_entry_is_added_at_the_end_of_its_list_and_nothing_else_changes(
    tmp_path: Path, text: str, data: st.DataObject
) -> None:
    before = document(tmp_path, text)
    path = data.draw(st.sampled_from([*in_lines(before.data), ("missing",)]))
    after, line = inserted(text, before, path, ENTRY)
    found = document(tmp_path, after)
    assert found.data == with_entry(document(tmp_path, text).data, path), after
    assert found.mark((*path, len(at(found.data, path)) - 1)).line == line
    assert without(after, line, begun=path == ("missing",)) == text


def with_entry(data: Any, path: Place) -> Any:
    data.setdefault("missing", []) if path == ("missing",) else None
    at(data, path).append(READ)
    return data


def without(text: str, line: int, *, begun: bool) -> str:
    """The text without the entry at a line, and without the key and the blank line of a list that it begins."""
    lines = text.split("\n")
    return "\n".join([*lines[: line - (3 if begun else 1)], *lines[line - 1 + ENTRY.count("\n") :]])
