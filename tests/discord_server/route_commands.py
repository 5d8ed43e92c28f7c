"""Registering commands.

https://discord.com/developers/docs/interactions/application-commands#endpoints
"""

from tests.discord_server.call import Answer, Call
from tests.discord_server.json_types import Json
from tests.discord_server.validation import commands_faults


def replace(call: Call) -> Answer:
    """All commands of the application, or of one guild, at once."""
    call.refuse_if(commands_faults(call.body))
    guild = call.parts.get("guild", "")
    known = {(command["type"], command["name"]): command for command in call.state.commands.get(guild, [])}
    call.state.commands[guild] = [_registered(call, command, known) for command in call.body]
    call.state.command_puts += 1
    return Answer(call.state.commands[guild])


def listed(call: Call) -> Answer:
    return Answer(call.state.commands.get(call.parts.get("guild", ""), []))


def _registered(call: Call, command: Json, known: dict[tuple[int, str], Json]) -> Json:
    """A command keeps its id as long as it keeps its name."""
    kind = command.get("type") or 1
    same = known.get((kind, command["name"]))
    permissions = command.get("default_member_permissions")
    guild = {"guild_id": call.parts["guild"]} if "guild" in call.parts else {}
    return {
        **command,
        **guild,
        "type": kind,
        "description": command.get("description") or "",
        "options": command.get("options") or [],
        "integration_types": command.get("integration_types") or [0],
        "default_member_permissions": None if permissions is None else str(permissions),
        "id": same["id"] if same else call.state.ids.next(),
        "application_id": call.state.world.bot.id,
        "version": call.state.ids.next(),
    }
