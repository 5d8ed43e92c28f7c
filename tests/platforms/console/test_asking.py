"""Asking over HTTP: answers, updates, history, completion, and what is refused."""

from typing import Any

import pytest

from bot.platforms.console.channels import PAGE
from tests import factories as make
from tests.platforms.console.support import FAULT, GENERAL, HOSTILE, MILESTONES, Running, history, post_card


async def test_a_question_and_its_answer_stay_in_the_history(console: Running) -> None:
    question, answer = await console.ask("/brief chips")
    assert (question["kind"], question["author"], question["time"]["en"]) == ("question", "", "22 Nov, 11:00")
    assert "Key points" in answer["html"]
    assert await history(console) == [question, answer]
    assert await history(console, "console:milestones") == []


async def test_times_are_those_of_the_place(console: Running) -> None:
    question, _ = await console.ask("/help", MILESTONES)
    assert question["time"] == {"en": "22 Nov, 19:00", "ja": "11月22日 19:00"}


async def test_content_that_looks_like_markup_is_escaped(console: Running) -> None:
    _, answer = await console.ask("/brief chips")
    _, refusal = await console.ask(f"/brief {HOSTILE}")
    assert "<img" not in answer["html"] + refusal["html"]


async def test_a_pager_puts_the_next_page_in_the_same_message(console: Running) -> None:
    _, first = await console.ask("/briefs")
    (second,) = await console.ask("/briefs page:2", message=first["id"])
    assert second["id"] == first["id"]
    assert "Page 2 of 2" in second["html"]
    assert len(await history(console)) == 2


async def test_a_form_gives_options_and_updates_its_message(console: Running) -> None:
    _, first = await console.ask("/milestones")
    (second,) = await console.ask("/milestones", message=first["id"], options={"topic": "chips", "within": "60"})
    assert second["id"] == first["id"]
    assert "Upcoming milestones: Chips" in second["html"]
    assert "1 milestone." in second["html"]


async def test_options_are_part_of_the_question_that_is_kept(console: Running) -> None:
    question, _ = await console.ask("/milestones", options={"topic": "chips", "within": ""})
    assert question["html"] == '<p class="line">/milestones topic:chips</p>'


async def test_an_answer_to_a_message_that_is_gone_is_added(console: Running) -> None:
    (answer,) = await console.ask("/briefs page:2", message=77)
    assert (await history(console))[-1] == answer


async def test_nobody_can_overwrite_what_does_not_offer_it(console: Running) -> None:
    post = int(await console.console.send(GENERAL, post_card(), "m1"))
    (answer,) = await console.ask("/help", message=post)
    assert answer["id"] != post
    assert "Weekly digest" in (await history(console))[0]["html"]


async def test_a_message_cannot_be_updated_from_another_place(console: Running) -> None:
    _, first = await console.ask("/briefs")
    (answer,) = await console.ask("/briefs page:2", MILESTONES, message=first["id"])
    assert answer["id"] != first["id"]
    assert "Page 1 of 2" in (await history(console))[1]["html"]


async def test_history_comes_in_pages(console: Running) -> None:
    for number in range(PAGE // 2 + 1):
        await console.ask(f"/brief chips {number}")
    newest = await console.get("/api/history", place="console:general")
    assert (len(newest["messages"]), newest["more"]) == (PAGE, True)
    oldest = await console.get("/api/history", place="console:general", before=newest["messages"][0]["id"])
    assert (len(oldest["messages"]), oldest["more"]) == (2, False)


async def test_state_tells_channels_words_and_faults(console: Running) -> None:
    console.world.faults.append(FAULT)
    state = await console.get("/api/state")
    assert [(c["id"], c["name"], c["city"]) for c in state["channels"]] == [
        ("console:general", "#general", "Brussels"),
        ("console:milestones", "#milestones", "Tokyo"),
    ]
    assert state["faults"][0]["line"] == 7
    assert state["words"]["en"]["fault"] == "{file}, line {line}, column {column}"
    assert state["asker"] == ""


async def test_channels_follow_the_settings_and_leave_out_other_platforms(console: Running) -> None:
    del console.world.places["console:milestones"]
    console.world.places["slack:C1"] = make.place("slack:C1")
    console.world.places["console:press"] = make.place("console:press")
    state = await console.get("/api/state")
    assert [channel["id"] for channel in state["channels"]] == ["console:general", "console:press"]
    assert (await console.post(json={"place": "slack:C1", "line": "/help"}))[0] == 400


async def test_completion_offers_commands_and_values(console: Running) -> None:
    commands = await console.get("/api/complete", place="console:general", line="/bri")
    values = await console.get("/api/complete", place="console:general", line="/brief ch")
    assert [found["line"] for found in commands] == ["/brief ", "/briefs "]
    assert (values[0]["line"], values[0]["label"]) == ("/brief chips", "Chips")
    assert values[0]["help"]


BAD: list[tuple[str, dict[str, Any]]] = [
    ("no JSON", {"data": "{", "headers": {"Content-Type": "application/json"}}),
    ("no UTF-8", {"data": b'{"line": "\xff"}', "headers": {"Content-Type": "application/json"}}),
    ("too deep", {"data": "[" * 60_000, "headers": {"Content-Type": "application/json"}}),
    ("no object", {"json": []}),
    ("no place", {"json": {"line": "/help"}}),
    ("unknown place", {"json": {"place": "console:other", "line": "/help"}}),
    ("place is no text", {"json": {"place": 1, "line": "/help"}}),
    ("no line", {"json": {"place": GENERAL.id}}),
    ("empty line", {"json": {"place": GENERAL.id, "line": " "}}),
    ("too long a line", {"json": {"place": GENERAL.id, "line": "x" * 6001}}),
    (
        "half a character",
        {"data": rb'{"place":"console:general","line":"\ud800"}', "headers": {"Content-Type": "application/json"}},
    ),
    ("options are a list", {"json": {"place": GENERAL.id, "line": "/help", "options": ["a"]}}),
    ("option is a number", {"json": {"place": GENERAL.id, "line": "/help", "options": {"page": 1}}}),
    ("message is a yes", {"json": {"place": GENERAL.id, "line": "/help", "message": True}}),
    ("message is huge", {"json": {"place": GENERAL.id, "line": "/help", "message": 2**31}}),
]


@pytest.mark.parametrize("body", [body for _, body in BAD], ids=[name for name, _ in BAD])
async def test_what_cannot_be_read_is_refused_with_a_sentence(console: Running, body: dict[str, Any]) -> None:
    status, answer = await console.post(**body)
    assert status == 400
    assert answer.startswith('{"error": "')
    assert await history(console) == []


async def test_too_much_is_refused_with_a_sentence(console: Running) -> None:
    status, answer = await console.post(json={"place": GENERAL.id, "line": "/help", "options": {"a": "x" * 70_000}})
    assert status == 413
    assert "fewer words" in answer


@pytest.mark.parametrize("query", ["place=console:nowhere", "place=console:general&before=x", "before=1"])
async def test_bad_history_is_refused(console: Running, query: str) -> None:
    async with console.http.get(f"{console.url}/api/history?{query}") as response:
        assert response.status == 400
