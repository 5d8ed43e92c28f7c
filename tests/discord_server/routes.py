"""The calls that the server knows."""

from collections.abc import Callable

from tests.discord_server import errors, route_channels, route_commands, route_interactions, route_webhooks
from tests.discord_server.call import Answer, Call
from tests.discord_server.payloads import application_json, me_json, user_json

Handler = Callable[[Call], Answer]


def _me(call: Call) -> Answer:
    return Answer(me_json(call.state.world.bot))


def _user(call: Call) -> Answer:
    user = call.state.world.users.get(call.parts["user"])
    if user is None:
        raise errors.unknown_user()
    return Answer(user_json(user))


def _application(call: Call) -> Answer:
    return Answer(application_json(call.state.world))


def _gateway(call: Call) -> Answer:
    return Answer({"url": call.state.gateway.url})


def _gateway_bot(call: Call) -> Answer:
    limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    return Answer({"url": call.state.gateway.url, "shards": 1, "session_start_limit": limit})


_COMMANDS = "/applications/{application}/commands"
_GUILD_COMMANDS = "/applications/{application}/guilds/{guild}/commands"
_MESSAGES = "/channels/{channel}/messages"
_CALLBACK = "/interactions/{interaction}/{token}/callback"
_WEBHOOK = "/webhooks/{application}/{token}"

ROUTES: dict[tuple[str, str], Handler] = {
    ("GET", "/users/@me"): _me,
    ("GET", "/users/{user}"): _user,
    ("GET", "/oauth2/applications/@me"): _application,
    ("GET", "/applications/@me"): _application,
    ("GET", "/gateway"): _gateway,
    ("GET", "/gateway/bot"): _gateway_bot,
    ("PUT", _COMMANDS): route_commands.replace,
    ("GET", _COMMANDS): route_commands.listed,
    ("PUT", _GUILD_COMMANDS): route_commands.replace,
    ("GET", _GUILD_COMMANDS): route_commands.listed,
    ("POST", "/users/@me/channels"): route_channels.open_direct,
    ("GET", "/channels/{channel}"): route_channels.channel,
    ("POST", "/channels/{channel}/typing"): route_channels.typing,
    ("POST", _MESSAGES): route_channels.post,
    ("GET", _MESSAGES): route_channels.history,
    ("GET", _MESSAGES + "/{message}"): route_channels.one,
    ("PATCH", _MESSAGES + "/{message}"): route_channels.edit,
    ("DELETE", _MESSAGES + "/{message}"): route_channels.delete,
    ("POST", _CALLBACK): route_interactions.callback,
    ("POST", _WEBHOOK): route_webhooks.follow_up,
    ("GET", _WEBHOOK + "/messages/{message}"): route_webhooks.one,
    ("PATCH", _WEBHOOK + "/messages/{message}"): route_webhooks.edit,
    ("DELETE", _WEBHOOK + "/messages/{message}"): route_webhooks.delete,
}
OPEN = {"/gateway", _CALLBACK, _WEBHOOK, _WEBHOOK + "/messages/{message}"}
"""Calls without the bot's token; those of an interaction carry its own."""
