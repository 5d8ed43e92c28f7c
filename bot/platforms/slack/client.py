"""Slack's Web API as we use it."""

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import SetupError
from bot.platforms.slack.faults import TOKEN, code_of, send_error, sentence
from bot.platforms.slack.settings import APP_TOKEN, BOT_TOKEN, Settings
from bot.settings import secret

SECONDS = 20
"""How long a call may take."""


def web_client(settings: Settings, token: str | None, session: ClientSession | None = None) -> AsyncWebClient:
    """A client that tries once: by default slack_sdk sends again after a broken connection, and so might post twice."""
    url = settings.api_url or AsyncWebClient.BASE_URL
    return AsyncWebClient(token=token, base_url=url, timeout=SECONDS, session=session, retry_handlers=[])


def web_session() -> ClientSession:
    """Connections to keep. (slack_sdk's own time-out does not hold for a session that is given to it.)"""
    return ClientSession(timeout=ClientTimeout(total=SECONDS))


def needed_token(name: str) -> str:
    """The secret of that name; raises SetupError where it is not set."""
    token = secret(name)
    if token is None:
        raise SetupError(f"Slack needs a token: set {name} (or {name}_FILE), or delete platforms.slack.")
    return token


async def who(client: AsyncWebClient) -> dict[str, str]:
    """Who the bot is, by auth.test: `team`, `user`, `user_id`, `bot_id`; raises SetupError for a token of no use."""
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        raise _setup_error(error, BOT_TOKEN) from error
    return {key: str(answer.get(key) or "") for key in ("team", "user", "team_id", "user_id", "bot_id")}


async def socket_url(client: AsyncWebClient) -> str:
    """Where the socket is, by apps.connections.open; raises SetupError for a token of no use."""
    try:
        answer = await client.apps_connections_open(app_token=client.token or "")
    except SlackApiError as error:
        raise _setup_error(error, APP_TOKEN) from error
    return str(answer["url"])


def _setup_error(error: SlackApiError, name: str) -> Exception:
    """What an operator must mend; other refusals may pass by themselves, some after a time that Slack names."""
    return SetupError(sentence(error, token=name)) if code_of(error) in TOKEN else send_error(error, "")
