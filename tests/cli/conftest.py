"""The real command in a process of its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def briefing() -> Run:
    def run(*words: str, cwd: Path = ROOT, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "bot", *words]
        return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, text=True, timeout=60, check=False)

    return run
