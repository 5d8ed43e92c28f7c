"""The archived texts of sources, as lines."""

from collections.abc import Mapping
from pathlib import Path

from bot.core.errors import SetupError


def load(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Every file of the folder by its name; raises SetupError if there is no such folder or a file cannot be read."""
    if not folder.is_dir():
        raise SetupError(f"There is no folder {folder}. Give the folder of the archived sources with --sources.")
    return {path.name: _lines(path) for path in sorted(folder.iterdir()) if path.is_file()}


def _lines(path: Path) -> tuple[str, ...]:
    """Only a line feed ends a line, as editors count; other separators stand inside one."""
    try:
        return tuple(line.removesuffix("\r") for line in path.read_text(encoding="utf-8").split("\n"))
    except UnicodeDecodeError:
        return ()
    except OSError as error:
        raise SetupError(f"{path} cannot be read: {error.strerror}. Check that it may be read.") from None
