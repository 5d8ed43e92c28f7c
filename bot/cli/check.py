"""`briefing check`: every fault of content and settings."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from bot.cli.context import Context, common_options, print_json
from bot.core.library import Library
from bot.desk import Read, read


@click.command("check")
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    help="Also hold everything against the archived texts in this folder.",
)
@common_options
def command(context: Context, sources: Path | None) -> None:
    """List all that is wrong, doubtful or unanswered in briefs/ and config/; exit status 1 if anything is wrong."""
    found = read(context.briefs, context.config, context.today(), sources)
    if context.as_json:
        print_json(_as_json(found))
    else:
        for line in _lines(found):
            click.echo(line)
    sys.exit(1 if found.faults else 0)


def _as_json(found: Read) -> dict[str, object]:
    groups = {"faults": found.faults, "warnings": found.warnings, "questions": found.questions}
    told: dict[str, object] = {name: [asdict(fault) for fault in group] for name, group in groups.items()}
    citations = {"citations": asdict(found.citations)} if found.citations else {}
    return told | {"counts": _counts(found.library)} | citations


def _lines(found: Read) -> Iterator[str]:
    yield from (f"fault    {fault}" for fault in found.faults)
    yield from (f"warning  {warning}" for warning in found.warnings)
    yield from (f"question {question}" for question in found.questions)
    held = ", ".join(f"{number} {name}" for name, number in _counts(found.library).items())
    groups = {"fault": found.faults, "warning": found.warnings, "open question": found.questions}
    told = ", ".join(f"{len(group)} {name}{'' if len(group) == 1 else 's'}" for name, group in groups.items())
    yield f"{told}. Held: {held}."
    if found.citations:
        tally = found.citations
        wrong = f"{tally.wrong} wrong, " if tally.wrong else ""
        yield f"Citations: {tally.verified} verified in the archive, {wrong}{tally.unverifiable} of texts not archived."


def _counts(library: Library) -> dict[str, int]:
    return {
        "briefs": len(library.briefs),
        "figures": len(library.figures),
        "observations": sum(len(figure.observations) for figure in library.figures.values()),
        "milestones": len(library.milestones),
        "sources": len(library.sources),
        "terms": len(library.terms),
        "people": len(library.people),
    }
