"""Whether Discord would take a body: its own document's word, and the limits that the document leaves out.

Every function gives faults as sentences; none means that Discord takes it. Nothing here needs a server.
"""

from collections.abc import Callable
from typing import Any

from tests.discord_server.validation.commands import command_faults, names_faults
from tests.discord_server.validation.components import component_faults, modal_limits
from tests.discord_server.validation.messages import content_faults
from tests.discord_server.validation.schemas import faults_of

__all__ = ["callback_faults", "commands_faults", "edit_faults", "faults_of", "message_faults", "modal_faults"]

CREATE, EDIT = "MessageCreateRequest", "MessageEditRequestPartial"
FOLLOW_UP, WEBHOOK_EDIT = "IncomingWebhookRequestPartial", "IncomingWebhookUpdateRequestPartial"
_CALLBACKS = {
    4: "CreateMessageInteractionCallbackRequest",
    5: "CreateMessageInteractionCallbackRequest",
    6: "UpdateMessageInteractionCallbackRequest",
    7: "UpdateMessageInteractionCallbackRequest",
    8: "ApplicationCommandAutocompleteCallbackRequest",
    9: "ModalInteractionCallbackRequest",
}


def message_faults(body: Any, schema: str = CREATE, *, files: int = 0) -> list[str]:
    """A new message; `files` is how many come with it."""
    return [*faults_of(schema, body), *_limits(_message, body, files, True)]


def edit_faults(body: Any, schema: str = EDIT, *, files: int = 0) -> list[str]:
    """A change of a message: what is not named stays as it was."""
    return [*faults_of(schema, body), *_limits(_message, body, files, False)]


def _message(body: Any, files: int, new: bool) -> list[str]:
    return [*content_faults(body, files=files, new=new), *component_faults(body)]


def _limits(check: Callable[..., list[str]], *given: Any) -> list[str]:
    """The limits suppose the shapes of the document; what has another shape is a fault by itself."""
    try:
        return check(*given)
    except (AttributeError, KeyError, TypeError) as error:
        return [f"the shape is wrong: {error}"]


def modal_faults(data: Any) -> list[str]:
    """A form to fill in."""
    return [*faults_of("ModalInteractionCallbackRequestData", data), *_limits(modal_limits, data)]


def callback_faults(body: Any, *, files: int = 0) -> list[str]:
    """The first answer to an interaction."""
    kind = body.get("type") if isinstance(body, dict) else None
    if kind not in _CALLBACKS:
        return [f"type {kind!r} is no kind of answer; there are {sorted(_CALLBACKS)}"]
    return [*faults_of(_CALLBACKS[kind], body), *_limits(_data_faults, kind, body.get("data") or {}, files)]


def _data_faults(kind: int, data: Any, files: int) -> list[str]:
    if kind in (4, 7):
        return _message(data, files, kind == 4)
    if kind == 9:
        return modal_limits(data)
    return _choices_faults(data.get("choices") or []) if kind == 8 else []


def _choices_faults(choices: list[Any]) -> list[str]:
    values = [choice["value"] for choice in choices if isinstance(choice.get("value"), str)]
    faults = [f"a choice's value has {len(value)} characters; 100 are allowed" for value in values if len(value) > 100]
    long = [choice["name"] for choice in choices if not 1 <= len(choice["name"].strip()) <= 100]
    faults += [f"choice name {name!r} has {len(name)} characters; 1 to 100 are allowed" for name in long]
    return faults + ([f"{len(choices)} choices; 25 are allowed"] if len(choices) > 25 else [])


def commands_faults(body: Any) -> list[str]:
    """All commands as they are registered together."""
    if not isinstance(body, list) or not all(isinstance(command, dict) for command in body):
        return ["commands come as a list of objects"]
    faults = [
        f"/{command.get('name')}: {fault}"
        for command in body
        for fault in (*faults_of("ApplicationCommandUpdateRequest", command), *_limits(command_faults, command))
    ]
    return faults + names_faults(body)
