"""A source that nothing cites is a leftover, or a fact was forgotten."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.content.files import SourcesFile
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Sources without a citation."""
    if held.content.faults:
        return  # what cites it may stand in the file that could not be read
    used = {cite.source for _, cites in held.citations for cite in cites}
    for document, file in held.files(SourcesFile):
        for index, source in enumerate(file.sources):
            if source.id not in used and not source.draft:
                message = f"Nothing cites the source “{source.id}”."
                yield document.fault(("sources", index), "uncited-source", message, "Cite it, or delete it.")


RULE = Rule(check, Level.WARNING)
