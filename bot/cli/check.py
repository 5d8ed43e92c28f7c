"""`briefing check`: every fault of content and settings."""

import sys
from dataclasses import asdict

import click

from bot.cli.context import Context, common_options, print_json
from bot.core.library import Library
from bot.desk import read


@click.command("check")
@common_options
def command(context: Context) -> None:
    """List all that is wrong or doubtful in briefs/ and config/; exit status 1 if anything is wrong."""
    found = read(context.briefs, context.config, context.today())
    counts = _counts(found.library)
    if context.as_json:
        faults, warnings = ([asdict(fault) for fault in group] for group in (found.faults, found.warnings))
        print_json({"faults": faults, "warnings": warnings, "counts": counts})
    else:
        for fault in found.faults:
            click.echo(f"fault    {fault}")
        for warning in found.warnings:
            click.echo(f"warning  {warning}")
        held = ", ".join(f"{number} {name}" for name, number in counts.items())
        click.echo(f"{len(found.faults)} faults, {len(found.warnings)} warnings. Held: {held}.")
    sys.exit(1 if found.faults else 0)


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
