"""Connecting to Discord, losing the connection, and telling it of the commands."""

import asyncio

import aiohttp
import pytest

from bot.core.errors import SendError, SetupError
from bot.platforms.discord import gateway, registration
from bot.platforms.discord.adapter import Discord
from bot.platforms.discord.settings import Settings
from tests import factories as make
from tests.discord_server.faults import rate_limited
from tests.discord_server.intents import Intent
from tests.platforms.discord.support import Guild, connected


async def test_it_says_how_it_is_connected(discord_guild: Guild) -> None:
    await discord_guild.answer("about")
    connection = discord_guild.bot.connection()
    assert connection.connected
    assert "Briefing Bot" in connection.message


async def test_no_privileged_intent_is_asked_for(discord_guild: Guild) -> None:
    (identified,) = discord_guild.server.gateway.identified
    assert Intent(identified["intents"]) == Intent.GUILDS


async def test_after_a_cut_connection_it_answers_again(discord_guild: Guild) -> None:
    await discord_guild.answer("about")
    discord_guild.server.gateway.drop()
    await discord_guild.server.wait_for_gateway()
    assert "The two sides met." in (await discord_guild.answer("brief", topic="partnership")).text
    assert discord_guild.server.command_puts == 1, "a reconnect registers nothing again"


async def test_while_the_gateway_is_away_posts_go_out(discord_guild: Guild) -> None:
    discord_guild.server.gateway.refusing = True
    discord_guild.server.gateway.drop()
    await discord_guild.server.until(lambda: not discord_guild.bot.connection().connected)
    await discord_guild.bot.send(discord_guild.place, make.card("Digest"), "a" * 25)
    assert len(discord_guild.history()) == 1


async def test_a_gateway_that_stays_away_is_given_up_so_that_a_new_start_tries_at_once(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gateway, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(gateway, "PATIENCE_SECONDS", 0.05)
    discord_guild.server.gateway.refusing = True
    bot = Discord(Settings(api_url=discord_guild.server.api_url), discord_guild.bot._wiring)
    with pytest.raises(ConnectionError, match="gateway has been away"):
        await bot.run()


async def another(tree: object) -> str:
    """The fingerprint of other commands than those that were registered."""
    return "another"


async def test_the_commands_are_registered_once_and_again_only_when_they_change(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    await discord_guild.restart()
    await discord_guild.answer("about")
    assert discord_guild.server.command_puts == 1
    monkeypatch.setattr(registration, "fingerprint", another)
    await discord_guild.restart()
    await discord_guild.server.until(lambda: discord_guild.server.command_puts == 2)


async def test_commands_that_another_copy_of_the_bot_registered_are_put_right(discord_guild: Guild) -> None:
    server = discord_guild.server
    headers = {"Authorization": f"Bot {server.token}"}
    url = f"{server.api_url}/applications/{server.application_id}/commands"
    async with aiohttp.ClientSession(headers=headers) as other:
        await (await other.put(url, json=[{"name": "other", "description": "Another", "type": 1}])).read()
    assert len(server.commands) == 1
    await discord_guild.restart()
    await server.until(lambda: len(server.commands) > 5, "they were never put right")


async def test_commands_that_discord_did_not_take_are_tried_again(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registration, "WAITS", (0.01,))
    monkeypatch.setattr(registration, "fingerprint", another)
    discord_guild.server.faults.once("PUT", "/applications/*/commands", rate_limited(90))
    await discord_guild.restart()
    await discord_guild.server.until(lambda: discord_guild.server.command_puts == 2)


@pytest.mark.parametrize("token", ["", "wrong"])
async def test_a_missing_or_wrong_token_says_which_variable_to_set(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    bot = Discord(Settings(api_url=discord_guild.server.api_url), discord_guild.bot._wiring)
    with pytest.raises(SetupError, match="DISCORD_TOKEN"):
        await bot.run()
    assert not bot.connection().connected


async def test_an_unreachable_discord_is_an_error_that_is_tried_again(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = Discord(Settings(api_url="http://127.0.0.1:9/api/v10"), discord_guild.bot._wiring)
    with pytest.raises(aiohttp.ClientConnectorError):
        await asyncio.wait_for(bot.run(), 5)


async def test_a_post_is_told_why_the_bot_is_not_logged_in_and_not_what_is_mended(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.discord.adapter.LOGIN_SECONDS", 0.01)
    bot = Discord(Settings(api_url=discord_guild.server.api_url), discord_guild.bot._wiring)
    monkeypatch.setenv("DISCORD_TOKEN", "wrong")
    with pytest.raises(SetupError):
        await bot.run()
    with pytest.raises(SendError, match="refuses the token in DISCORD_TOKEN"):
        await bot.send(discord_guild.place, make.card(), "a" * 25)
    monkeypatch.setenv("DISCORD_TOKEN", "test-token")
    async with connected(bot, discord_guild.server):
        await bot._logged_in.wait()
    with pytest.raises(SendError, match=r"^The bot is not logged in to Discord\.$"):
        await bot.send(discord_guild.place, make.card(), "a" * 25)
