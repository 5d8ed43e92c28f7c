"""Nobody has written, said or published anything tomorrow."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.checks.held import Held, Level, Rule
from bot.core.edtf import EDTFDate
from bot.core.errors import Fault

FIELDS = ("recorded", "reported", "published")
TOLERANCE = timedelta(days=1)
"""An editor's day may have begun while it has not where the desk runs."""


def check(held: Held) -> Iterator[Fault]:
    """Days of writing down, reporting and publishing that have not come yet: what they belong to would be hidden."""
    for node in held.nodes:
        for field in FIELDS:
            value = getattr(node.value, field, None)
            day = value.first if isinstance(value, EDTFDate) else value
            if isinstance(day, date) and day > held.today + TOLERANCE:
                remedy = "Until then nobody is told of it: write the right day."
                yield node.fault("ahead", f"{value} has not come yet.", remedy, field)


RULE = Rule(check, Level.WARNING)
