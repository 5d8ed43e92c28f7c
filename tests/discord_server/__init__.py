"""A small Discord of our own over HTTP and WebSocket, for the real discord.py to talk to.

It is for what simulators inside the process cannot do: lost connections, withheld answers, a bot that is killed.
"""

from tests.discord_server.asked import Asked
from tests.discord_server.faults import Fault, failing, forbidden, rate_limited
from tests.discord_server.intents import Intent
from tests.discord_server.interactions import Callback
from tests.discord_server.permissions import Permission
from tests.discord_server.seen import Seen
from tests.discord_server.server import DiscordServer

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
