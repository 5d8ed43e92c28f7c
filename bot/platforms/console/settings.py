"""The console's section of config/bot.yaml."""

from bot.core.record import record


@record
class Settings:
    """Where the console listens. `names` are further host names that browsers may call it by.

    Beyond loopback the console needs a sign-in token, in the environment variable CONSOLE_TOKEN.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    names: tuple[str, ...] = ()
