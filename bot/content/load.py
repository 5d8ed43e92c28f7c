"""briefs/ → Content: every file read and typed, or every fault in all of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from bot.content.drafts import finished
from bot.content.files import GlossaryFile, PeopleFile, SourcesFile, TopicFile
from bot.core.brief import Brief
from bot.core.errors import Fault, SetupError
from bot.core.library import Library
from bot.yamlfile import Document, read, typed

T = TypeVar("T")
File = SourcesFile | GlossaryFile | PeopleFile | TopicFile

SINGLE_FILES: Mapping[str, type[File]] = {
    "sources.yaml": SourcesFile,
    "glossary.yaml": GlossaryFile,
    "people.yaml": PeopleFile,
}
TRANSLATIONS = "translations.yaml"
"""What the checks alone read, so that a slip in it stops nothing; it may be missing."""


@dataclass(frozen=True)
class Loaded:
    """One file: its document (for the places of faults) and what it says."""

    document: Document
    content: File


@dataclass(frozen=True)
class Content:
    """All files that could be read, and every fault of those that could not."""

    files: tuple[Loaded, ...]
    faults: tuple[Fault, ...]
    unread: tuple[str, ...] = ()
    """Files in the folder that nothing reads."""
    paths: Mapping[str, Path] = field(default_factory=dict)
    """Where the files are, by the names that faults call them."""
    folder: Path = Path("briefs")

    def library(self) -> Library:
        """The files as one Library, without what is still a draft."""
        topics = [(Path(f.document.file).stem, f.content) for f in self.files if isinstance(f.content, TopicFile)]
        return Library(
            briefs={name: _brief(name, finished(topic)) for name, topic in topics if not topic.draft},
            terms={term.id: term for file in self.of(GlossaryFile) for term in file.terms},
            people={person.id: person for file in self.of(PeopleFile) for person in file.people},
            sources={source.id: source for file in self.of(SourcesFile) for source in finished(file).sources},
        )

    def archives(self) -> Iterator[str]:
        """The file names of the archived sources."""
        return (source.archive for file in self.of(SourcesFile) for source in file.sources if source.archive)

    def of(self, kind: type[T]) -> Iterator[T]:
        """What the files of one shape say."""
        return (file.content for file in self.files if isinstance(file.content, kind))


def load(folder: Path) -> Content:
    """Read every file of a briefs folder; raises SetupError if there is no such folder."""
    if not folder.is_dir():
        raise SetupError(f"There is no folder {folder}. Give the folder of the briefs with --briefs.")
    files: list[Loaded] = []
    faults: list[Fault] = []
    paths = dict(_paths(folder))
    for path, kind in paths.items():
        loaded, found = _load(path, _name(folder, path), kind)
        files += [loaded] if loaded else []
        faults += found
    known = {*paths, folder / TRANSLATIONS}
    others = (path for path in folder.rglob("*") if path not in known and path.is_file())
    unread = sorted(_name(folder, path) for path in others if not path.name.startswith("."))
    return Content(tuple(files), tuple(faults), tuple(unread), {_name(folder, path): path for path in paths}, folder)


def _name(folder: Path, path: Path) -> str:
    """A file as faults call it: its path from the folder's parent."""
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _paths(folder: Path) -> Iterable[tuple[Path, type[File]]]:
    yield from ((folder / name, kind) for name, kind in SINGLE_FILES.items())
    yield from ((path, TopicFile) for path in sorted((folder / "topics").glob("*.yaml")))


def _load(path: Path, name: str, kind: type[Any]) -> tuple[Loaded | None, tuple[Fault, ...]]:
    document = read(path, name)
    if isinstance(document, Fault):
        return None, (document,)
    content, faults = typed(document, kind)
    return (Loaded(document, content) if content is not None else None), faults


def _brief(name: str, topic: TopicFile) -> Brief:
    held = [known.name for known in fields(Brief) if known.name != "id"]
    return Brief(id=name, **{key: getattr(topic, key) for key in held})
