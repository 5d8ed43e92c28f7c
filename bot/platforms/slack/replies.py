"""Answers, by the response_url that came with the question: no scope and no membership is needed for it."""

from typing import Any

from aiohttp import ClientError, ClientSession
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.core.errors import named
from bot.exchange import Shown
from bot.platforms.slack.client import SECONDS
from bot.platforms.slack.render import render

NOT_FOUND = 404


class Undelivered(Exception):
    """The answer did not reach Slack; `refused` if Slack itself did not take it, and may take another one."""

    def __init__(self, reason: str, *, refused: bool = False) -> None:
        super().__init__(reason)
        self.refused = refused


def body(shown: Shown) -> dict[str, Any]:
    """What is posted to a response_url (docs.slack.dev, Handling user interaction, Message responses)."""
    return {
        **render(shown.page),
        "response_type": "in_channel" if shown.public else "ephemeral",
        "replace_original": shown.updates,
        "unfurl_links": False,
        "unfurl_media": False,
    }


async def reply(url: str, shown: Shown, session: ClientSession | None) -> None:
    """Show a page; raises Undelivered. Only what one person sees is sent again after a broken connection."""
    again = [AsyncRateLimitErrorRetryHandler(), *([] if shown.public else [AsyncConnectionErrorRetryHandler()])]
    client = AsyncWebhookClient(url, timeout=SECONDS, session=session, retry_handlers=again)
    try:
        answer = await client.send_dict(body(shown))
    except (ClientError, OSError, TimeoutError) as error:
        raise Undelivered(named(error)) from error
    if answer.status_code != 200:
        # 404 is an address that is used up: nothing more gets through there.
        refused = answer.status_code != NOT_FOUND
        raise Undelivered(f"Slack answered {answer.status_code} {answer.body[:200]}", refused=refused)
