"""The bot as a process of its own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
MONDAY = "2026-11-30T{}+01:00"
PATIENCE_SECONDS = 20


@dataclass
class Bot:
    """A bot in a folder of its own; `log` is what it wrote to stderr, `output` to stdout."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes] | None" = None
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, *options: str, wait: bool = True) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "bot", "serve", "--database", f"sqlite:///{self.folder}/var/bot.db", *options]
        environment = {**os.environ, "TZ": "UTC", **self.environment}
        with (self.folder / "log").open("ab") as log, (self.folder / "output").open("ab") as output:
            self.process = subprocess.Popen(command, cwd=self.folder, stderr=log, stdout=output, env=environment)
        if wait:
            eventually(lambda: self.get("/healthz"))
        return self.process

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as response:
            return json.load(response)

    def ask(self, line: str, place: str = "console:general") -> Any:
        body = json.dumps({"place": place, "line": line}).encode()
        url = f"http://127.0.0.1:{self.port}/api/ask"
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=5) as response:
            return json.load(response)

    def history(self, place: str = "console:general") -> list[Any]:
        messages: list[Any] = self.get(f"/api/history?place={place}")["messages"]
        return messages

    def posts(self, place: str = "console:general") -> list[Any]:
        return [message for message in self.history(place) if message["kind"] == "post"]

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """The exit status, and how many seconds the end took."""
        assert self.process is not None
        begun = time.monotonic()
        self.process.send_signal(number)
        return self.process.wait(PATIENCE_SECONDS), time.monotonic() - begun

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")

    @property
    def output(self) -> str:
        return (self.folder / "output").read_text(encoding="utf-8")


def eventually(check: Callable[[], Any], seconds: float = PATIENCE_SECONDS) -> Any:
    """What `check` gives, once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if result := check():
                return result
        except (OSError, urllib.error.URLError):
            pass
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def bot_in(folder: Path) -> Iterator[Bot]:
    """The bot with our own briefs and settings, on a free port; it is not started yet."""
    for name in ("briefs", "config"):
        shutil.copytree(ROOT / name, folder / name)
    port, settings = free_port(), folder / "config" / "bot.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("port: 8080", f"port: {port}"), encoding="utf-8")
    made = Bot(folder, port)
    try:
        yield made
    finally:
        if made.process and made.process.poll() is None:
            made.process.kill()
            made.process.wait()
