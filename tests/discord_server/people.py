"""What people do in Discord's client."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.discord_server.asked import Asked
from tests.discord_server.interactions import Interaction, Kind
from tests.discord_server.invocation import invocation_json
from tests.discord_server.json_types import Json
from tests.discord_server.messages import Message
from tests.discord_server.options import allow_command, command_data, registered
from tests.discord_server.seen import Seen
from tests.discord_server.state import State
from tests.discord_server.validation.components import BUTTON, LINK, TEXT_INPUT, walk
from tests.discord_server.writing import draft, publish

Options = Mapping[str, Any]


class People:
    """Users and channels are ids. AssertionError where Discord's client would not let them."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def slash(
        self, user: str, channel: str, command: str, options: Options | None = None, *, locale: str = "en-GB"
    ) -> Asked:
        """Run a registered command."""
        self._allow(user, channel, command)
        data = command_data(self._state.world, self._commands(), command, options or {})
        return self._ask(Kind.COMMAND, user, channel, data, locale)

    async def autocomplete(
        self, user: str, channel: str, command: str, options: Options, *, focused: str, locale: str = "en-GB"
    ) -> list[Json]:
        """What is offered while `focused` is typed."""
        self._allow(user, channel, command)
        data = command_data(self._state.world, self._commands(), command, options, focused)
        choices: list[Json] = await self._ask(Kind.AUTOCOMPLETE, user, channel, data, locale).choices()
        return choices

    async def press(self, user: str, message: Seen, custom_id: str, *, locale: str = "en-GB") -> Asked:
        """Press a button."""
        stored, part = self._part(user, message, custom_id)
        assert part["type"] == BUTTON, f"{custom_id!r} is no button"
        assert part["style"] != LINK, "a link opens a browser"
        data = {"component_type": BUTTON, "custom_id": custom_id, "id": part["id"]}
        return self._ask(Kind.COMPONENT, user, stored.channel, data, locale, stored)

    async def choose(
        self, user: str, message: Seen, custom_id: str, values: Sequence[str], *, locale: str = "en-GB"
    ) -> Asked:
        """Choose in a menu."""
        stored, part = self._part(user, message, custom_id)
        offered = [option["value"] for option in part.get("options") or []]
        assert set(values) <= set(offered) or not offered, f"{values} are not among {offered}"
        data: Json = {"component_type": part["type"], "custom_id": custom_id, "id": part["id"], "values": list(values)}
        return self._ask(Kind.COMPONENT, user, stored.channel, data, locale, stored)

    async def submit(self, asked: Asked, fields: Mapping[str, str], *, locale: str = "en-GB") -> Asked:
        """Fill in the form that `asked` opened; `fields` maps custom_id to text."""
        form, before = await asked.modal(), asked.interaction
        ids = {part["custom_id"] for part in walk(form["components"]) if part.get("custom_id")}
        assert set(fields) <= ids, f"the form has only {sorted(ids)}"
        data: Json = {"custom_id": form["custom_id"]}
        data["components"] = [_submitted(top, fields) for top in form["components"]]
        return self._ask(Kind.MODAL, before.user, before.channel, data, locale, before.target)

    async def say(self, user: str, channel: str, text: str) -> str:
        """Write a message; its id."""
        message = draft(self._state, channel, self._state.world.users[user])
        message.content = text
        publish(self._state, message)
        self._state.bell.ring()
        return message.id

    def _commands(self) -> list[Json]:
        return [command for registered in self._state.commands.values() for command in registered]

    def _allow(self, user: str, channel: str, line: str) -> None:
        world = self._state.world
        held = world.permissions_of(world.users[user])
        allow_command(registered(self._commands(), line), held, direct=world.channels[channel].direct)

    def _part(self, user: str, message: Seen, custom_id: str) -> tuple[Message, Json]:
        stored = self._state.messages.get(message.id)
        assert stored, "the message is gone"
        assert not stored.ephemeral or stored.asker == user, "somebody else's message is not visible"
        parts = {part["custom_id"]: part for part in walk(stored.components) if part.get("custom_id")}
        assert custom_id in parts, f"no {custom_id!r}, only {list(parts)}"
        assert not parts[custom_id].get("disabled"), f"{custom_id!r} is disabled"
        return stored, parts[custom_id]

    def _ask(
        self, kind: Kind, user: str, channel: str, data: Json, locale: str, target: Message | None = None
    ) -> Asked:
        assert self._state.gateway.sessions, "no bot is connected"
        interaction: Interaction = self._state.interactions.open(kind, user, channel, data)
        interaction.locale, interaction.target = locale, target
        self._state.gateway.dispatch("INTERACTION_CREATE", invocation_json(self._state, interaction))
        return Asked(self._state, interaction)


def _submitted(part: Json, fields: Mapping[str, str]) -> Json:
    """A form's component with what was typed into it."""
    if "component" in part:
        return {"type": part["type"], "id": 1, "component": _submitted(part["component"], fields)}
    if "components" in part:
        return {"type": part["type"], "id": 1, "components": [_submitted(p, fields) for p in part["components"]]}
    if "custom_id" not in part:
        return {"type": part["type"], "id": 1}
    name = part["custom_id"]
    value = {"value": fields.get(name, part.get("value") or "")}
    values = {"values": [fields[name]] if name in fields else []}
    return {"type": part["type"], "id": 1, "custom_id": name, **(value if part["type"] == TEXT_INPUT else values)}
