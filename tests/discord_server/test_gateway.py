"""What happens to a real discord.py client's connection."""

import asyncio

import aiohttp
import discord
import pytest
from discord.backoff import ExponentialBackoff

from tests.discord_server import DiscordServer, Intent, Permission
from tests.discord_server.bare_bot import BareBot, running
from tests.discord_server.fixtures import Scene


async def heard(scene: Scene) -> str:
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "deficit"})
    return (await asked.answer()).content


async def test_a_client_is_told_of_its_guild_and_says_what_it_wants(scene: Scene) -> None:
    assert scene.server.gateway.identified[0]["intents"] == Intent.GUILDS
    assert scene.bot.text_channel(scene.channel).name == "general"
    assert scene.bot.events[:2] == ["READY", "GUILD_CREATE"]


async def test_a_wrong_token_does_not_log_in(server: DiscordServer) -> None:
    bot = BareBot(discord.Intents(guilds=True))
    with pytest.raises(discord.LoginFailure):
        await bot.start("wrong")
    await bot.close()


async def test_a_wrong_token_is_shown_out_of_the_gateway(server: DiscordServer) -> None:
    bot = BareBot(discord.Intents(guilds=True))
    await bot.login(server.token)
    bot.http.token = "revoked"
    with pytest.raises(discord.ConnectionClosed) as closed:
        await bot.connect()
    assert closed.value.code == 4004
    await bot.close()


async def test_intents_that_were_not_granted_are_refused(server: DiscordServer) -> None:
    server.rules.refused_intents = Intent.MESSAGE_CONTENT
    bot = BareBot(discord.Intents(guilds=True, message_content=True))
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await bot.start(server.token)
    await bot.close()


@pytest.mark.parametrize("code", [None, 1000, 4000])
async def test_who_is_dropped_resumes_and_misses_nothing(scene: Scene, code: int | None) -> None:
    scene.server.gateway.drop(code)
    await scene.server.until(lambda: not scene.server.gateway.ready or scene.server.gateway.resumed)
    assert await heard(scene) == "deficit is 3.2."
    assert (scene.server.gateway.resumed, len(scene.server.gateway.identified)) == (1, 1)


async def test_who_is_asked_to_reconnect_resumes(scene: Scene) -> None:
    scene.server.gateway.ask_to_reconnect()
    await scene.server.until(lambda: scene.server.gateway.resumed)
    assert await heard(scene) == "deficit is 3.2."


async def test_what_happened_while_away_is_heard_on_return(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExponentialBackoff, "delay", lambda self: 0.01)
    scene.server.gateway.refusing = True
    scene.server.gateway.drop()
    await scene.server.until(lambda: scene.server.gateway.attempts > 2)
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "deficit"})
    scene.server.gateway.refusing = False
    assert (await asked.answer()).content == "deficit is 3.2."


async def test_a_settled_client_has_heard_everything(scene: Scene) -> None:
    for _ in range(50):
        scene.server.add_channel("another")
    scene.server.deny(scene.channel, Permission.SEND_MESSAGES)
    await scene.server.settled()
    channel = scene.bot.text_channel(scene.channel)
    assert not channel.permissions_for(channel.guild.me).send_messages


async def test_an_outage_is_survived(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExponentialBackoff, "delay", lambda self: 0.01)
    await scene.server.go_down()
    await scene.server.until(lambda: not scene.server.gateway.connections)
    with pytest.raises(aiohttp.ClientConnectionError):
        await scene.bot.text_channel(scene.channel).send("Anybody there?")
    asked = await scene.server.slash(scene.user, scene.channel, "figure", {"name": "deficit"})
    await scene.server.come_back()
    assert (await asked.answer()).content == "deficit is 3.2."


async def test_a_forgotten_session_begins_anew(scene: Scene) -> None:
    scene.server.gateway.forget_sessions()
    scene.server.gateway.drop()
    await scene.server.until(lambda: len(scene.server.gateway.identified) == 2)
    assert await heard(scene) == "deficit is 3.2."


async def test_an_invalid_session_begins_anew(scene: Scene) -> None:
    scene.server.gateway.invalidate(resumable=False)
    await scene.server.until(lambda: len(scene.server.gateway.identified) == 2)
    assert await heard(scene) == "deficit is 3.2."


@pytest.mark.parametrize("deaf", [False, True])
async def test_a_silent_connection_is_given_up(server: DiscordServer, deaf: bool) -> None:
    server.rules.heartbeat = 0.05
    async with running(server, heartbeat_timeout=0.2) as bot:
        await asyncio.sleep(0.3)
        assert server.gateway.attempts == 1, "heartbeats are acknowledged"
        server.gateway.fall_silent(deaf=deaf)
        server.add_channel("unheard")
        await asyncio.sleep(0.05)
        assert "CHANNEL_CREATE" not in bot.events
        await server.until(lambda: server.gateway.resumed)
        await server.settled()
        assert "CHANNEL_CREATE" in bot.events


async def test_a_malformed_event_ends_discord_py(scene: Scene) -> None:
    bot = BareBot(discord.Intents(guilds=True))
    task = asyncio.create_task(bot.start(scene.server.token))
    await scene.server.until(lambda: len(scene.server.gateway.connections) == 2)
    scene.server.gateway.send_malformed()
    with pytest.raises(TypeError):
        await task
    await bot.close()


async def test_a_client_sees_only_what_its_intents_ask_for(server: DiscordServer) -> None:
    channel, user = server.add_channel("general"), server.add_user("Ada")
    intents = discord.Intents(guilds=True, guild_messages=True)
    async with running(server, intents) as bot:
        await server.say(user, channel, "secret")
        message = await bot.wait_for("message", timeout=2)
    assert message.content == ""
