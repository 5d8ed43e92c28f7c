"""Discord's times; a test may shorten them."""

from dataclasses import dataclass

from tests.discord_server.intents import Intent


@dataclass
class Rules:
    """All in seconds. `refused_intents` are privileged ones that the application was not granted."""

    answer_within: float = 3
    token_lifetime: float = 15 * 60
    nonce_window: float = 5 * 60
    heartbeat: float = 41.25
    refused_intents: Intent = Intent.NONE
