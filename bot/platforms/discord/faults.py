"""What a failed call to Discord means for the outbox."""

import asyncio
from collections.abc import Iterable, Mapping

import aiohttp
import discord

from bot.core.errors import SendError, named

REMEDIES: Mapping[int, str] = {
    10003: "Discord knows no such channel: it was deleted, or its id in config/bot.yaml is wrong.",
    50001: "The bot may not see this channel: give its role the permission View Channel.",
    50013: "The bot may not write in this channel: give its role Send Messages and Embed Links.",
    50083: "The thread is archived: open it again, or choose another place in config/bot.yaml.",
    50007: "This person takes no direct messages from the bot.",
}
"""What to do about Discord's error codes (Discord API, Opcodes and Status Codes)."""

SERVER_ERROR = 500

RETRIED = frozenset({401, 408, 429})
"""Statuses of a refusal that may pass: 401 once the operator has set the right token."""


def send_error(error: Exception, tries: Iterable[int] = ()) -> SendError:
    """The error as the outbox understands it; `tries` are the statuses of all tries of the call.

    After a server error the message may be stored, whatever became of the later tries.
    """
    found = _last(error)
    if any(status >= SERVER_ERROR for status in tries):
        return SendError(found.reason, ambiguous=True, retry_after=found.retry_after)
    return found


def _last(error: Exception) -> SendError:
    """What the last try alone tells."""
    if isinstance(error, discord.RateLimited):
        return SendError("Discord asks the bot to wait.", retry_after=error.retry_after)
    if isinstance(error, discord.DiscordServerError):
        return SendError(f"Discord is unwell: {error}", ambiguous=True)
    if isinstance(error, discord.HTTPException):
        remedy = REMEDIES.get(error.code, "")
        return SendError(f"{remedy} ({error})".strip(), permanent=error.status not in RETRIED)
    if isinstance(error, aiohttp.ClientConnectorError):
        return SendError(f"Discord cannot be reached: {error}")
    if isinstance(error, aiohttp.ClientError | OSError | asyncio.TimeoutError):
        return SendError(f"The connection to Discord broke: {named(error)}", ambiguous=True)
    return SendError(f"Sending failed in an unforeseen way: {named(error)}", ambiguous=True)
