"""The console's section of config/bot.yaml."""

from typing import Annotated

from pydantic import Field

from bot.core.record import record


@record
class Settings:
    """Where the console listens. `names` are further host names that browsers may call it by.

    Beyond loopback the console needs a sign-in token, in the environment variable CONSOLE_TOKEN.
    """

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    names: tuple[str, ...] = ()
