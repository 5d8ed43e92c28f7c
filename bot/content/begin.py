"""Beginning something in the briefs folder: the skeleton goes where it belongs, or nothing is written."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from bot.content import skeletons
from bot.content.files import SourcesFile, TopicFile
from bot.content.load import Content, load
from bot.content.write import write
from bot.core.errors import BadValue, SetupError
from bot.core.record import ID
from bot.core.source import Citation, Source
from bot.yamlfile import Document, Place, inserted

Entry = Literal["figure", "milestone", "report"]


@dataclass(frozen=True, slots=True)
class Added:
    """Where something was begun."""

    path: Path
    line: int


def begin_topic(briefs: Path, name: str, today: date) -> Added:
    """Write topics/<name>.yaml; raises SetupError if that cannot be."""
    load(briefs)  # for the sentence that tells of a missing folder
    _free(name, {path.stem for path in (briefs / "topics").glob("*.yaml")}, "topic")
    path = briefs / "topics" / f"{name}.yaml"
    write(path, skeletons.topic(today), TopicFile)
    return Added(path, 1)


def begin_source(briefs: Path, name: str, archive: str | None, today: date) -> Added:
    """Add a source; raises SetupError if that cannot be."""
    content = _readable(briefs)
    _free(name, _sources(content), "source")
    document = _document(content, "sources.yaml")
    return _add(content, document, ("sources",), skeletons.source(name, archive, today), SourcesFile)


def begin_entry(briefs: Path, kind: Entry, into: str, name: str, said: Citation, today: date) -> Added:
    """Add a figure or a milestone to the topic `into`, or a report to the milestone `into`.

    `said` is where it comes from. Raises SetupError if that cannot be.
    """
    content = _readable(briefs)
    source = _source(content, said.source)
    if kind == "report":
        document, path = _milestone(content, into)
        taken = {report["id"] for report in _at(document, path)}
    else:
        document, path = _document(content, f"topics/{into}.yaml"), (f"{kind}s",)
        taken = {figure.id for file in content.of(TopicFile) for figure in file.figures}
        taken |= {milestone.id for file in content.of(TopicFile) for milestone in file.milestones}
    _free(name, taken, kind)
    made = {"figure": skeletons.figure, "milestone": skeletons.milestone, "report": skeletons.report}[kind]
    return _add(content, document, path, made(name, source, said.at, today), TopicFile)


def _free(name: str, taken: Collection[str], kind: str) -> None:
    if not ID.fullmatch(name):
        raise SetupError(f"“{name}” cannot be an id. Use small letters, digits and single hyphens, such as council-4.")
    if name in taken:
        raise SetupError(f"There is a {kind} “{name}” already. Choose another id.")


def _sources(content: Content) -> dict[str, Source]:
    return {source.id: source for file in content.of(SourcesFile) for source in file.sources}


def _source(content: Content, name: str) -> Source:
    known = _sources(content)
    if name not in known:
        raise SetupError(f"There is no source “{name}”. Add it first: briefing new source {name}")
    return known[name]


def _document(content: Content, name: str) -> Document:
    """A file by its name in the folder."""
    for file in content.files:
        if file.document.file.endswith(f"/{name}"):
            return file.document
    topic = Path(name).stem
    raise SetupError(f"There is no topic “{topic}”. Begin it first: briefing new topic {topic}")


def _milestone(content: Content, name: str) -> tuple[Document, Place]:
    for document, index in _milestones(content, name):
        return document, ("milestones", index, "reports")
    raise SetupError(f"There is no milestone “{name}”. Begin it first: briefing new milestone TOPIC {name}")


def _milestones(content: Content, name: str) -> Iterator[tuple[Document, int]]:
    for file in content.files:
        if isinstance(file.content, TopicFile):
            for index, milestone in enumerate(file.content.milestones):
                if milestone.id == name:
                    yield file.document, index


def _at(document: Document, path: Place) -> Any:
    data = document.data
    for step in path:
        data = data[step]
    return data


def _add(content: Content, document: Document, path: Place, entry: str, kind: type[Any]) -> Added:
    file = content.paths[document.file]
    try:
        text, line = inserted(document.text, document, path, entry)
    except BadValue as error:
        raise SetupError(str(error)) from None
    write(file, text, kind)
    return Added(file, line)


def _readable(briefs: Path) -> Content:
    """All content; where a file cannot be read, nobody knows which names are taken."""
    content = load(briefs)
    if content.faults:
        raise SetupError(f"Mend this first: {content.faults[0]}")
    return content
