"""What a button of a chat message carries: the command and how to show its answer, so it works after any restart."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

KEY_LENGTH = 24
_CODE = re.compile(r"(?P<act>[rups])(?P<page>[1-9][0-9]{0,5})?(?P<line>/.*)", re.DOTALL)


class Act(StrEnum):
    """What becomes of the answer."""

    RUN = "r"
    """A message of its own, for the eyes of whoever pressed."""

    UPDATE = "u"
    """It takes the place of the message that bears the button."""

    PAGE = "p"
    """Another page of the same answer, in its place."""

    SHARE = "s"
    """A message of its own, for everyone."""


@dataclass(frozen=True, slots=True)
class Press:
    """A command to run, and what becomes of the answer; `page` counts from 1."""

    act: Act
    line: str
    page: int = 1

    def code(self) -> str:
        """As a message carries it: "r/figure digital-deficit-japan", "p2/brief ai"."""
        page = str(self.page) if self.page > 1 else ""
        return f"{self.act}{page}{_slashed(self.line)}"

    @staticmethod
    def read(code: str) -> "Press | None":
        """The press that a code stands for; None if it is none of ours."""
        found = _CODE.fullmatch(code)
        return Press(Act(found["act"]), found["line"], int(found["page"] or 1)) if found else None


def fitted(code: str, limit: int) -> str:
    """The code itself; or, where it is longer than `limit` characters, a short key under which it is remembered."""
    return code if len(code) <= limit else key_of(code)


def key_of(code: str) -> str:
    """The key of a long code: the same code has the same key."""
    return "k" + hashlib.sha256(code.encode()).hexdigest()[:KEY_LENGTH]


def _slashed(line: str) -> str:
    return f"/{line.strip().removeprefix('/').removeprefix('／')}"
