"""A file of the briefs folder is replaced whole, or not at all."""

import codecs
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.core.errors import Fault, SetupError
from bot.yamlfile import read, typed


def write(path: Path, text: str, kind: type[Any]) -> None:
    """Put the file in place, with the mode and the byte order mark of the old one, and only if it can be read back.

    Raises SetupError if it cannot be written, or not be read back.
    """
    path = path.resolve()  # a link stays a link
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(exist_ok=True)
        old = path.read_bytes() if path.exists() else b""
        encoding = "utf-8-sig" if old.startswith(codecs.BOM_UTF8) else "utf-8"
        beside.write_text(text, encoding=encoding, newline="")
        document = read(beside, path.name)
        faults = (document,) if isinstance(document, Fault) else typed(document, kind)[1]
        if faults:
            raise SetupError(f"Nothing was written, because this could not be read back: {faults[0]}")
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except OSError as error:
        raise SetupError(f"{path} cannot be written: {error.strerror}. Check that it may be.") from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
