"""A text that repeats a figure's number repeats its size: trillion and billion, 兆 and 億 are easily mixed up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.checks.held import Held, Level, Rule
from bot.content.nodes import Node
from bot.core.errors import Fault
from bot.core.figure import Figure, Observation
from bot.core.source import Citation
from bot.core.text import LANGUAGES, Text
from bot.core.written import Written, amounts

Value = tuple[Decimal, str]

LEAST = 1000
"""A smaller sum is a reading that nobody meant: "$25b" is not $25."""

THOUSAND, MYRIAD = 3, 4
"""Powers of ten between one scale word and the next: in European languages, and in Japanese."""


def check(held: Held) -> Iterator[Fault]:
    """Sums of money whose digits are a figure's, from the same place of a source, in another size."""
    by_place = _by_place(held)
    for node in held.nodes:
        if isinstance(node.value, Figure):
            values = [value for observation in node.value.current() for value in _values(observation)]
        else:
            cites: Sequence[Citation] = getattr(node.value, "cites", ())
            values = [value for cite in cites for value in by_place.get(cite, ())]
        if values:
            yield from _texts(node, values)


def _by_place(held: Held) -> dict[Citation, list[Value]]:
    found: dict[Citation, list[Value]] = {}
    for node in held.nodes:
        if isinstance(node.value, Observation) and id(node.value) not in held.retired:
            for cite in node.value.cites:
                found.setdefault(cite, []).extend(_values(node.value))
    return found


def _values(observation: Observation) -> list[Value]:
    return [(observation.value, observation.unit), *((e.value, e.unit) for e in observation.equivalents)]


def _texts(node: Node, values: Sequence[Value]) -> Iterator[Fault]:
    for field in getattr(node.value, "__dataclass_fields__", ()):
        text = getattr(node.value, field)
        for language in LANGUAGES if isinstance(text, Text) else ():
            for written in amounts(getattr(text, language) or "", language):
                if meant := _other_size(written, values):
                    message = f"{written.value:,f} has the digits of {meant:,f}, which the same source gives."
                    remedy = "Look whether thousand, million, billion or trillion is meant."
                    yield node.fault("other-size", message, remedy, field, language)


def _other_size(written: Written, values: Sequence[Value]) -> Decimal | None:
    """The value that was probably meant; None where the number is one of them, or nothing like them."""
    if written.unit is None or abs(written.value) < LEAST:
        return None
    alike = [value for value, unit in values if written.in_unit(unit) and _digits(value, written)]
    return alike[0] if alike and written.value not in alike else None


def _digits(value: Decimal, written: Written) -> bool:
    """The same digits, and a size that another scale word would make of them?"""
    apart = abs(value.adjusted() - written.value.adjusted())
    same = value.normalize().as_tuple().digits == written.value.normalize().as_tuple().digits
    return same and (apart % THOUSAND == 0 or apart % MYRIAD == 0)


RULE = Rule(check, Level.WARNING)
