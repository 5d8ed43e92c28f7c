"""What `briefing doctor` can find out about Discord without joining the gateway."""

import asyncio
from collections.abc import Sequence

import aiohttp
import discord
import discord.http

from bot.core.errors import SetupError, named
from bot.core.finding import Finding
from bot.platforms.discord.settings import TOKEN, Settings
from bot.settings import secret

NAME = "discord"
SECONDS = 5.0


async def examine(settings: Settings) -> Sequence[Finding]:
    """Is there a token, and does Discord take it?"""
    try:
        token = secret(TOKEN)
    except SetupError as error:
        return [Finding(NAME, False, str(error))]
    if not token:
        return [Finding(NAME, False, f"switched on, but {TOKEN} is not set; set it, or delete platforms.discord")]
    if settings.api_url:
        discord.http.Route.BASE = settings.api_url.rstrip("/")
    return [await _login(token)]


async def _login(token: str) -> Finding:
    client = discord.Client(intents=discord.Intents.none())
    try:
        async with asyncio.timeout(SECONDS):
            await client.login(token)
            return Finding(NAME, True, f"the token is good: the bot is {client.user}")
    except discord.LoginFailure:
        return Finding(NAME, False, f"Discord refuses the token in {TOKEN}; take a new one from its developer portal")
    except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
        return Finding(NAME, False, f"Discord cannot be reached ({named(error)}); check network and discord.api_url")
    finally:
        await client.close()
