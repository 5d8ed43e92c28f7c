"""The look through a channel's history for a post that may have arrived."""

from datetime import datetime, timedelta

import discord

from bot.core.errors import SendError
from bot.platforms.discord import limits
from bot.platforms.discord.client import DeskClient
from bot.platforms.discord.custom_ids import marker_of
from bot.platforms.discord.faults import send_error

HISTORY_HIDDEN = (
    "The channel has messages, but none can be read: give the bot's role Read Message History. If it has that, the"
    " channel's last message was deleted; look whether the post is there."
)

SKEW = timedelta(minutes=5)
"""By how much Discord's clock may differ from ours."""


async def find(client: DeskClient, channel: int, marker: str, since: datetime) -> str | None:
    """The id of the message with that marker: looks through the newest ones, back to `since` and never fewer than a
    page. Raises SendError where nobody can tell.
    """
    seen = 0
    try:
        async for message in client.get_partial_messageable(channel).history(limit=limits.HISTORY):
            if marker in _markers(message):
                return str(message.id)
            seen += 1
            if seen >= limits.HISTORY_AT_LEAST and message.created_at < since - SKEW:
                return None
        if not seen:
            await _make_sure_that_it_is_empty(client, channel)
    except SendError:
        raise
    except Exception as error:
        raise send_error(error) from error
    if seen >= limits.HISTORY:
        reason = f"The post is not among the last {limits.HISTORY} messages, so nobody can tell."
        raise SendError(reason, permanent=True)
    return None


async def _make_sure_that_it_is_empty(client: DeskClient, channel: int) -> None:
    """Without Read Message History, Discord gives an empty history and no error (Get Channel Messages)."""
    whole = await client.fetch_channel(channel)
    if getattr(whole, "last_message_id", None):
        raise SendError(HISTORY_HIDDEN, permanent=True)


def _markers(message: discord.Message) -> set[str | None]:
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    return {marker_of(item.custom_id or "") for row in rows for item in row.children}
