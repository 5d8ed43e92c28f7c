"""The errors that carry meaning. All else is a bug.

BriefingError
├── UserError             words for the person who asked
│   ├── NotHeld           we hold nothing by that name; may suggest what we do hold
│   ├── NotAllowed        the person's role does not permit it
│   └── TooFast           the person's rate limit is used up
├── SetupError            the operator must mend something before the bot can run
│   └── ContentError      faults in content or settings, all of them
└── SendError             a fact for the outbox: a post did not (surely) go out
"""

from collections.abc import Sequence
from dataclasses import dataclass


class BriefingError(Exception):
    """Anything the bot raises on purpose."""


class UserError(BriefingError):
    """Names a sentence of the interface that tells the asker what to do."""

    def __init__(self, key: str, *, suggestions: Sequence[tuple[str, str]] = (), **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
        self.suggestions = tuple(suggestions)
        """Pairs of (label, command) that may be what was meant."""


class NotHeld(UserError):
    """The library holds nothing by that name."""


class NotAllowed(UserError):
    """The asker's role does not permit the command."""


class TooFast(UserError):
    """The asker has used up the rate limit."""


class SetupError(BriefingError):
    """One sentence that says what the operator must do."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong (or doubtful) at one place of a file, with the way to mend it."""

    file: str
    line: int
    column: int
    rule: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message} {self.remedy} [{self.rule}]"


class ContentError(SetupError):
    """Content or settings cannot be used; carries every fault that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


class BadValue(ValueError):
    """A text in a file that cannot be read as what it should be, and how to write it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


def named(error: BaseException) -> str:
    """A foreign error for people to read. Never its `repr`: aiohttp's shows a request's headers, and so its token."""
    said = str(error).strip()
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


class SendError(BriefingError):
    """A send failed.

    `permanent`: trying again cannot help. `ambiguous`: the platform may have stored the message, so look
    for its marker before sending again. `retry_after`: seconds the platform asked us to wait.
    """

    def __init__(
        self, reason: str, *, permanent: bool = False, ambiguous: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.ambiguous = ambiguous
        self.retry_after = retry_after
