"""A world in which what people set is kept, as in service."""

from collections.abc import Mapping
from typing import Any

from bot.core.ratelimit import RateLimit
from bot.preferences import KeptPreferences
from tests.support import Desk, World


class Nothing:
    """A store that takes everything and gives nothing back."""

    async def all(self, name: str) -> Mapping[str, str]:
        return {}

    async def put(self, person: str, name: str, value: str | None) -> None:
        """Taken."""


def lasting_world(**given: Any) -> World:
    world = World(**given)
    world.desk = Desk(lambda: world.library, world.clock, RateLimit(1000), KeptPreferences(Nothing()))
    world.desk.gate.set()
    return world
