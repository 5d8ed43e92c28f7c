"""Every citation names a source that sources.yaml has."""

from collections.abc import Iterator

from rapidfuzz import process

from bot.checks.held import Held, Rule
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Unknown sources, with the nearest known one."""
    if held.broken("sources.yaml"):
        return
    for document, path, cites in held.citations:
        for index, cite in enumerate(cites):
            if cite.source not in held.library.sources:
                near = process.extractOne(cite.source, list(held.library.sources), score_cutoff=60)
                guess = f"Did you mean “{near[0]}”?" if near else "Add it to briefs/sources.yaml."
                message = f"There is no source “{cite.source}”."
                yield document.fault((*path, index, "source"), "unknown-source", message, guess)


RULE = Rule(check)
