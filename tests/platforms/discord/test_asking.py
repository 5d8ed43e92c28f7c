"""Questions and answers in Discord, over real sockets."""

from pathlib import Path

import pytest

from bot.core.permission import Role
from bot.platforms.discord import body
from tests import factories as make
from tests.discord_server.faults import Refusal
from tests.discord_server.interactions import Callback
from tests.platforms.discord.support import Guild, guild, long_world


async def test_an_answer_is_for_the_asker_alone(discord_guild: Guild) -> None:
    answer = await discord_guild.answer("brief", topic="partnership")
    assert "Brief partnership" in answer.text
    assert "The two sides met. [1]" in answer.text
    assert "[1] Title of release. European Commission" in answer.text
    assert answer.ephemeral
    assert discord_guild.history() == []


async def test_every_command_is_there_with_typed_options_and_descriptions(discord_guild: Guild) -> None:
    commands = {command["name"]: command for command in discord_guild.server.commands}
    assert {"brief", "figure", "milestones", "help", "source", "term", "person", "about"} <= set(commands)
    options = {option["name"]: option for option in commands["milestones"]["options"]}
    assert [choice["value"] for choice in options["when"]["choices"]] == ["upcoming", "past", "all"]
    assert options["within"]["type"] == 4, "a whole number"
    assert options["topic"]["autocomplete"]
    assert commands["figure"]["options"][0]["required"]
    assert (
        commands["figure"]["description"] == "A key figure with date, source and definition; or all figures of a topic."
    )


async def test_options_are_completed_while_one_types(discord_guild: Guild) -> None:
    ada, channel = discord_guild.ada, discord_guild.channel
    offered = await discord_guild.server.autocomplete(ada, channel, "brief", {"topic": "part"}, focused="topic")
    assert offered == [{"name": "Brief partnership", "value": "partnership"}]


async def test_what_we_do_not_hold_is_said_and_what_is_near_is_offered(discord_guild: Guild) -> None:
    answer = await discord_guild.answer("brief", topic="partnreship")
    assert "Did you mean" in answer.text
    pressed = await discord_guild.press(answer, "Brief partnership")
    assert "The two sides met." in (await pressed.answer()).text


async def test_a_share_is_for_everyone_and_says_who_shows_it(discord_guild: Guild) -> None:
    answer = await discord_guild.answer("brief", topic="partnership")
    await (await discord_guild.press(answer, "Show to everyone")).answer()
    (shown,) = discord_guild.history()
    assert "Shown to everyone by Ada" in shown.text
    assert "The two sides met." in shown.text
    assert not shown.ephemeral


async def test_a_menu_runs_what_was_chosen(discord_guild: Guild) -> None:
    answer = await discord_guild.answer("brief", topic="partnership")
    menu = next(menu for menu in answer.menus if menu["placeholder"] == "Open a source…")
    asked = await discord_guild.server.choose(
        discord_guild.ada, answer, menu["custom_id"], [menu["options"][0]["value"]]
    )
    assert "Title of release" in (await asked.answer()).text


async def test_names_and_roles_come_from_discord(discord_guild: Guild) -> None:
    editors = discord_guild.server.add_role("editors")
    eve = discord_guild.server.add_user("Eve", ["editors"])
    discord_guild.world.roles[f"discord-role:{editors}"] = Role.EDITOR
    await (await discord_guild.server.slash(eve, discord_guild.channel, "brief", {"topic": "ai"})).answer()
    ((line, asker, place),) = discord_guild.world.desk.asked
    assert line == "/brief topic:ai"
    assert (asker.id, asker.name, asker.role) == (f"discord:{eve}", "Eve", Role.EDITOR)
    assert (place.id, place.name) == (f"discord:{discord_guild.channel}", "#general")


async def test_a_command_that_the_bot_no_longer_has_gets_a_sentence(discord_guild: Guild) -> None:
    assert discord_guild.bot._client
    discord_guild.bot._client.tree.remove_command("term")
    answer = await discord_guild.answer("term", name="dfft")
    assert "has changed since Discord was told of it" in answer.text
    assert answer.ephemeral


async def test_a_long_answer_comes_in_pages_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with guild(tmp_path, monkeypatch, long_world()) as scene:
        first = await scene.answer("brief", topic="partnership")
        second = await (await scene.press(first, "More: 2 of 2")).updated()
        assert second.id == first.id
        said = first.text + second.text
        assert [n for n in range(10) if f"Point number {n} " not in said] == []
        back = await (await scene.press(second, "Back to 1 of 2")).updated()
        assert back.text == first.text


async def test_no_message_is_kept_in_memory_for_its_buttons(discord_guild: Guild) -> None:
    await discord_guild.answer("brief", topic="partnership")
    await discord_guild.bot.send(discord_guild.place, make.card(), "a" * 25)
    assert discord_guild.bot._client
    assert list(discord_guild.bot._client.persistent_views) == []


async def test_after_a_restart_old_buttons_still_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with guild(tmp_path, monkeypatch, long_world()) as scene:
        first = await scene.answer("brief", topic="partnership")
        await scene.restart()
        second = await (await scene.press(first, "More: 2 of 2")).updated()
        assert "(2/2)" in second.text


async def test_an_answer_that_discord_refuses_becomes_an_apology_with_a_number(discord_guild: Guild) -> None:
    discord_guild.server.faults.once("POST", "/interactions/*/*/callback", Refusal(400, '{"message": "no", "code": 1}'))
    answer = await discord_guild.answer("brief", topic="partnership")
    assert "The error is noted as" in answer.text


async def test_a_bug_in_showing_an_answer_is_told_and_does_not_end_the_bot(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(body, "_lines", lambda part: 1 / 0)
        discord_guild.world.library = make.library()
        asked = await discord_guild.slash("help")
        assert (await asked.acknowledged()) is Callback.MESSAGE
    assert "The two sides met." in (await discord_guild.answer("brief", topic="partnership")).text
