"""The test server's messages, met by the real discord.py."""

import io
from typing import Any

import discord
import pytest

from tests.discord_server import Permission
from tests.discord_server.fixtures import Scene, a_scene, a_server, contents, send
from tests.discord_server.validation import faults_of

__all__ = ["a_scene", "a_server"]  # fixtures
PNG = bytes.fromhex("89504e470d0a1a0a0000000d494844520000000300000002")


async def test_what_is_sent_is_stored_as_discord_describes_it(scene: Scene) -> None:
    sent = await send(scene, embed=discord.Embed(title="Chips", description="Act"), nonce="n1")
    stored = scene.server.history(scene.channel)[0]
    assert scene.server.bodies("POST", "/channels/*/messages")[0]["content"] == "A digest"
    assert (str(sent.id), stored.text) == (stored.id, "A digest\nChips\nAct")
    given = await scene.bot.http.request(discord.http.Route("GET", f"/channels/{scene.channel}/messages/{sent.id}"))
    assert faults_of("MessageResponse", given) == []


async def test_one_nonce_is_one_message(scene: Scene) -> None:
    first, second = await send(scene, nonce="n1"), await send(scene, "Something else", nonce="n1")
    assert (first.id, second.nonce) == (second.id, "n1")
    assert contents(scene) == ["A digest"]
    scene.server.rules.nonce_window = -1
    assert (await send(scene, nonce="n1")).id != first.id


async def test_the_nonce_is_not_given_back_when_history_is_read(scene: Scene) -> None:
    await send(scene, nonce="n1")
    assert [message.nonce async for message in scene.bot.text_channel(scene.channel).history()] == [None]


async def test_history_is_read_in_pages(scene: Scene) -> None:
    ids = [(await send(scene, str(number))).id for number in range(5)]
    channel = scene.bot.text_channel(scene.channel)

    async def read(**place: Any) -> str:
        return "".join([message.content async for message in channel.history(**place)])

    assert await read() == "43210"
    assert await read(limit=2) == "43"
    assert await read(before=discord.Object(ids[2])) == "10"
    assert await read(after=discord.Object(ids[1]), limit=2) == "23"
    assert await read(around=discord.Object(ids[2]), limit=3) == "321"


async def test_messages_are_changed_and_deleted(scene: Scene) -> None:
    sent = await send(scene)
    await sent.edit(content="A corrected digest")
    assert contents(scene) == ["A corrected digest"]
    assert scene.server.history(scene.channel)[0].edited
    await sent.delete()
    assert contents(scene) == []
    with pytest.raises(discord.NotFound):
        await sent.edit(content="too late")


async def test_pictures_come_with_their_descriptions(scene: Scene) -> None:
    embed = discord.Embed(title="Chart").set_image(url="attachment://chart.png")
    files = [
        discord.File(io.BytesIO(PNG), "chart.png", description="A rising line"),
        discord.File(io.BytesIO(b"a,b"), "data.csv"),
    ]
    sent = await send(scene, embed=embed, files=files)
    assert [file.filename for file in sent.attachments] == ["data.csv"], "the embed took the picture"
    assert await sent.attachments[0].read() == b"a,b"
    assert (sent.embeds[0].image.url or "").endswith("/chart.png")
    plain = await send(scene, file=discord.File(io.BytesIO(PNG), "chart.png", description="A rising line"))
    picture = scene.server.history(scene.channel)[1].attachments[0]
    assert (picture["description"], picture["width"], plain.attachments[0].height) == ("A rising line", 3, 2)


async def test_direct_messages(scene: Scene) -> None:
    user = await scene.bot.fetch_user(int(scene.user))
    await user.send("Hello")
    direct = scene.server.direct_channel(scene.user)
    assert [message.content for message in scene.server.history(direct)] == ["Hello"]
    scene.server.close_dms(scene.user)
    with pytest.raises(discord.Forbidden) as refused:
        await user.send("Hello?")
    assert refused.value.code == 50007


@pytest.mark.parametrize(("denied", "code"), [(Permission.VIEW_CHANNEL, 50001), (Permission.SEND_MESSAGES, 50013)])
async def test_channels_may_be_closed_to_the_bot(scene: Scene, denied: Permission, code: int) -> None:
    scene.server.deny(scene.channel, denied)
    with pytest.raises(discord.Forbidden) as refused:
        await send(scene)
    assert (refused.value.code, contents(scene)) == (code, [])
    scene.server.deny(scene.channel, Permission.NONE)
    await send(scene)


async def test_history_that_may_not_be_read_looks_empty(scene: Scene) -> None:
    await send(scene)
    scene.server.deny(scene.channel, Permission.READ_MESSAGE_HISTORY)
    channel = scene.bot.text_channel(scene.channel)
    assert [message async for message in channel.history()] == []
    fetched = await scene.bot.fetch_channel(channel.id)
    assert isinstance(fetched, discord.TextChannel)
    assert fetched.last_message_id, "the channel tells that there is something"


async def test_a_deleted_channel_is_unknown(scene: Scene) -> None:
    channel = scene.bot.text_channel(scene.channel)
    scene.server.delete_channel(scene.channel)
    with pytest.raises(discord.NotFound) as refused:
        await channel.send("Anybody here?")
    assert refused.value.code == 10003


async def test_what_discord_would_refuse_is_refused_and_put_on_record(scene: Scene) -> None:
    with pytest.raises(discord.HTTPException) as refused:
        await send(scene, "x" * 2001)
    assert (refused.value.code, contents(scene)) == (50035, [])
    (violation,) = scene.server.violations
    assert violation.endswith("content has 2,001 characters; 2,000 are allowed")
    sent = await send(scene)
    with pytest.raises(discord.HTTPException):
        await sent.edit(content="")
    assert contents(scene) == ["A digest"], "a refused change changes nothing"


async def test_a_call_that_the_server_does_not_know_is_put_on_record(scene: Scene) -> None:
    with pytest.raises(discord.NotFound):
        await scene.bot.fetch_invite("abc")
    assert "does not know the call" in scene.server.violations[0]
