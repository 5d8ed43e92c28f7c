"""Channels and their messages.

https://discord.com/developers/docs/resources/message
"""

from tests.discord_server import errors
from tests.discord_server.call import Answer, Call
from tests.discord_server.messages import Message, page
from tests.discord_server.payloads import channel_json
from tests.discord_server.permissions import Permission
from tests.discord_server.validation import edit_faults, faults_of, message_faults
from tests.discord_server.world import Channel
from tests.discord_server.writing import draft, edited, fill, message_json, publish, remove


def open_direct(call: Call) -> Answer:
    """The direct channel with a user, made if need be."""
    call.refuse_if(faults_of("CreatePrivateChannelRequest", call.body))
    user = str(call.body["recipient_id"])
    if user not in call.state.world.users:
        raise errors.unknown_user()
    return Answer(channel_json(call.state.world, call.state.world.direct_channel(user)))


def channel(call: Call) -> Answer:
    return Answer(channel_json(call.state.world, _visible(call)))


def typing(call: Call) -> Answer:
    _need(_visible(call), Permission.SEND_MESSAGES)
    return Answer()


def post(call: Call) -> Answer:
    """A new message, or the one that was sent with the same nonce."""
    channel = _writable(call)
    call.refuse_if(message_faults(call.body, files=len(call.files)))
    if twin := _twin(call, channel):
        return Answer(message_json(twin, nonce=True))
    message = draft(call.state, channel.id)
    nonce = call.body.get("nonce")
    message.nonce = None if nonce is None else str(nonce)
    message.reference = call.body.get("message_reference")
    fill(call, message, call.body)
    return Answer(message_json(publish(call.state, message), nonce=True))


def _twin(call: Call, channel: Channel) -> Message | None:
    nonce, state = call.body.get("nonce"), call.state
    if nonce is None or not call.body.get("enforce_nonce"):
        return None
    return state.messages.twin(channel.id, state.world.bot, str(nonce), state.rules.nonce_window)


def history(call: Call) -> Answer:
    """Without the permission to read it, Discord gives an empty history and no error."""
    channel, query = _visible(call), call.query
    limit = int(query.get("limit", 50))
    call.refuse_if([] if 1 <= limit <= 100 else [f"limit {limit} is not between 1 and 100"])
    if Permission.READ_MESSAGE_HISTORY not in channel.allowed:
        return Answer([])
    place = {key: int(query[key]) for key in ("before", "after", "around") if key in query}
    messages = page(call.state.messages.history(channel.id), limit, **place)
    return Answer([message_json(message) for message in messages])


def one(call: Call) -> Answer:
    _need(_visible(call), Permission.READ_MESSAGE_HISTORY)
    return Answer(message_json(_message(call)))


def edit(call: Call) -> Answer:
    _visible(call)
    message = _message(call)
    if message.author is not call.state.world.bot:
        raise errors.another_users_message()
    call.refuse_if(edit_faults(call.body, files=len(call.files)))
    fill(call, message, call.body)
    edited(call.state, message)
    return Answer(message_json(message))


def delete(call: Call) -> Answer:
    channel, message = _visible(call), _message(call)
    if message.author is not call.state.world.bot:
        _need(channel, Permission.MANAGE_MESSAGES)
    remove(call.state, message)
    return Answer()


def _visible(call: Call) -> Channel:
    channel = call.state.world.channels.get(call.parts["channel"])
    if channel is None:
        raise errors.unknown_channel()
    if Permission.VIEW_CHANNEL not in channel.allowed:
        raise errors.missing_access()
    return channel


def _need(channel: Channel, permission: Permission) -> None:
    if permission not in channel.allowed:
        raise errors.missing_permissions()


def _writable(call: Call) -> Channel:
    """The channel, if the bot may post this message there."""
    channel = _visible(call)
    if channel.recipient and call.state.world.users[channel.recipient].closed:
        raise errors.dms_closed()
    _need(channel, Permission.SEND_MESSAGES)
    body = call.body if isinstance(call.body, dict) else {}
    if body.get("embeds"):
        _need(channel, Permission.EMBED_LINKS)
    if call.files:
        _need(channel, Permission.ATTACH_FILES)
    return channel


def _message(call: Call) -> Message:
    message = call.state.messages.get(call.parts["message"])
    if message is None or message.ephemeral or message.channel != call.parts["channel"]:
        raise errors.unknown_message()
    return message
