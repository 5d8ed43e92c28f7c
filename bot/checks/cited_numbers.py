"""The number of an observation stands at the place that it cites."""

from collections.abc import Iterator
from decimal import Decimal

from bot.checks.archived import wrong_place
from bot.checks.held import Held, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault
from bot.core.figure import Observation
from bot.core.source import Citation
from bot.core.written import Written, amounts


def check(held: Held) -> Iterator[Fault]:
    """Values, and the source's own conversions, that stand in no written form at any archived place cited for them."""
    for node in held.nodes:
        if isinstance(node.value, Observation) and not node.draft and id(node.value) not in held.retired:
            yield from _observation(held, node, node.value)


def _observation(held: Held, node: Node, observation: Observation) -> Iterator[Fault]:
    read = [_numbers_at(held, cite) for cite in observation.cites]
    numbers = [written for found in read if found for written in found]
    if not read or any(found is None for found in read):
        return  # it may stand in the text that nobody can look into
    places = ", ".join(f"{cite.source} {cite.at}" for cite in observation.cites)
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
    """The numbers at a place in an archived text; None where it cannot be looked up."""
    source = held.sources.get(cite.source)
    text = held.archive.get(source.archive) if held.archive and source and source.archive else None
    if not text or not cite.lines or wrong_place(held, cite):
        return None
    return list(amounts(" ".join(text[n - 1].strip() for n in cite.lines), source.language if source else "en"))


RULE = Rule(check)
