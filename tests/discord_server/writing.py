"""Making, changing and showing messages."""

from copy import deepcopy
from datetime import UTC, datetime

from tests.discord_server.attachments import attach
from tests.discord_server.call import Call
from tests.discord_server.errors import ApiError
from tests.discord_server.intents import Intent
from tests.discord_server.json_types import Json
from tests.discord_server.messages import COMPONENTS_V2, EPHEMERAL, LOADING, Message
from tests.discord_server.payloads import member_json, user_json
from tests.discord_server.snowflakes import moment
from tests.discord_server.state import State
from tests.discord_server.validation.components import walk
from tests.discord_server.world import User

SUPPRESS_EMBEDS = 1 << 2


def draft(state: State, channel: str, author: User | None = None) -> Message:
    """An empty message, not stored yet."""
    return Message(state.ids.next(), channel, author or state.world.bot, sent=state.now())


def fill(call: Call, message: Message, body: Json) -> None:
    """Write a call's body into a message; what it does not name stays. A refused call changes nothing."""
    before = dict(vars(message))
    try:
        _write(message, body)
        attach(call, message, body)
        call.refuse_if([] if _carries_something(message) else ["the message would be empty"])
    except ApiError:
        vars(message).update(before)
        raise


def _write(message: Message, body: Json) -> None:
    for key in ("content", "embeds", "components"):
        if key in body:
            setattr(message, key, deepcopy(body[key]) or ("" if key == "content" else []))
    message.content = message.content.strip()
    message.embeds = [{"type": "rich", **embed} for embed in message.embeds]
    for number, part in enumerate(walk(message.components), start=1):
        part.setdefault("id", number)  # as Discord numbers components that have no id
    kept, given = message.flags & EPHEMERAL, body.get("flags", message.flags) or 0
    message.flags = kept | (given & ~(EPHEMERAL | LOADING))


def _carries_something(message: Message) -> bool:
    """Buttons alone are nothing, unless the message is made of components."""
    built = message.components and message.flags & COMPONENTS_V2
    return bool(message.content or message.embeds or message.attachments or built)


def publish(state: State, message: Message) -> Message:
    """Store a new message and tell who may see it."""
    state.messages.add(message)
    if not message.ephemeral:
        state.world.channels[message.channel].last_message = message.id
    _tell(state, "MESSAGE_CREATE", message, nonce=True)
    return message


def edited(state: State, message: Message) -> None:
    """Tell that a message was changed."""
    message.edited = datetime.fromtimestamp(state.now(), UTC).isoformat()
    _tell(state, "MESSAGE_UPDATE", message)


def remove(state: State, message: Message) -> None:
    state.messages.remove(message)
    if not message.ephemeral:
        data = {"id": message.id, "channel_id": message.channel, **_guild(state, message)}
        state.gateway.dispatch("MESSAGE_DELETE", data, _intent(state, message))


def _tell(state: State, event: str, message: Message, *, nonce: bool = False) -> None:
    if message.ephemeral:
        return
    guild = _guild(state, message)
    member = {k: v for k, v in member_json(message.author).items() if k != "user"} if guild else None
    data = {**message_json(message, nonce=nonce), **guild, **({"member": member} if member else {})}
    private = message.author is not state.world.bot and bool(guild)
    state.gateway.dispatch(event, data, _intent(state, message), private=private)


def _guild(state: State, message: Message) -> Json:
    return {} if state.world.channels[message.channel].direct else {"guild_id": state.world.guild}


def _intent(state: State, message: Message) -> Intent:
    return Intent.GUILD_MESSAGES if _guild(state, message) else Intent.DIRECT_MESSAGES


def message_json(message: Message, *, nonce: bool = False) -> Json:
    """As Discord gives it; the nonce comes only in the answer to its sender, never when history is read."""
    asked = {"interaction_metadata": message.asked, "webhook_id": message.author.id} if message.asked else {}
    return {
        "id": message.id,
        "channel_id": message.channel,
        "type": message.kind,
        "author": user_json(message.author),
        "content": message.content,
        "embeds": [] if message.flags & SUPPRESS_EMBEDS else message.embeds,
        "components": message.components,
        "attachments": message.attachments,
        "flags": message.flags,
        "timestamp": moment(message.id),
        "edited_timestamp": message.edited,
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "pinned": False,
        "tts": False,
        **asked,
        **({"application_id": message.author.id} if asked else {}),
        **({"message_reference": message.reference} if message.reference else {}),
        **({"nonce": message.nonce} if nonce and message.nonce is not None else {}),
    }
