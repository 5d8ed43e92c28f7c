"""Places in a file, and why a file cannot be read."""

from dataclasses import dataclass
from typing import Any

Place = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file; both numbers count from 1."""

    line: int
    column: int


def mark_of(mark: Any) -> Mark:
    """PyYAML's mark as people count."""
    return Mark(mark.line + 1, mark.column + 1)


class Refused(Exception):
    """Why a file cannot be read."""

    def __init__(self, mark: Mark, rule: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.mark, self.rule, self.message, self.remedy = mark, rule, message, remedy
