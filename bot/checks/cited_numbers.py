"""The number of an observation stands at the place that it cites."""

from collections.abc import Iterator
from decimal import Decimal

from bot.checks.held import Held, Node, Rule
from bot.core.errors import Fault
from bot.core.figure import Observation
from bot.core.source import Citation
from bot.core.written import Written, amounts


def check(held: Held) -> Iterator[Fault]:
    """Values, and the source's own conversions, that stand in no written form at any archived place cited for them."""
    for node in held.nodes:
        if isinstance(node.value, Observation) and not node.draft:
            yield from _observation(held, node, node.value)


def _observation(held: Held, node: Node, observation: Observation) -> Iterator[Fault]:
    read = [(cite, found) for cite in observation.cites if (found := _numbers_at(held, cite)) is not None]
    if not read:
        return
    numbers = [written for _, found in read for written in found]
    places = ", ".join(f"{cite.source} {cite.at}" for cite, _ in read)
    values: list[tuple[tuple[str | int, ...], Decimal, str]] = [(("value",), observation.value, observation.unit)]
    values += [(("equivalents", i, "value"), e.value, e.unit) for i, e in enumerate(observation.equivalents)]
    for path, value, unit in values:
        if not any(written.fits(value, unit) for written in numbers):
            message = f"{value:,f} ({unit}) does not stand at {places}. {_nearest(numbers, value)}"
            remedy = "Look at the place again: number, scale (thousand, million, billion, trillion) and unit."
            yield node.fault("number-not-there", message.strip(), remedy, *path)


def _nearest(numbers: list[Written], value: Decimal) -> str:
    """The same digits in another size or unit tell what went wrong."""
    alike = [
        written for written in numbers if written.value.normalize().as_tuple()[1] == value.normalize().as_tuple()[1]
    ]
    return f"There it is {alike[0].value:,f}{f' {alike[0].unit}' if alike[0].unit else ''}." if alike else ""


def _numbers_at(held: Held, cite: Citation) -> list[Written] | None:
    """The numbers at a place in an archived text; None where there is no such text."""
    source = held.sources.get(cite.source)
    text = held.archive.get(source.archive) if held.archive and source and source.archive else None
    if not text or cite.lines is None:
        return None
    said = " ".join(text[n - 1] for n in cite.lines if 0 < n <= len(text))
    return list(amounts(said, source.language if source else "en"))


RULE = Rule(check)
