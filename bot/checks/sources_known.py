"""Every citation names a source that sources.yaml has."""

from collections.abc import Iterator

from rapidfuzz import process

from bot.checks.held import Held, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Unknown sources, with the nearest known one; and drafts of sources under what is shown already."""
    if held.broken("sources.yaml"):
        return
    for node, cites in held.citations:
        for index, cite in enumerate(cites):
            source = held.sources.get(cite.source)
            if source is None:
                yield _unknown(held, node, index, cite.source)
            elif source.draft and not node.draft:
                message = f"The source “{cite.source}” is still a draft."
                remedy = "Finish it in briefs/sources.yaml and delete its draft: true."
                yield node.fault("draft-source", message, remedy, index, "source")


def _unknown(held: Held, node: Node, index: int, name: str) -> Fault:
    near = process.extractOne(name, list(held.sources), score_cutoff=60)
    guess = f"Did you mean “{near[0]}”?" if near else "Add it to briefs/sources.yaml."
    return node.fault("unknown-source", f"There is no source “{name}”.", guess, index, "source")


RULE = Rule(check)
