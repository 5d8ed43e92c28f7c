"""Reads text as a file, as the bot would."""

from pathlib import Path

from bot.core.errors import Fault
from bot.yamlfile import Document, read


def written(folder: Path, content: str | bytes) -> Document | Fault:
    path = folder / "x.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path, "briefs/x.yaml")


def document(folder: Path, content: str) -> Document:
    found = written(folder, content)
    assert isinstance(found, Document), found
    return found


def fault(folder: Path, content: str | bytes) -> Fault:
    found = written(folder, content)
    assert isinstance(found, Fault), found
    return found
