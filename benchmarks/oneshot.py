"""One answer from the shell, start of the process included."""

import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.timing import Row, median

RUNS = 15
OURS = [sys.executable, "-m", "bot", "say", "/figure digital deficit"]
PEER = [sys.executable, "-c", "import click, pydantic, yaml, babel.numbers, rapidfuzz"]
BUDGET_SECONDS = 0.7


def run() -> Iterator[Row]:
    """Alternating, so that both meet the same machine."""
    ours, peer = [], []
    for _ in range(RUNS):
        ours.append(_wall(OURS))
        peer.append(_wall(PEER))
    yield Row(
        f"one-shot answer, wall time (budget {BUDGET_SECONDS} s)",
        median(ours),
        "importing the same libraries",
        median(peer),
    )


def _wall(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
