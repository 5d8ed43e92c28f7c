"""Buttons and lists under an answer, over a real socket."""

import pytest

from bot.core.card import Button, Buttons
from tests.platforms.slack.content import cited, slack_library
from tests.platforms.slack.faults import Fault
from tests.platforms.slack.local_slack import ALICE, BOB
from tests.platforms.slack.proxy import RESPONSE_URL
from tests.platforms.slack.reading import button, controls, labels, option, words
from tests.platforms.slack.support import PLACE, Running


async def test_a_button_answers_beside_the_message(bot: Running) -> None:
    milestone = await bot.ask("milestone council-1")
    answer = await bot.press(milestone, "Brief: AI")
    assert "A short summary." in words(answer)
    assert answer["ephemeral_to"] == ALICE


async def test_an_entry_of_a_list_opens_what_it_names(bot: Running) -> None:
    brief = await bot.ask("brief ai")
    answer = await bot.use(brief, option(brief, "Figure deficit"))
    assert "What deficit counts." in words(answer)


async def test_the_sources_of_an_answer_can_be_opened(bot: Running) -> None:
    brief = await bot.ask("brief ai")
    answer = await bot.use(brief, option(brief, "Title of release"))
    assert "Cited" in words(answer)


async def test_turning_the_pages_of_a_list_replaces_the_message(bot: Running) -> None:
    first = await bot.ask("milestones ai")
    second = await bot.replaced(first, "Next")
    assert "Page 2 of 2" in words(second)
    assert len(await bot.slack.messages()) == 1


async def test_a_long_answer_has_pages_that_lose_nothing(bot: Running) -> None:
    page = await bot.ask("brief long")
    seen = [words(page)]
    while more := [label for label in labels(page) if label.startswith("More:")]:
        page = await bot.replaced(page, more[0])
        seen.append(words(page))
    assert len(seen) > 1
    assert all(any(f"Point {n}: " in text for text in seen) for n in range(10))
    assert len(await bot.slack.messages()) == 1


async def test_sharing_shows_the_answer_to_everyone_and_says_who_did(bot: Running) -> None:
    answer = await bot.ask("brief ai")
    shared = await bot.press(answer, "Show to everyone")
    assert "subtype" not in shared
    assert "Shown to everyone by alice" in words(shared)
    assert "Show to everyone" not in words(shared)


async def test_a_shared_answer_whose_connection_broke_is_not_shown_twice(bot: Running) -> None:
    answer = await bot.ask("brief ai")
    bot.proxy.once(RESPONSE_URL, Fault.DROP_AFTER)
    await bot.press(answer, "Show to everyone")
    await bot.proxy.hit()
    await bot.ask("brief chips")
    assert len(bot.replies()) == 3


async def test_what_one_person_presses_under_a_shared_answer_changes_it_for_nobody(bot: Running) -> None:
    shared = await bot.press(await bot.ask("brief long"), "Show to everyone")
    (label,) = [label for label in labels(shared) if label.startswith("More:")]
    answer = await bot.press(shared, label, user=BOB)
    assert answer["ephemeral_to"] == BOB
    assert await bot.read(shared) == shared


async def test_a_post_has_buttons_that_answer_the_one_who_pressed(bot: Running) -> None:
    await bot.send(citations=(cited(),), lead_cites=(1,))
    (post,) = await bot.slack.messages()
    answer = await bot.use(post, option(post, "Joint statement"), user=BOB)
    assert "Title of release" in words(answer)
    assert answer["ephemeral_to"] == BOB


async def test_a_command_too_long_for_a_button_is_remembered(bot: Running) -> None:
    long = "brief " + "artificial intelligence " * 20
    bot.world.library = slack_library()
    answer = await bot.ask(f"{long}&<>")
    assert all(len(e.get("value", "")) <= 150 for e in controls(answer))
    command = "/brief &<> " + "x" * 200
    buttons = Buttons((Button("Open", command),))
    await bot.send(parts=(buttons,))
    post = (await bot.slack.messages())[-1]
    assert "“&<> xxx" in words(await bot.press(post, "Open"))


async def test_an_ampersand_in_a_command_survives_a_slack_that_escapes_it(bot: Running) -> None:
    await bot.send(parts=(Buttons((Button("Open", "/brief R&D <x> &amp;"),)),))
    (post,) = await bot.slack.messages()
    pressed = button(post, "Open")
    pressed["value"] = pressed["value"].replace("&", "&amp;").replace("<", "&lt;")
    assert "“R&D <x> &amp;” is not in our briefs." in words(await bot.use(post, pressed))


@pytest.mark.parametrize("value", ["k" + "0" * 24, "nonsense", "", "r/brief ai" + "x" * 7000])
async def test_a_button_of_unknown_meaning_is_a_sentence(bot: Running, value: str) -> None:
    await bot.send(place=PLACE)
    (post,) = await bot.slack.messages()
    pressed = {"type": "button", "action_id": "briefing.1", "value": value}
    assert (await bot.use(post, pressed))["ephemeral_to"] == ALICE
