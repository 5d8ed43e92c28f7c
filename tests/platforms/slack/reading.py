"""Reads messages as somebody who looks at them."""

from typing import Any

from tests.platforms.slack.legality import shown

Message = dict[str, Any]


def button(message: Message, label: str) -> dict[str, Any]:
    """The button with that label."""
    found = {each["text"]["text"]: each for each in controls(message) if each["type"] == "button"}
    return found[label]


def labels(message: Message) -> list[str]:
    """What its buttons say."""
    return [each["text"]["text"] for each in controls(message) if each["type"] == "button"]


def option(message: Message, label: str) -> dict[str, Any]:
    """A select with the option of that label chosen."""
    for element in controls(message):
        for each in element.get("options", ()):
            if each["text"]["text"] == label:
                return {"type": "static_select", "action_id": element["action_id"], "selected_option": each}
    raise AssertionError(f"no option {label!r}")


def controls(message: Message) -> list[dict[str, Any]]:
    return [element for block in message["blocks"] if block["type"] == "actions" for element in block["elements"]]


def words(message: Message) -> str:
    """All that one sees of a message."""
    return shown(message["blocks"])
