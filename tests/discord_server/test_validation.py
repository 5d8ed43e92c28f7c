"""What Discord would not take, and what it would."""

import os
from typing import Any

import pytest

from tests.discord_server.json_types import Json
from tests.discord_server.validation import (
    callback_faults,
    edit_faults,
    faults_of,
    message_faults,
    modal_faults,
)
from tests.discord_server.validation.schemas import DOCUMENT


def button(**given: Any) -> Json:
    return {"type": 2, "style": 1, "label": "More", "custom_id": "more", **given}


def menu(*values: str, **given: Any) -> Json:
    options = [{"label": value or "x", "value": value} for value in values]
    return {"type": 3, "custom_id": "menu", "options": options, **given}


def rows(*parts: Json) -> Json:
    return {"content": "x", "components": [{"type": 1, "components": [part]} for part in parts]}


def embed(**given: Any) -> Json:
    return {"embeds": [{"title": "Chips", **given}]}


def field(name: str = "Name", value: str = "Value") -> Json:
    return {"fields": [{"name": name, "value": value}]}


SOUND: list[Json] = [
    {"content": "x" * 2000},
    {"content": "こんにちは", "nonce": "n" * 25, "enforce_nonce": True, "tts": False},
    embed(**field(), description="x" * 4096, footer={"text": "x" * 1000}, url="https://example.org/日本"),
    embed(image={"url": "attachment://chart.png"}),
    rows(button(), button(style=5, custom_id=None, url="https://example.org"), menu("a", "b", max_values=2)),
    {"flags": 1 << 15, "components": [{"type": 10, "content": "Text"}]},
]


@pytest.mark.parametrize("body", SOUND)
def test_sound_messages(body: Json) -> None:
    assert message_faults(body) == []


BROKEN: list[tuple[Json, str]] = [
    ({"content": "x" * 2001}, "2,001 characters"),
    ({"content": " \n"}, "empty"),
    ({"components": rows(button())["components"]}, "empty"),
    ({"content": "x", "nonce": "n" * 26}, "nonce"),
    ({"content": "x", "ephemeral": True}, "ephemeral"),
    ({"content": "x", "flags": 1 << 15}, "neither content"),
    ({"content": "x", "attachments": [{"id": 0, "description": "x" * 1025}]}, "1,025"),
    ({"content": "x", "embeds": "none"}, "shape"),
    (embed(title="x" * 257), "257"),
    (embed(description="x" * 4097), "4,097"),
    (embed(author={"name": "x" * 257}), "author.name"),
    (embed(footer={"text": "x" * 2049}), "footer.text"),
    (embed(fields=field()["fields"] * 26), "26"),
    (embed(**field(name=" ")), "name is empty"),
    (embed(**field(value="")), "value is empty"),
    (embed(**field(value="x" * 1025)), "1,025"),
    (embed(url="javascript:alert(1)"), "well formed"),
    (embed(image={"url": "/chart.png"}), "well formed"),
    (embed(colour=1), "colour"),
    ({"embeds": [{"color": 1}]}, "the embed is empty"),
    ({"embeds": [{"description": "x" * 3001}, {"description": "x" * 3000}]}, "6,001"),
    ({"embeds": embed()["embeds"] * 11}, "11"),
    (rows(button(), button()), "twice"),
    (rows(button(custom_id="x" * 101)), "101"),
    (rows(button(custom_id=None)), "no custom_id"),
    (rows(button(label="x" * 81)), "81"),
    (rows(button(label="")), "neither label nor emoji"),
    (rows(button(style=5, custom_id=None)), "without url"),
    (rows(button(style=5, url="https://example.org")), "custom_id"),
    (rows(button(style=5, custom_id=None, url="ftp://example.org")), "well formed"),
    (rows(button(url="https://example.org")), "is no link"),
    (rows(*(button(custom_id=str(n)) for n in range(6))), "6; 5 are allowed"),
    ({"content": "x", "components": [{"type": 1, "components": [button(custom_id=str(n)) for n in range(6)]}]}, "6"),
    ({"content": "x", "components": [{"type": 1, "components": [button(), menu("a")]}]}, "row of its own"),
    ({"content": "x", "components": [button()]}, "rows"),
    (rows(menu("a", "a")), "two options"),
    (rows(menu()), "no options"),
    (rows(menu("")), "value is empty"),
    (rows(menu(*map(str, range(26)))), "26"),
    (rows(menu("a", max_values=2)), "max_values"),
    (rows(menu("a", placeholder="x" * 151)), "151"),
]


ONLY_IN_THE_DOCUMENT = ("ephemeral", "colour")
"""All keys that there are: our own limits do not know them."""


@pytest.mark.parametrize(("body", "told"), BROKEN)
def test_broken_messages_by_the_document_and_our_limits(body: Json, told: str) -> None:
    if not DOCUMENT.exists():
        assert not os.environ.get("CI"), "this machine must hold the bodies against Discord's own document"
        pytest.skip("Discord's OpenAPI document is not here; bodies were held against our own limits alone")
    assert any(told in fault for fault in message_faults(body)), message_faults(body)


@pytest.mark.parametrize(("body", "told"), [pair for pair in BROKEN if pair[1] not in ONLY_IN_THE_DOCUMENT])
def test_broken_messages_by_our_limits_alone(body: Json, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(DOCUMENT), "exists", lambda path: False)
    assert any(told in fault for fault in message_faults(body)), message_faults(body)


def test_changes_may_leave_things_out() -> None:
    assert edit_faults({"components": [], "tts": False}) == []
    assert edit_faults({"content": "x" * 2001})


def test_first_answers() -> None:
    choices = [{"name": "One", "value": "one"}]
    assert callback_faults({"type": 4, "data": {"content": "x", "flags": 64, "tts": False}}) == []
    assert callback_faults({"type": 5}) == []
    assert callback_faults({"type": 8, "data": {"choices": choices}}) == []
    assert callback_faults({"type": 4, "data": {"content": ""}}) == ["the message is empty"]
    assert callback_faults({"type": 8, "data": {"choices": choices * 26}})
    assert callback_faults({"type": 8, "data": {"choices": [{"name": "One", "value": "x" * 101}]}})
    assert callback_faults({"type": 3})


def test_forms() -> None:
    line = {"type": 1, "components": [{"type": 4, "custom_id": "name", "label": "Name", "style": 1}]}
    assert modal_faults({"custom_id": "form", "title": "A form", "components": [line]}) == []
    assert modal_faults({"custom_id": "form", "title": "x" * 46, "components": [line]})
    assert modal_faults({"custom_id": "form", "title": "A form", "components": [line, line]})


def test_a_fault_names_the_part_that_is_meant() -> None:
    if not DOCUMENT.exists():
        pytest.skip("Discord's document is not here")
    (fault,) = faults_of("MessageCreateRequest", rows(button(label="x" * 81)))
    assert fault.startswith("components.0.components.0.label: ")
