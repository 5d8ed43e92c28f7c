"""Slack's refusals and broken connections as facts for the outbox, with a sentence that says what to do.

Codes from docs.slack.dev: chat.postMessage, conversations.history, auth.test and apps.connections.open, Errors.
"""

import asyncio
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.core.errors import SendError, named
from bot.platforms.slack.settings import BOT_TOKEN

PERMANENT = {
    "channel_not_found": "Slack knows no channel {channel}, or it is private and the bot is not in it:"
    " check the id in config/bot.yaml, and type /invite in the channel to add the bot.",
    "not_in_channel": "The bot is not in the channel {channel}: type /invite there to add it.",
    "is_archived": "The channel {channel} is archived: unarchive it, or take it out of config/bot.yaml.",
    "restricted_action": "The workspace does not let the bot post in {channel}: ask its admins to allow it.",
    "cannot_reply_to_message": "Slack takes no posts of the bot in {channel}.",
    "messages_tab_disabled": "The app takes no direct messages: switch on the Messages tab under App Home.",
    "msg_too_long": "Slack finds the post too long. This is a bug of ours.",
    "msg_blocks_too_long": "Slack finds the post too long. This is a bug of ours.",
    "invalid_blocks": "Slack does not accept the post's blocks. This is a bug of ours.",
    "invalid_blocks_format": "Slack does not accept the post's blocks. This is a bug of ours.",
    "no_text": "Slack finds the post empty. This is a bug of ours.",
    "metadata_too_large": "Slack does not accept the post's marker. This is a bug of ours.",
    "invalid_metadata_format": "Slack does not accept the post's marker. This is a bug of ours.",
}
"""Trying again cannot help."""

TOKEN = {
    "not_authed": "Slack got no token: set {token}.",
    "invalid_auth": "Slack does not accept the token: copy it anew from the app's settings into {token}.",
    "token_revoked": "The token was revoked: install the app again and put the new token into {token}.",
    "token_expired": "The token has expired: install the app again and put the new token into {token}.",
    "account_inactive": "The token's account was switched off: install the app again and set {token}.",
    "not_allowed_token_type": "{token} holds a token of another kind:"
    " a bot token begins with xoxb-, an app-level token with xapp-.",
    "missing_scope": "The app lacks the scope {needed}: add it in the app's settings, and install the app again.",
    "no_permission": "The app may not do this here: install it again, or ask the workspace's admins.",
    "access_denied": "The app may not do this here: install it again, or ask the workspace's admins.",
}
"""The operator can mend these while the post waits."""

UNREADABLE = {"missing_scope", "no_permission", "access_denied"}
"""With these a post may go out, but the channel's history stays closed."""

HALF_DONE = {"internal_error", "fatal_error", "request_timeout", "service_unavailable"}
""""It's possible some aspect of the operation succeeded before the error was raised" (of fatal_error)."""

WAIT_SECONDS = 30.0
"""How long to wait where Slack does not say it."""


def send_error(error: Exception, channel: str) -> SendError:
    """What a failed call means for the post."""
    if isinstance(error, SlackApiError):
        return _refused(error, channel)
    if isinstance(error, ClientConnectorError | ConnectionTimeoutError):
        return SendError(f"Slack cannot be reached: {error}")
    if isinstance(error, ClientError | OSError | asyncio.TimeoutError | SlackClientError):
        return SendError(f"The connection to Slack broke: {named(error)}", ambiguous=True)
    # slack_sdk raises AttributeError and others where an answer is no JSON, so the request may have arrived.
    return SendError(f"Slack's answer could not be read: {named(error)}", ambiguous=True)


def history_error(error: Exception, channel: str) -> SendError:
    """What a failed look into a channel's history means: a permanent one if it can't be read at all."""
    if isinstance(error, SlackApiError) and code_of(error) in UNREADABLE:
        return SendError(sentence(error, channel), permanent=True)
    sent = send_error(error, channel)
    return SendError(sent.reason, permanent=sent.permanent, retry_after=sent.retry_after)


def code_of(error: Exception) -> str:
    """Slack's word for what is wrong; empty where there is none."""
    return str(_answer(error).get("error") or "") if isinstance(error, SlackApiError) else ""


def sentence(error: SlackApiError, channel: str = "", token: str = BOT_TOKEN) -> str:
    """What is wrong, and what to do."""
    code = code_of(error)
    known = PERMANENT.get(code) or TOKEN.get(code) or (PERMANENT["restricted_action"] if _restricted(code) else None)
    values = {"channel": channel, "token": token, "needed": _answer(error).get("needed", "that it needs")}
    return known.format(**values) if known else f"Slack refused: {code or status_of(error)}."


def status_of(error: SlackApiError) -> int:
    """The answer's HTTP status; slack_sdk gives its own kind of answer, or aiohttp's where it is no JSON."""
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", None)
    return int(status or 0)


def _refused(error: SlackApiError, channel: str) -> SendError:
    code, status = code_of(error), status_of(error)
    if status == 429 or code in ("ratelimited", "rate_limited"):
        return SendError("Slack asks to slow down.", retry_after=_wait(error))
    if status >= 500 or code in HALF_DONE or not code:
        return SendError(f"Slack itself failed: {code or status}.", ambiguous=True)
    return SendError(sentence(error, channel), permanent=code in PERMANENT or _restricted(code))


def _restricted(code: str) -> bool:
    return code.startswith("restricted_action")


def _wait(error: SlackApiError) -> float:
    given = str(getattr(error.response, "headers", {}).get("Retry-After", ""))
    return float(given) if given.isdecimal() else WAIT_SECONDS


def _answer(error: SlackApiError) -> dict[str, Any]:
    data = getattr(error.response, "data", None)
    return data if isinstance(data, dict) else {}
