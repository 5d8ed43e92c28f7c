"""What `briefing serve` logs."""

import json
import logging
import sys
from pathlib import Path

import pytest

from bot.cli.serve import JsonFormatter, PlainFormatter
from bot.core.errors import SetupError
from bot.settings import secret


def record() -> logging.LogRecord:
    """A library that logs a token and a ticket, with a traceback that holds them too."""
    try:
        raise OSError("401 for coo-coo-coo at wss://x.example/?ticket=abc123")
    except OSError:
        return logging.LogRecord("lib", logging.ERROR, "", 1, "sent %s", ("coo-coo-coo",), sys.exc_info())


@pytest.mark.parametrize("formatter", [PlainFormatter("%(message)s"), JsonFormatter()], ids=["plain", "json"])
def test_no_secret_goes_into_the_log(formatter: logging.Formatter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIGEON_TOKEN", "coo-coo-coo")
    assert secret("PIGEON_TOKEN") == "coo-coo-coo"
    logged = formatter.format(record())
    assert "coo-coo-coo" not in logged
    assert "abc123" not in logged
    assert "sent ***" in logged
    assert "wss://x.example/?ticket=***" in logged


def test_the_json_log_stays_json() -> None:
    assert json.loads(JsonFormatter().format(record()))["level"] == "ERROR"


def test_a_token_file_that_is_no_text_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "token").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("PIGEON_TOKEN_FILE", str(tmp_path / "token"))
    with pytest.raises(SetupError, match="which is no text"):
        secret("PIGEON_TOKEN")
