"""Questions and answers between people and a real discord.py client."""

import aiohttp
import discord
import pytest

from tests.discord_server import Asked, Callback, DiscordServer, Permission
from tests.discord_server.bare_bot import running
from tests.discord_server.fixtures import Scene
from tests.discord_server.validation import faults_of


async def panel(scene: Scene) -> tuple[Asked, str]:
    asked = await scene.server.slash(scene.user, scene.channel, "panel")
    return asked, (await asked.answer()).id


async def test_a_command_is_answered_to_everybody(scene: Scene) -> None:
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "deficit", "loud": True})
    answer = await asked.answer()
    assert (answer.content, answer.ephemeral) == ("deficit is 3.2.", False)
    assert [message.id for message in scene.server.history(scene.channel)] == [answer.id]
    assert scene.server.violations == []


async def test_an_ephemeral_answer_is_for_the_asker_only(scene: Scene) -> None:
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "deficit"})
    answer = await asked.answer()
    assert answer.ephemeral
    assert scene.server.history(scene.channel) == []
    with pytest.raises(discord.NotFound):
        await scene.bot.text_channel(scene.channel).fetch_message(int(answer.id))


async def test_the_first_follow_up_takes_the_place_of_thinking(scene: Scene) -> None:
    asked = await scene.server.slash(scene.user, scene.channel, "slow")
    first = await asked.answer()
    assert asked.callback is Callback.DEFERRED_MESSAGE
    await scene.server.until(lambda: len(asked.messages) == 2)
    assert [message.content for message in asked.messages] == ["Thought through.", "And one thing more."]
    assert (first.ephemeral, asked.messages[1].ephemeral) == (True, False), "only the first inherits it"


async def test_completions_come_while_typing(scene: Scene) -> None:
    offered = await scene.server.autocomplete(scene.user, scene.channel, "figure", {"name": "dig"}, focused="name")
    assert offered == [{"name": "Digital Deficit", "value": "digital deficit"}]
    assert await scene.server.autocomplete(scene.user, scene.channel, "figure", {"name": "x"}, focused="name") == []


async def test_a_button_changes_its_message(scene: Scene) -> None:
    asked, posted = await panel(scene)
    message = asked.messages[0]
    pressed = await scene.server.press(scene.user, message, message.button("More")["custom_id"])
    assert (await pressed.updated()).content == "Page 2"
    assert [m.content for m in scene.server.history(scene.channel) if m.id == posted] == ["Page 2"]


async def test_a_button_answers_whoever_pressed_it(scene: Scene) -> None:
    asked, _ = await panel(scene)
    pressed = await scene.server.press(scene.user, asked.messages[0], "whisper")
    answer = await pressed.answer()
    assert (answer.content, answer.ephemeral) == ("Only you see this.", True)
    assert pressed.callback is Callback.DEFERRED_UPDATE


async def test_a_menu_takes_a_choice(scene: Scene) -> None:
    asked, _ = await panel(scene)
    chosen = await scene.server.choose(scene.user, asked.messages[0], "menu", ["ai"])
    assert (await chosen.updated()).content == "You chose ai."


async def test_a_form_is_filled_in(scene: Scene) -> None:
    asked, _ = await panel(scene)
    opened = await scene.server.press(scene.user, asked.messages[0], "form")
    assert (await opened.modal())["title"] == "A form"
    submitted = await scene.server.submit(opened, {"name": "Ada"})
    assert (await submitted.answer()).content == "Hello Ada."


async def test_an_answer_that_is_late_is_to_nothing(scene: Scene) -> None:
    scene.server.rules.answer_within = -1
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "x"})
    error = await scene.bot.failed()
    assert isinstance(error, discord.NotFound)
    assert (error.code, asked.messages) == (10062, [])


async def test_a_second_answer_is_refused(scene: Scene) -> None:
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "x"})
    await asked.answer()
    url = f"{scene.server.api_url}/interactions/{asked.interaction.id}/{asked.interaction.token}/callback"
    async with aiohttp.ClientSession() as http, http.post(url, json={"type": 5}) as answer:
        assert (answer.status, (await answer.json())["code"]) == (400, 40060)


async def test_nobody_presses_what_only_somebody_else_sees(scene: Scene) -> None:
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "x"})
    with pytest.raises(AssertionError, match="not visible"):
        await scene.server.press(scene.server.add_user("Bob"), await asked.answer(), "more")


async def test_a_command_works_in_direct_messages(scene: Scene) -> None:
    direct = scene.server.direct_channel(scene.user)
    asked = await scene.server.slash(scene.user, direct, "figure", {"name": "deficit", "loud": True}, locale="ja")
    assert (await asked.answer()).channel == direct


async def test_the_commands_are_registered_once_a_start(server: DiscordServer) -> None:
    async with running(server):
        assert [command["name"] for command in server.commands] == ["figure", "slow", "panel"]
        ids = [command["id"] for command in server.commands]
    async with running(server):
        assert (server.command_puts, [command["id"] for command in server.commands]) == (2, ids)


async def test_a_command_is_offered_to_those_with_its_permission(server: DiscordServer) -> None:
    channel, ada = server.add_channel("general"), server.add_user("Ada")
    server.add_role("manager", Permission.MANAGE_GUILD)
    async with running(server):
        server.commands[0]["default_member_permissions"] = str(int(Permission.MANAGE_GUILD))
        with pytest.raises(AssertionError, match="not offered"):
            await server.slash(ada, channel, "figure", {"name": "x"})
        asked = await server.slash(server.add_user("Eve", roles=["manager"]), channel, "figure", {"name": "x"})
        await asked.answer()


async def test_what_the_server_answers_is_what_discord_documents(scene: Scene) -> None:
    asked, _ = await panel(scene)
    where = {"application": scene.server.application_id, "token": asked.interaction.token}
    route = discord.http.Route("GET", "/webhooks/{application}/{token}/messages/@original", **where)
    assert faults_of("MessageResponse", await scene.bot.http.request(route)) == []
    for command in scene.server.commands:
        assert faults_of("ApplicationCommandResponse", command) == []


async def test_roles_and_language_come_with_the_question(scene: Scene) -> None:
    editor = scene.server.add_user("Eve", roles=["editor"])
    heard: list[tuple[str, list[str]]] = []

    @scene.bot.event
    async def on_interaction(interaction: discord.Interaction) -> None:
        assert isinstance(interaction.user, discord.Member)
        roles = interaction.user._roles
        heard.append((str(interaction.locale), [str(role) for role in roles]))

    asked = await scene.server.slash(editor, scene.channel, "figure", {"name": "x"}, locale="ja")
    await asked.answer()
    assert heard == [("ja", [scene.server.add_role("editor")])]
