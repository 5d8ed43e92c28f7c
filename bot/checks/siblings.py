"""A value a thousand times another of its kind is usually a slip of scale."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.checks.held import Held, Level, Rule, topics
from bot.core.errors import Fault
from bot.core.figure import Figure, Observation
from bot.yamlfile import Document, Place

FACTOR = 1000

Entry = tuple[Document, Place, Observation]


def check(held: Held) -> Iterator[Fault]:
    """Observations that are far from the others of their figure, or of its family, in the same unit."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for document, topic in topics(held):
        for f, figure in enumerate(topic.figures):
            for o, observation in enumerate(figure.observations):
                if id(observation) not in held.retired:
                    entry = (document, ("figures", f, "observations", o, "value"), observation)
                    groups.setdefault((_kin(figure), observation.unit), []).append(entry)
    for entries in groups.values():
        yield from _far_off(entries)


def _kin(figure: Figure) -> str:
    return f"family {figure.family}" if figure.family else figure.id


def _far_off(entries: list[Entry]) -> Iterator[Fault]:
    usual = _usual(observation.value for _, _, observation in entries)
    for document, path, observation in entries:
        value = abs(observation.value)
        if usual and value and not usual / FACTOR < value < usual * FACTOR:
            message = f"{value:,f} is a thousand times more or less than its siblings, which lie about {usual:,f}."
            remedy = "Look whether thousand, million, billion or trillion is meant."
            yield document.fault(path, "far-from-siblings", message, remedy)


def _usual(values: Iterable[Decimal]) -> Decimal:
    """The middle value; of two the smaller, so that of a pair a thousand apart one is told."""
    sizes = sorted(abs(value) for value in values if value)
    return sizes[(len(sizes) - 1) // 2] if sizes else Decimal(0)


RULE = Rule(check, Level.WARNING)
