"""Quantiles of timings, and the table that shows them."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One figure of ours beside its peer's; both in milliseconds."""

    what: str
    ours: float
    peer_name: str
    peer: float

    @property
    def ratio(self) -> float:
        """How many times the peer's."""
        return self.ours / self.peer


def quantile(samples: Sequence[float], share: float) -> float:
    """The value below which `share` of the samples lie, in milliseconds for seconds given."""
    return sorted(samples)[min(len(samples) - 1, int(share * len(samples)))] * 1000


def median(samples: Sequence[float]) -> float:
    """The middle, in milliseconds for seconds given."""
    return statistics.median(samples) * 1000


def table(rows: Sequence[Row]) -> str:
    """Markdown, to be pasted into the README."""
    lines = ["| measured | ours | peer | peer's | ratio |", "|---|---|---|---|---|"]
    lines += [
        f"| {row.what} | {row.ours:.1f} ms | {row.peer_name} | {row.peer:.1f} ms | {row.ratio:.1f} |" for row in rows
    ]
    return "\n".join(lines)
