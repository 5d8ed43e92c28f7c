"""How many citations somebody could look up again, and how many nobody can."""

from dataclasses import dataclass

from bot.checks.archived import wrong_place
from bot.checks.held import Held
from bot.core.source import Citation


@dataclass(frozen=True, slots=True)
class Tally:
    """`verified`: the archived text is there, with the place that is cited. `unverifiable`: no text is archived."""

    verified: int
    unverifiable: int


def tally(held: Held) -> Tally | None:
    """The two counts; None where nobody asked to look into the archive."""
    if held.archive is None:
        return None
    cites = [cite for _, cites in held.citations for cite in cites if cite.source in held.sources]
    verified = sum(1 for cite in cites if _verified(held, cite))
    return Tally(verified, len(cites) - verified)


def _verified(held: Held, cite: Citation) -> bool:
    name = held.sources[cite.source].archive
    return bool(name and held.archive and held.archive.get(name)) and wrong_place(held, name or "", cite) is None
