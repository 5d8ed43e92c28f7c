"""The present content and settings: swapped whole, or not at all."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot import checks, settings
from bot.checks import Tally
from bot.content import archive, load
from bot.content.words import languages
from bot.core.errors import ContentError, Fault, SetupError
from bot.core.library import Library
from bot.registry import posts
from bot.settings import Settings


@dataclass(frozen=True)
class Read:
    """All that was read in one go, with every fault and warning."""

    library: Library
    settings: Settings | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    questions: tuple[Fault, ...] = ()
    citations: Tally | None = None


def read(
    briefs: Path,
    config: Path,
    today: date,
    sources: Path | None = None,
    levels: Collection[checks.Level] = tuple(checks.Level),
) -> Read:
    """Read and check everything, also against the archived texts in `sources` if that is given.

    Raises SetupError where a folder is missing.
    """
    content, configured = load.load(briefs), settings.load(config)
    library = content.library()
    held = checks.Held(
        content=content,
        library=library,
        settings=configured.settings,
        documents=configured.documents,
        post_kinds=posts(),
        platforms=settings.known_platforms(),
        languages=languages(),
        today=today,
        archive=archive.load(sources, content.archives()) if sources else None,
    )
    report = checks.run(held, levels)
    faults = sorted({*content.faults, *configured.faults, *report.faults}, key=lambda f: (f.file, f.line, f.column))
    return Read(library, configured.settings, tuple(faults), report.warnings, report.questions, checks.tally(held))


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        stat = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), stat.st_mtime_ns, stat.st_size


class Desk:
    """Holds the last good library and settings, and the faults of a later change that was refused."""

    def __init__(self, briefs: Path, config: Path, today: Callable[[], date]) -> None:
        """Raises ContentError with all that is wrong."""
        self.briefs, self.config = briefs, config
        self._today = today
        first = self._read()
        if first.faults or first.settings is None:
            raise ContentError(first.faults)
        self.library: Library = first.library
        self.settings: Settings = first.settings
        self.faults: tuple[Fault, ...] = ()

    def _read(self) -> Read:
        """Only what keeps content out of service: the rest is the editors' business, and takes time."""
        return read(self.briefs, self.config, self._today(), levels=(checks.Level.FAULT,))

    def read_again(self) -> Read:
        """What the files say now. It may run in a thread: nothing is changed."""
        try:
            return self._read()
        except SetupError as error:
            remedy = "Put it back; until then the desk says what it said before."
            gone = Fault(str(self.briefs.parent), 1, 1, "missing-folder", str(error), remedy)
            return Read(self.library, None, (gone,), ())

    def fingerprint(self) -> frozenset[tuple[str, int, int]]:
        """What tells one state of the files from another, without reading them."""
        found = (path for folder in (self.briefs, self.config) for path in folder.rglob("*.yaml"))
        return frozenset(_stamp(path) for path in found)

    def take_over(self, changed: Read) -> bool:
        """Swap everything; on any fault keep all as it was and return False."""
        self.faults = changed.faults
        if changed.faults or changed.settings is None:
            return False
        self.library, self.settings = changed.library, changed.settings
        return True
