"""Bolt, Slack's framework, told what it would otherwise ask Slack for before the first acknowledgement."""

import logging
from collections.abc import Callable, Mapping

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger("slack_bolt.briefing")
NOISE = ("`token` will be unused", "Unhandled request")
"""Bolt finds SLACK_BOT_TOKEN in the environment by itself and warns that it has no use for it; and it explains at
length what one could write for an event that nobody listens to."""

log.addFilter(lambda record: not any(noise in record.getMessage() for noise in NOISE))


def bolt_app(client: AsyncWebClient, me: Mapping[str, str], hang: Callable[[AsyncApp], None]) -> AsyncApp:
    """An app with our listeners. They return at once, so Bolt waits for them rather than look every 10 ms."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=me["team_id"],
            bot_token=client.token,
            bot_id=me["bot_id"],
            bot_user_id=me["user_id"],
        )

    # A client with a token would be an offer to ask auth.test with it, which Bolt declines with a warning.
    tokenless = AsyncWebClient(base_url=client.base_url, timeout=client.timeout, retry_handlers=[])
    app = AsyncApp(client=tokenless, authorize=authorize, process_before_response=True, logger=log)
    hang(app)
    return app
