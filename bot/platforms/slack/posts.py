"""Posts in channels, and the look for one that may have arrived."""

from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import SendError
from bot.core.page import Page
from bot.platforms.slack.faults import history_error, send_error
from bot.platforms.slack.render import render

EVENT = "briefing_post"
"""The type of the metadata that carries a post's marker (docs.slack.dev, Message metadata)."""

PAGE_SIZE, PAGES = 200, 5
"""So many messages at once, as Slack advises (docs.slack.dev, conversations.history), and so many times at most."""

EARLIER = timedelta(minutes=5)
"""Our clock and Slack's may differ by so much."""


async def post(client: AsyncWebClient, channel: str, page: Page) -> str:
    """Post the page; returns the message's ts. Raises SendError."""
    message = render(page)
    metadata = {"event_type": EVENT, "event_payload": {"marker": page.marker}}
    try:
        answer = await client.chat_postMessage(
            channel=channel, metadata=metadata, mrkdwn=False, unfurl_links=False, unfurl_media=False, **message
        )
        return str(answer["ts"])
    except Exception as error:
        raise send_error(error, channel) from error


async def find(client: AsyncWebClient, channel: str, marker: str, since: datetime) -> str | None:
    """The ts of the post with that marker, if there is one since then; raises SendError where nobody can tell."""
    oldest = (since - EARLIER).timestamp()
    cursor = ""
    for _ in range(PAGES):
        messages, cursor = await _read(client, channel, cursor)
        for message in messages:
            if _marker(message) == marker:
                return str(message["ts"])
        if not cursor or (messages and float(messages[-1]["ts"]) < oldest):
            return None
    raise SendError(
        f"More than {PAGE_SIZE * PAGES} messages came to {channel} since, so nobody can be sure about it.",
        permanent=True,
    )


async def _read(client: AsyncWebClient, channel: str, cursor: str) -> tuple[list[dict[str, Any]], str]:
    """Messages, newest first, and where to read on; empty at the end."""
    try:
        answer = await client.conversations_history(
            channel=channel, limit=PAGE_SIZE, include_all_metadata=True, cursor=cursor or None
        )
        messages: list[dict[str, Any]] = answer["messages"]
        following = (answer.get("response_metadata") or {}).get("next_cursor") or ""
        return messages, following if answer.get("has_more") else ""
    except Exception as error:
        raise history_error(error, channel) from error


def _marker(message: dict[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return payload.get("marker") if metadata.get("event_type") == EVENT else None
