"""Discord's own OpenAPI document, where it is at hand."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from tests.discord_server.json_types import Json

DOCUMENT = Path(__file__).parents[4] / "shared" / "specs" / "discord-openapi.json"
# Discord takes numbers for ids too, and discord.py sends them so; the document knows only strings.
_SNOWFLAKE = {"anyOf": [{"type": "string", "pattern": "^(0|[1-9][0-9]*)$"}, {"type": "integer", "minimum": 0}]}
# What discord.py sends and Discord takes, though the document does not list it there.
_TOLERATED = {
    "MessageEditRequestPartial": {"tts"},
    "IncomingWebhookUpdateRequestPartial": {"tts"},
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": {"tts"},
    "ApplicationCommandUpdateRequest": {"nsfw"},
    "RichEmbed": {"flags"},
}


def faults_of(name: str, body: Any) -> list[str]:
    """What the document's schema `name` finds wrong with `body`; nothing where there is no document."""
    if not DOCUMENT.exists():
        return []
    found = [fault for error in _validator(name).iter_errors(body) for fault in _told(error)]
    return found + _unknown_keys(name, body)


@cache
def _components() -> Json:
    document: Json = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    components: Json = document["components"]
    components["schemas"]["SnowflakeType"] = _SNOWFLAKE
    return components


@cache
def _validator(name: str) -> jsonschema_rs.Draft202012Validator:
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": _components()["schemas"]}}
    return jsonschema_rs.Draft202012Validator(schema)


def _told(error: jsonschema_rs.ValidationError) -> list[str]:
    """One sentence an error; of several kinds of thing that it might have been, that which its `type` names."""
    branches: list[list[jsonschema_rs.ValidationError]] = getattr(error.kind, "context", None) or []
    meant = [branch for branch in branches if branch and not any(_other_type(e, error) for e in branch)]
    if meant:
        return [sentence for e in min(meant, key=len) for sentence in _told(e)]
    place = ".".join(map(str, error.instance_path)) or "body"
    return [f"{place}: {_shortened(error.message)}"]


def _other_type(inner: jsonschema_rs.ValidationError, outer: jsonschema_rs.ValidationError) -> bool:
    """Whether a branch failed because it is for another `type`, or for null."""
    own_type = list(inner.instance_path) == [*outer.instance_path, "type"]
    null = list(inner.instance_path) == list(outer.instance_path) and inner.schema_path[-1] == "type"
    return own_type or null


def _shortened(message: str, most: int = 300) -> str:
    return message if len(message) <= most else f"{message[: most // 2]} … {message[-most // 2 :]}"


def _unknown_keys(name: str, body: Any) -> list[str]:
    """Keys that Discord would ignore in silence: at the top, in `data`, and in embeds."""
    if not isinstance(body, dict):
        return []
    properties = _components()["schemas"][name].get("properties", {})
    known = set(properties) | _TOLERATED.get(name, set())
    faults = [f"{key}: {name} has no such key" for key in body if key not in known]
    inner = [(_reference(properties.get("data")), body.get("data"))]
    inner += [("RichEmbed", embed) for embed in body.get("embeds") or [] if "embeds" in properties]
    return faults + [fault for schema, value in inner if schema for fault in _unknown_keys(schema, value)]


def _reference(schema: Any) -> str | None:
    """The schema that an optional property refers to."""
    options = (schema or {}).get("oneOf", [schema or {}])
    names = [option["$ref"].rpartition("/")[2] for option in options if "$ref" in option]
    return names[0] if names else None
