"""The first answer to an interaction.

https://discord.com/developers/docs/interactions/receiving-and-responding
"""

from collections.abc import Callable

from tests.discord_server import errors
from tests.discord_server.call import Answer, Call
from tests.discord_server.interactions import Callback, Interaction, Kind
from tests.discord_server.json_types import Json
from tests.discord_server.messages import EPHEMERAL, LOADING, Message
from tests.discord_server.payloads import user_json
from tests.discord_server.validation import callback_faults
from tests.discord_server.writing import draft, edited, fill, message_json, publish

_FITS = {
    Kind.COMMAND: {Callback.MESSAGE, Callback.DEFERRED_MESSAGE, Callback.MODAL},
    Kind.AUTOCOMPLETE: {Callback.CHOICES},
    Kind.COMPONENT: set(Callback) - {Callback.CHOICES},
    Kind.MODAL: set(Callback) - {Callback.CHOICES, Callback.MODAL},
}


def callback(call: Call) -> Answer:
    """One answer to each interaction, in time."""
    interaction = _waiting(call)
    call.refuse_if(callback_faults(call.body, files=len(call.files)))
    kind = Callback(call.body["type"])
    call.refuse_if(_unfit(interaction, kind))
    message = _ACTIONS[kind](call, interaction, call.body.get("data") or {})
    interaction.callback = kind
    wanted = call.query.get("with_response", "").lower() in ("1", "true")
    return Answer(_resource(interaction, kind, message)) if wanted else Answer()


def _waiting(call: Call) -> Interaction:
    interaction = call.state.interactions.find(call.parts["interaction"], call.parts["token"])
    if interaction is None:
        raise errors.unknown_interaction()
    if interaction.callback is not None:
        raise errors.already_answered()
    if call.state.interactions.age(interaction) > call.state.rules.answer_within:
        raise errors.unknown_interaction()
    return interaction


def _unfit(interaction: Interaction, kind: Callback) -> list[str]:
    on_message = interaction.target is not None or kind not in (Callback.UPDATE, Callback.DEFERRED_UPDATE)
    if kind in _FITS[interaction.kind] and on_message:
        return []
    return [f"{kind.name} is no answer to {interaction.kind.name}"]


def answer_draft(call: Call, interaction: Interaction, flags: int) -> Message:
    """A message in answer to somebody, ephemeral if `flags` says so."""
    message = draft(call.state, interaction.channel)
    message.flags = flags & (EPHEMERAL | LOADING)
    message.asker = interaction.user
    message.kind = 20 if interaction.kind is Kind.COMMAND else 0
    asker = user_json(call.state.world.users[interaction.user])
    owners = {"0": call.state.world.guild}
    message.asked = {"id": interaction.id, "type": int(interaction.kind), "user": asker}
    message.asked["authorizing_integration_owners"] = owners
    return message


def _message(call: Call, interaction: Interaction, data: Json) -> Message:
    message = answer_draft(call, interaction, data.get("flags") or 0)
    fill(call, message, data)
    return _original(call, interaction, message)


def _deferred(call: Call, interaction: Interaction, data: Json) -> Message:
    """“… is thinking”: to be filled by an edit or by the first follow-up."""
    return _original(call, interaction, answer_draft(call, interaction, (data.get("flags") or 0) | LOADING))


def _original(call: Call, interaction: Interaction, message: Message) -> Message:
    interaction.original = message
    interaction.answers.append(message)
    return publish(call.state, message)


def _deferred_update(call: Call, interaction: Interaction, data: Json) -> Message | None:
    interaction.original = interaction.target
    return interaction.target


def _update(call: Call, interaction: Interaction, data: Json) -> Message | None:
    assert interaction.target
    fill(call, interaction.target, data)
    edited(call.state, interaction.target)
    interaction.updates += 1
    return _deferred_update(call, interaction, data)


def _choices(call: Call, interaction: Interaction, data: Json) -> None:
    interaction.choices = data.get("choices") or []


def _modal(call: Call, interaction: Interaction, data: Json) -> None:
    interaction.modal = data


_ACTIONS: dict[Callback, Callable[[Call, Interaction, Json], Message | None]] = {
    Callback.MESSAGE: _message,
    Callback.DEFERRED_MESSAGE: _deferred,
    Callback.DEFERRED_UPDATE: _deferred_update,
    Callback.UPDATE: _update,
    Callback.CHOICES: _choices,
    Callback.MODAL: _modal,
}


def _resource(interaction: Interaction, kind: Callback, message: Message | None) -> Json:
    told: Json = {"id": interaction.id, "type": int(interaction.kind)}
    if message is None:
        return {"interaction": told}
    told["response_message_id"] = message.id
    told["response_message_loading"] = message.loading
    told["response_message_ephemeral"] = message.ephemeral
    return {"interaction": told, "resource": {"type": int(kind), "message": message_json(message)}}
