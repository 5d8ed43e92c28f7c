"""A small Discord of our own over HTTP and WebSocket, for the real discord.py to talk to.

It is for what simulators inside the process cannot do: lost connections, withheld answers, a bot that is killed.
"""

from tests.platforms.discord.server.asked import Asked
from tests.platforms.discord.server.faults import Fault, failing, forbidden, rate_limited
from tests.platforms.discord.server.intents import Intent
from tests.platforms.discord.server.interactions import Callback
from tests.platforms.discord.server.permissions import Permission
from tests.platforms.discord.server.seen import Seen
from tests.platforms.discord.server.server import DiscordServer

__all__ = [
    "Asked",
    "Callback",
    "DiscordServer",
    "Fault",
    "Intent",
    "Permission",
    "Seen",
    "failing",
    "forbidden",
    "rate_limited",
]
