"""What `briefing doctor` finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `message` is a sentence; where it is not `ok`, it says what to do."""

    name: str
    ok: bool
    message: str
