"""How many citations somebody could look up again, and how many nobody can."""

from collections import Counter
from dataclasses import dataclass

from bot.checks.archived import wrong_place
from bot.checks.held import Held
from bot.core.source import Citation


@dataclass(frozen=True, slots=True)
class Tally:
    """`verified`: the archived text is there, with the place that is cited. `wrong`: it is there without that place.
    `unverifiable`: no text is archived."""

    verified: int
    wrong: int
    unverifiable: int


def tally(held: Held) -> Tally | None:
    """The counts; None where nobody asked to look into the archive."""
    if held.archive is None:
        return None
    found = Counter(_kind(held, cite) for _, cites in held.citations for cite in cites if cite.source in held.sources)
    return Tally(found["verified"], found["wrong"], found["unverifiable"])


def _kind(held: Held, cite: Citation) -> str:
    archive = held.sources[cite.source].archive
    if not archive or not (held.archive or {}).get(archive):
        return "unverifiable"
    return "wrong" if wrong_place(held, cite) else "verified"
