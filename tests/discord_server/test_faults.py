"""Troubles by script, met by the real discord.py."""

import asyncio
import signal
import sys

import aiohttp
import discord
import pytest

from tests.discord_server import DiscordServer, Fault, failing, forbidden, rate_limited
from tests.discord_server.fixtures import Scene, contents, send

MESSAGES = "/channels/*/messages"
POSTING = """
import asyncio, sys, discord
async def main(api_url, token, channel):
    discord.http.Route.BASE = api_url
    bot = discord.Client(intents=discord.Intents.none())
    await bot.login(token)
    await bot.get_partial_messageable(int(channel)).send("A digest")
asyncio.run(main(*sys.argv[1:]))
"""


async def test_a_rate_limit_is_waited_for(scene: Scene) -> None:
    scene.server.faults.once("POST", MESSAGES, rate_limited(0.01))
    await send(scene)
    assert (contents(scene), scene.server.count("POST", MESSAGES)) == (["A digest"], 2)


@pytest.mark.parametrize(("fault", "stored"), [(Fault.DROP_BEFORE, []), (Fault.DROP_AFTER, ["A digest"])])
async def test_a_lost_connection_reaches_the_caller(scene: Scene, fault: Fault, stored: list[str]) -> None:
    scene.server.faults.once("POST", MESSAGES, fault)
    with pytest.raises(aiohttp.ClientConnectionError):
        await send(scene)
    assert (contents(scene), scene.server.count("POST", MESSAGES)) == (stored, 1), "discord.py does not try again"
    assert await scene.server.faults.hit() == f"POST /channels/{scene.channel}/messages"


async def test_an_answer_can_be_withheld(scene: Scene) -> None:
    scene.server.faults.once("POST", MESSAGES, Fault.HANG_AFTER)
    sending = asyncio.create_task(send(scene))
    await scene.server.faults.hit()
    answered, _ = await asyncio.wait({sending}, timeout=0.05)
    assert (contents(scene), answered) == (["A digest"], set())
    scene.server.release()
    assert (await sending).content == "A digest"


async def test_who_waits_for_a_withheld_answer_may_go_away(scene: Scene) -> None:
    scene.server.faults.once("POST", MESSAGES, Fault.HANG_AFTER)
    sending = asyncio.create_task(send(scene))
    await scene.server.faults.hit()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await send(scene, "Another")
    assert contents(scene) == ["A digest", "Another"]


async def test_a_bot_is_killed_between_sent_and_answered(server: DiscordServer) -> None:
    channel = server.add_channel("general")
    server.faults.once("POST", MESSAGES, Fault.HANG_AFTER)
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", POSTING, server.api_url, server.token, channel)
    await server.faults.hit(20)
    bot.kill()
    assert await bot.wait() == -signal.SIGKILL
    assert [message.content for message in server.history(channel)] == ["A digest"]


async def test_errors_come_as_scripted(scene: Scene) -> None:
    scene.server.faults.always("POST", MESSAGES, failing(503))
    with pytest.raises(discord.DiscordServerError):
        await send(scene)
    scene.server.faults.clear()
    scene.server.faults.once("POST", MESSAGES, forbidden(50013))
    with pytest.raises(discord.Forbidden):
        await send(scene)
    assert contents(scene) == []
