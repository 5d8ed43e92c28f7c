"""Everything that the server knows; its parts share this one object."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.discord_server.bell import Bell
from tests.discord_server.faults import Faults
from tests.discord_server.gateway import Gateway
from tests.discord_server.interactions import Interactions
from tests.discord_server.json_types import Json
from tests.discord_server.messages import Messages
from tests.discord_server.rules import Rules
from tests.discord_server.snowflakes import Snowflakes
from tests.discord_server.world import World


@dataclass
class State:
    """`commands` maps a guild's id, or "" for the global ones, to what the bot registered there."""

    token: str
    now: Callable[[], float] = time.time
    url: str = ""
    rules: Rules = field(default_factory=Rules)
    bell: Bell = field(default_factory=Bell)
    faults: Faults = field(default_factory=Faults)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    command_puts: int = 0
    files: dict[str, bytes] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    bodies: list[tuple[str, str, Any]] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ids = Snowflakes(self.now)
        self.world = World(self.ids)
        self.messages = Messages(self.now)
        self.interactions = Interactions(self.ids, time.monotonic)
        self.gateway = Gateway(self.token, self.world, self.rules, self.bell)
