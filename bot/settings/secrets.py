"""Secrets come from the environment or a file, never from YAML."""

import os
from pathlib import Path

from bot.core.errors import SetupError


def secret(name: str) -> str | None:
    """A secret from the environment variable `name`, or from the file that `name`_FILE points to."""
    if value := os.environ.get(name):
        return value
    if path := os.environ.get(f"{name}_FILE"):
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SetupError(f"{name}_FILE points to {path}, which cannot be read: {error.strerror}.") from None
    return None
