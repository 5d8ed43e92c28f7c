"""A unit is a currency, a percentage, or a count of something named."""

from collections.abc import Iterator

from babel.numbers import list_currencies

from bot.checks.held import Held, Rule, topics
from bot.core.errors import Fault
from bot.yamlfile import Place

PLAIN = ("percent", "count")


def check(held: Held) -> Iterator[Fault]:
    """Units that nobody knows, and counts of nothing."""
    known = {*list_currencies(), *PLAIN}
    for document, topic in topics(held):
        for f, figure in enumerate(topic.figures):
            for o, observation in enumerate(figure.observations):
                path = ("figures", f, "observations", o)
                units: list[tuple[Place, str]] = [((*path, "unit"), observation.unit)]
                units += [((*path, "equivalents", i, "unit"), e.unit) for i, e in enumerate(observation.equivalents)]
                for place, unit in units:
                    if unit not in known:
                        remedy = "Write an ISO 4217 code such as JPY, or percent, or count."
                        yield document.fault(place, "unknown-unit", f"“{unit}” is no unit.", remedy)
                    if unit == "count" and figure.counted is None:
                        remedy = "Add to the figure counted: {en: jobs}, for example."
                        yield document.fault(place, "count-of-what", "It is not said what is counted.", remedy)


RULE = Rule(check)
