"""Which events a client wants.

https://discord.com/developers/docs/events/gateway#list-of-intents
"""

from enum import IntFlag


class Intent(IntFlag):
    """Those that this server's events depend on; every client gets interactions."""

    NONE = 0
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    DIRECT_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15


PRIVILEGED = Intent.GUILD_MEMBERS | Intent.PRESENCES | Intent.MESSAGE_CONTENT
