"""`briefing doctor`: what is switched on, reachable, stale or failing; exit status 0 when healthy."""

import asyncio
import importlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict

import click

from bot.cli.context import Context, common_options, print_json
from bot.core.finding import Finding
from bot.desk import Read, read
from bot.settings import half_switched


@click.command("doctor")
@common_options
def command(context: Context) -> None:
    """Look at content, settings, database, deliveries and platforms."""
    findings = list(_findings(context))
    healthy = all(finding.ok for finding in findings)
    if context.as_json:
        print_json({"healthy": healthy, "findings": [asdict(finding) for finding in findings]})
    else:
        for finding in findings:
            click.echo(f"{'ok' if finding.ok else 'PROBLEM':8} {finding.name}: {finding.message}")
    sys.exit(0 if healthy else 1)


def _findings(context: Context) -> Iterator[Finding]:
    found = read(context.briefs, context.config, context.today())
    faults = f"{len(found.faults)} faults; `briefing check` lists them" if found.faults else "no faults"
    yield Finding("content and settings", not found.faults, faults)
    stale = sum(warning.rule == "review-overdue" for warning in found.warnings)
    yield Finding(
        "reviews", True, f"{stale} briefs are overdue for review" if stale else "every brief was reviewed in time"
    )
    yield asyncio.run(_database(context.database_url()))
    yield from _platforms(found)


async def _database(url: str) -> Finding:
    # SQLAlchemy is heavy, and the subcommands are all imported for the help page.
    from bot.store.examine import examine

    return await examine(url)


def _platforms(found: Read) -> Iterator[Finding]:
    if found.settings is None:
        return
    if not found.settings.platforms:
        yield Finding("platforms", False, "none is switched on; add one under platforms in config/bot.yaml")
    for name, tokens in half_switched():
        if name not in found.settings.platforms:
            yield Finding(name, False, f"not switched on: {' and '.join(tokens)} is not set, though its other token is")
    yield from asyncio.run(_examined(found.settings.platforms))


async def _examined(platforms: Mapping[str, object]) -> list[Finding]:
    """All platforms at once: one that does not answer holds up none."""
    modules = {name: importlib.import_module(f"bot.platforms.{name}.examine") for name in platforms}
    found = await asyncio.gather(*(modules[name].examine(section) for name, section in platforms.items()))
    return [finding for findings in found for finding in findings]
