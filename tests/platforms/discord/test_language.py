"""In which language Discord's people are answered, and what Discord itself shows of the commands."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.content.words import words_in
from bot.core.text import shortened
from bot.platforms.discord import limits, translator
from bot.registry import commands
from tests import factories as make
from tests.discord_server.faults import Refusal
from tests.discord_server.seen import Seen
from tests.lasting import lasting_world
from tests.platforms.discord.support import Guild
from tests.platforms.discord.support import guild as connected_guild

ENGLISH, JAPANESE = "What you can ask", "質問できること"
WORDS = words_in("ja")


@pytest.fixture
async def guild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Guild]:
    """For its channel nobody has chosen a language; the desk's own is English."""
    chips = make.brief("chips", title=make.text("Semiconductors", "半導体"))
    async with connected_guild(tmp_path, monkeypatch, lasting_world(library=make.library([chips]))) as scene:
        scene.world.places[scene.place.id] = replace(scene.place, chosen=False)
        yield scene


async def slash(guild: Guild, command: str, locale: str = "ja", user: str = "", **options: str) -> Seen:
    asked = await guild.server.slash(user or guild.ada, guild.channel, command, options, locale=locale)
    return await asked.answer()


@pytest.mark.parametrize(
    ("locale", "said"), [("ja", JAPANESE), ("en-US", ENGLISH), ("en-GB", ENGLISH), ("fr", ENGLISH), ("pt-BR", ENGLISH)]
)
async def test_somebody_is_answered_in_the_language_of_their_discord(guild: Guild, locale: str, said: str) -> None:
    assert said in (await slash(guild, "help", locale)).text


async def test_what_an_operator_chose_for_the_channel_comes_before_it(guild: Guild) -> None:
    place = guild.world.places[guild.place.id]
    guild.world.places[place.id] = replace(place, language="ja", chosen=True)
    assert JAPANESE in (await slash(guild, "help", "en-GB")).text


async def test_a_language_of_the_desk_that_nobody_chose_for_the_channel_does_not(guild: Guild) -> None:
    place = guild.world.places[guild.place.id]
    guild.world.places[place.id] = replace(place, language="ja")
    assert ENGLISH in (await slash(guild, "help", "en-GB")).text
    assert JAPANESE in (await slash(guild, "help", "fr")).text


async def test_what_somebody_sets_comes_before_all_and_holds_for_that_person_alone(guild: Guild) -> None:
    assert "今後は日本語でお答えします。" in (await slash(guild, "settings", "en-GB", language="ja")).text
    assert JAPANESE in (await slash(guild, "help", "en-GB")).text
    assert ENGLISH in (await slash(guild, "help", "en-GB", guild.server.add_user("Bob"))).text


async def test_a_button_of_the_settings_changes_the_message_and_the_language(guild: Guild) -> None:
    shown = await slash(guild, "settings", "en-GB")
    assert shown.ephemeral
    pressed = await (await guild.press(shown, "日本語")).updated()
    assert (pressed.id, "個人設定" in pressed.text) == (shown.id, True)
    assert "半導体" in (await slash(guild, "brief", "en-GB", topic="chips")).text


async def test_a_press_is_answered_in_the_language_of_the_one_who_presses(guild: Guild) -> None:
    shown = await slash(guild, "help", "en-GB")
    asked = await guild.server.press(guild.ada, shown, shown.button("Settings")["custom_id"], locale="ja")
    assert "個人設定" in (await asked.answer()).text


async def test_names_are_completed_by_what_they_are_called_in_the_readers_language(guild: Guild) -> None:
    complete = guild.server.autocomplete
    for typed, locale, name in (("半", "ja", "半導体"), ("", "ja", "半導体"), ("semi", "en-GB", "Semiconductors")):
        offered = await complete(guild.ada, guild.channel, "brief", {"topic": typed}, focused="topic", locale=locale)
        assert offered == [{"name": name, "value": "chips"}]


async def test_a_command_that_the_bot_no_longer_has_is_told_of_in_it(guild: Guild) -> None:
    assert guild.bot._client
    guild.bot._client.tree.remove_command("term")
    assert "このコマンドは、Discordへの登録後に変更されました。" in (await slash(guild, "term", name="dfft")).text


async def test_an_apology_is_in_it(guild: Guild) -> None:
    guild.server.faults.once("POST", "/interactions/*/*/callback", Refusal(400, '{"message": "no", "code": 1}'))
    assert "この番号を管理者にお伝えください。" in (await slash(guild, "help")).text


def described(guild: Guild) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything that Discord describes: commands and their options, under the key of the wording."""
    for command in guild.server.commands:
        yield f"command.{command['name']}.help", command
        for option in command.get("options", []):
            yield f"command.{command['name']}.{option['name']}", option


async def test_discord_is_told_what_every_command_and_option_is_in_both_languages(guild: Guild) -> None:
    told = dict(described(guild))
    assert {key.split(".")[1] for key in told} == set(commands())
    for key, part in told.items():
        assert part["description"] == shortened(words_in("en")(key), limits.COMMAND_DESCRIPTION)
        assert part["description_localizations"] == {"ja": WORDS(key)}, key


async def test_and_what_every_choice_is_called(guild: Guild) -> None:
    options = {key: part for key, part in described(guild) if part.get("choices")}
    assert set(options) == {"command.milestones.when", "command.settings.language"}
    for key, part in options.items():
        for choice in part["choices"]:
            said = WORDS(f"choice.{key.rpartition('.')[2]}.{choice['value']}")
            assert choice["name_localizations"] == {"ja": said}


async def test_names_of_commands_and_options_are_typed_the_same_in_every_language(guild: Guild) -> None:
    for key, part in described(guild):
        assert not part.get("name_localizations"), key


async def test_a_wording_that_changes_in_japanese_is_told_to_discord_at_the_next_start(
    guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translator, "words_in", lambda language: lambda key: f"新しい{key}")
    await guild.restart()
    await guild.server.until(lambda: guild.server.command_puts == 2)
    (about,) = [command for command in guild.server.commands if command["name"] == "about"]
    assert about["description_localizations"] == {"ja": "新しいcommand.about.help"}
