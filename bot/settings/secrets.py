"""Secrets come from the environment or a file, never from YAML, and never go into a log."""

import os
import re
from pathlib import Path

from bot.core.errors import SetupError

SHORTEST = 8
"""Characters of a secret that is looked for in texts: a shorter one would blacken ordinary words."""

_handed_out: set[str] = set()
_TICKET = re.compile(r"(?i)((?:ticket|token|secret|password)=)[^\s&'\"]+")


def secret(name: str) -> str | None:
    """A secret from the environment variable `name`, or from the file that `name`_FILE points to."""
    value = os.environ.get(name) or _from_file(name)
    if value and len(value) >= SHORTEST:
        _handed_out.add(value)
    return value


def discreet(text: str) -> str:
    """The text without any secret that was handed out, and without tickets in addresses: for logs and reports."""
    for value in sorted(_handed_out, key=len, reverse=True):
        text = text.replace(value, "***")
    return _TICKET.sub(r"\1***", text)


def _from_file(name: str) -> str | None:
    path = os.environ.get(f"{name}_FILE")
    if not path:
        return None
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SetupError(f"{name}_FILE points to {path}, which cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SetupError(f"{name}_FILE points to {path}, which is no text.") from None
