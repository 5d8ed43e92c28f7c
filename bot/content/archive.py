"""The archived texts of sources, as lines."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.core.errors import SetupError

MAX_BYTES = 20_000_000
"""A longer file is no text that somebody has read."""


def load(folder: Path, names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Those of the named files that are there, by name; raises SetupError if there is no such folder, or a file cannot
    be read. Other files in the folder are nobody's business."""
    if not folder.is_dir():
        raise SetupError(f"There is no folder {folder}. Give the folder of the archived sources with --sources.")
    paths = {name: folder / name for name in names if Path(name).name == name}
    return {name: _lines(path) for name, path in paths.items() if path.is_file()}


def _lines(path: Path) -> tuple[str, ...]:
    """Only a line feed ends a line, as editors count; other separators stand inside one. Nothing, if it is no UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise SetupError(f"{path} has more than {MAX_BYTES:,} bytes. Archive the text alone.")
        text = path.read_bytes().decode("utf-8-sig").removesuffix("\n")
    except UnicodeDecodeError:
        return ()
    except OSError as error:
        raise SetupError(f"{path} cannot be read: {error.strerror}. Check that it may be read.") from None
    return tuple(line.removesuffix("\r") for line in text.split("\n"))
