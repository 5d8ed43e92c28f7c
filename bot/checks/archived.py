"""What is said to be archived is there, and every place that is cited in it exists."""

from collections.abc import Iterator

from bot.checks.held import Held, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault
from bot.core.source import Citation, Source

HOW = "Write at: line 22 or at: lines 38-40, counted in the archived text with its blank lines."


def check(held: Held) -> Iterator[Fault]:
    """Archived texts that are missing; citations of them without a place, or with one that is not there."""
    for node in held.nodes:
        if isinstance(node.value, Source):
            yield from _file(held, node, node.value)
    for node, cites in held.citations:
        if not node.draft and id(node.value) not in held.retired:
            for index, cite in enumerate(cites):
                if why := wrong_place(held, cite):
                    yield node.fault("no-such-place", why, HOW, index, "at")


def _file(held: Held, node: Node, source: Source) -> Iterator[Fault]:
    if held.archive is not None and source.archive and not held.archive.get(source.archive):
        remedy = "Put the text (UTF-8) into the folder given with --sources, or delete archive:."
        yield node.fault("no-archive", f"No text {source.archive} could be read there.", remedy, "archive")


def wrong_place(held: Held, cite: Citation) -> str | None:
    """What is wrong with a place in an archived text, in words; None if nothing is."""
    source = held.sources.get(cite.source)
    if source is None or source.archive is None:
        return None
    if not cite.lines or cite.lines.start < 1:
        return f"“{cite.source}” is archived, so a citation of it names a line; here it is “{cite.at or 'nothing'}”."
    text = (held.archive or {}).get(source.archive)
    if not text:
        return None
    if cite.lines[-1] > len(text):
        return f"{source.archive} has {len(text)} lines; here it is “{cite.at}”."
    return (
        None if any(text[n - 1].strip() for n in cite.lines) else f"There is nothing at {cite.at} of {source.archive}."
    )


RULE = Rule(check)
