"""Adding to a list in a YAML file without touching a character of what people wrote there."""

import re

from bot.core.errors import BadValue
from bot.yamlfile.place import Place
from bot.yamlfile.read import Document

HOW = "Write the list with one “- ” line for each of its entries (or delete it, if it is empty), and try again."


def inserted(text: str, document: Document, path: Place, entry: str) -> tuple[str, int]:
    """The text with `entry` as the last one of the list at `path`, and the line where it begins, counted from 1.

    `entry` is unindented and begins with "- ". A list that is missing at the top of the file is begun. Raises
    BadValue where the list is written in brackets.
    """
    end_of_line = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    lines = (text if text.endswith("\n") else text + end_of_line).splitlines(keepends=True)
    if len(path) == 1 and path not in document.marks:
        new = ["", f"{path[0]}:", *_indented(entry, 2)]
        return _joined(lines, len(lines), new, end_of_line), len(lines) + 3
    dash = _dash(lines, document, path)
    end = _end(lines, document, path, dash)
    return _joined(lines, end, _indented(entry, dash), end_of_line), end + 1


def _joined(lines: list[str], at: int, new: list[str], end_of_line: str) -> str:
    return "".join([*lines[:at], *(line + end_of_line for line in new), *lines[at:]])


def _indented(entry: str, by: int) -> list[str]:
    return [f"{' ' * by}{line}" if line else line for line in entry.rstrip("\n").split("\n")]


def _dash(lines: list[str], document: Document, path: Place) -> int:
    """How far the list's entries are indented."""
    mark = document.mark((*path, 0))
    before = lines[mark.line - 1][: mark.column - 1]
    if (*path, 0) not in document.marks or not (dash := re.fullmatch(r"( *)- +", before)):
        raise BadValue(f"{document.file}:{mark.line}: this list is not written in lines.", HOW)
    return len(dash[1])


def _end(lines: list[str], document: Document, path: Place, dash: int) -> int:
    """After how many lines the list ends. Blank lines and comments below it, if they are not set further in than its
    entries, belong to what comes next."""
    inside = [mark.line for place, mark in document.marks.items() if place[: len(path)] == path]
    after = [mark.line for mark in document.marks.values() if mark.line > max(inside)]
    end = min(after, default=len(lines) + 1) - 1
    if any(re.search(r"[|>]\d?\+\d?\s*$", line) for line in lines[min(inside) - 1 : end]):
        return end  # block text that keeps the blank lines below it
    while end > max(inside) and re.fullmatch(rf"\s*|\s{{0,{dash}}}#.*\s*", lines[end - 1]):
        end -= 1
    return end
