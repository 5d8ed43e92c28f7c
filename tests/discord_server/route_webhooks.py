"""What follows the first answer to an interaction, by its token.

https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
"""

from tests.discord_server import errors
from tests.discord_server.call import Answer, Call
from tests.discord_server.interactions import Interaction
from tests.discord_server.messages import EPHEMERAL, Message
from tests.discord_server.route_interactions import answer_draft
from tests.discord_server.validation import FOLLOW_UP, WEBHOOK_EDIT, edit_faults, message_faults
from tests.discord_server.writing import edited, fill, message_json, publish, remove


def follow_up(call: Call) -> Answer:
    """One more message; after “is thinking”, the first one takes its place."""
    interaction = _answered(call)
    call.refuse_if(message_faults(call.body, FOLLOW_UP, files=len(call.files)))
    original = interaction.original
    if original and original.loading:
        return _written(call, interaction, original)
    message = answer_draft(call, interaction, (call.body.get("flags") or 0) & EPHEMERAL)
    message.kind = 0
    fill(call, message, call.body)
    interaction.answers.append(publish(call.state, message))
    return Answer(message_json(message))


def one(call: Call) -> Answer:
    return Answer(message_json(_message(call, _answered(call))))


def edit(call: Call) -> Answer:
    """A change of an answer; it ends “is thinking”, and whether it is ephemeral stays as it was."""
    interaction = _answered(call)
    message = _message(call, interaction)
    call.refuse_if(edit_faults(call.body, WEBHOOK_EDIT, files=len(call.files)))
    return _written(call, interaction, message)


def _written(call: Call, interaction: Interaction, message: Message) -> Answer:
    fill(call, message, call.body)
    edited(call.state, message)
    interaction.updates += message is interaction.target
    return Answer(message_json(message))


def delete(call: Call) -> Answer:
    interaction = _answered(call)
    message = _message(call, interaction)
    remove(call.state, message)
    interaction.answers = [answer for answer in interaction.answers if answer is not message]
    return Answer()


def _answered(call: Call) -> Interaction:
    """The interaction, once it has a first answer and while its token is valid."""
    interaction = call.state.interactions.by_token(call.parts["token"])
    known = interaction and call.parts["application"] == call.state.world.bot.id
    if not interaction or not known or interaction.callback is None:
        raise errors.unknown_webhook()
    if call.state.interactions.age(interaction) > call.state.rules.token_lifetime:
        raise errors.expired_token()
    return interaction


def _message(call: Call, interaction: Interaction) -> Message:
    mine = [*interaction.answers, *([interaction.original] if interaction.original else [])]
    wanted = call.parts["message"]
    found = interaction.original if wanted == "@original" else next((m for m in mine if m.id == wanted), None)
    if found is None or call.state.messages.get(found.id) is None:
        raise errors.unknown_message()
    return found
