"""What `briefing doctor` can find out about Slack: whether the tokens are there, and what Slack says to them."""

from collections.abc import Awaitable, Callable, Sequence

from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import SendError, SetupError, named
from bot.core.finding import Finding
from bot.platforms.slack.client import needed_token, socket_url, web_client, who
from bot.platforms.slack.settings import APP_TOKEN, BOT_TOKEN, Settings
from bot.settings import discreet

SECONDS = 5


async def examine(settings: Settings) -> Sequence[Finding]:
    """One finding a token; asks Slack's Web API and nobody else."""
    return [
        await _finding("slack bot token", settings, BOT_TOKEN, _bot),
        await _finding("slack app token", settings, APP_TOKEN, _socket),
    ]


async def _finding(
    name: str, settings: Settings, token: str, ask: Callable[[AsyncWebClient], Awaitable[str]]
) -> Finding:
    try:
        client = web_client(settings, needed_token(token))
        client.timeout = SECONDS
        return Finding(name, True, await ask(client))
    except SetupError as error:
        return Finding(name, False, str(error))
    except SendError as error:
        return Finding(name, False, error.reason)
    except Exception as error:
        trouble = f"{client.base_url} does not answer ({discreet(named(error))})"
        return Finding(name, False, f"{trouble}: check the network, and api_url if it is set")


async def _bot(client: AsyncWebClient) -> str:
    me = await who(client)
    return f"works: we are @{me['user']} in {me['team']}"


async def _socket(client: AsyncWebClient) -> str:
    await socket_url(client)
    return "works: Slack gives us a socket"
