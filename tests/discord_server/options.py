"""What a person fills in, as Discord sends it to the bot."""

from collections.abc import Mapping
from typing import Any

from tests.discord_server.json_types import Json
from tests.discord_server.payloads import channel_json, member_json, role_json, user_json
from tests.discord_server.permissions import Permission
from tests.discord_server.world import World

SUBCOMMAND, GROUP, USER, CHANNEL, ROLE = 1, 2, 6, 7, 8


def registered(commands: list[Json], line: str) -> Json:
    """The command that `line` begins with."""
    name = line.partition(" ")[0]
    found = next((c for c in commands if c["name"] == name and c["type"] == 1), None)
    assert found, f"/{name} is not registered, only {[c['name'] for c in commands]}"
    return found


def command_data(
    world: World, commands: list[Json], line: str, given: Mapping[str, Any], focused: str | None = None
) -> Json:
    """`line` is the command's name, with sub-commands behind it: "remind list". AssertionError if it is not there."""
    path = line.split()[1:]
    command = registered(commands, line)
    resolved: Json = {}
    options = _down(world, command, path, given, focused, resolved)
    data: Json = {"id": command["id"], "name": command["name"], "type": 1, "options": options}
    return {**data, **({"resolved": resolved} if resolved else {})}


def allow_command(command: Json, held: Permission, *, direct: bool) -> None:
    """AssertionError where Discord's client does not offer the command."""
    needed = Permission(int(command["default_member_permissions"] or 0))
    closed = command.get("default_member_permissions") == "0" and Permission.ADMINISTRATOR not in held
    assert direct or (needed in held and not closed), f"/{command['name']} is not offered to this member"
    places = command.get("contexts") or ([0, 1] if command.get("dm_permission") in (None, True) else [0])
    assert (1 if direct else 0) in places, f"/{command['name']} is not offered here"


def _down(
    world: World, place: Json, path: list[str], given: Mapping[str, Any], focused: str | None, resolved: Json
) -> list[Json]:
    if not path:
        return _filled(world, place, given, focused, resolved)
    inner = next((o for o in place["options"] if o["name"] == path[0] and o["type"] in (SUBCOMMAND, GROUP)), None)
    assert inner, f"{place['name']} has no sub-command {path[0]!r}"
    below = _down(world, inner, path[1:], given, focused, resolved)
    return [{"type": inner["type"], "name": inner["name"], "options": below}]


def _filled(world: World, command: Json, given: Mapping[str, Any], focused: str | None, resolved: Json) -> list[Json]:
    declared = {option["name"]: option for option in command.get("options") or []}
    assert set(given) <= set(declared), f"{command['name']} has only the options {list(declared)}"
    missing = [n for n, o in declared.items() if o.get("required") and n not in given]
    assert focused or not missing, f"{command['name']} needs {missing}"
    assert focused is None or declared[focused].get("autocomplete"), f"{focused!r} completes nothing"
    return [_option(world, declared[name], value, name == focused, resolved) for name, value in given.items()]


def _option(world: World, option: Json, value: Any, focused: bool, resolved: Json) -> Json:
    """Discord's client lets nobody send what the option does not allow."""
    if not focused:
        _allow(option, value)
        _resolve(world, option["type"], str(value), resolved)
    return {"type": option["type"], "name": option["name"], "value": value, **({"focused": True} if focused else {})}


def _allow(option: Json, value: Any) -> None:
    name, values = option["name"], [choice["value"] for choice in option.get("choices") or []]
    assert not values or value in values, f"{name}: {value!r} is none of the choices {values}"
    size = len(value) if isinstance(value, str) else value
    least, most = option.get("min_length", option.get("min_value")), option.get("max_length", option.get("max_value"))
    assert least is None or size >= least, f"{name}: {value!r} is less than {least}"
    assert most is None or size <= most, f"{name}: {value!r} is more than {most}"


def _resolve(world: World, kind: int, value: str, resolved: Json) -> None:
    """The things behind ids."""
    if kind == USER:
        member = member_json(world.users[value])
        resolved.setdefault("users", {})[value] = user_json(world.users[value])
        resolved.setdefault("members", {})[value] = {**{k: v for k, v in member.items() if k != "user"}, **_RIGHTS}
    elif kind == CHANNEL:
        partial = {**channel_json(world, world.channels[value]), **_RIGHTS}
        resolved.setdefault("channels", {})[value] = partial
    elif kind == ROLE:
        resolved.setdefault("roles", {})[value] = role_json(world.roles[value])


_RIGHTS = {"permissions": "0"}
