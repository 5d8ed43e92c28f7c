"""Posts to Discord: stored once with their marker, found again, and what each failure means."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.errors import SendError
from bot.platforms.discord import limits
from bot.platforms.discord.custom_ids import marker_of
from tests import factories as make
from tests.discord_server.faults import Fault, failing, forbidden, rate_limited
from tests.discord_server.permissions import Permission
from tests.platforms.discord.support import Guild

MARKER = "0123456789abcdef012345678"
OTHER = "f" * 25
POSTING = ("POST", "/channels/*/messages")


async def test_a_post_carries_title_text_and_its_marker(discord_guild: Guild) -> None:
    sent = await discord_guild.bot.send(discord_guild.place, make.card("Digest", "Two things."), MARKER)
    (post,) = discord_guild.history()
    assert post.id == sent
    assert post.content == "Digest", "where notifications and search find it"
    assert "Two things." in post.text
    assert {marker_of(button["custom_id"]) for button in post.buttons} == {MARKER}


async def test_a_post_is_found_by_its_marker_alone(discord_guild: Guild) -> None:
    bot, place = discord_guild.bot, discord_guild.place
    sent = await bot.send(place, make.card("Digest"), MARKER)
    await bot.send(place, make.card("Digest"), OTHER)
    await discord_guild.server.say(discord_guild.ada, discord_guild.channel, MARKER)
    assert await bot.find(place, MARKER, make.NOW) == sent
    assert await bot.find(place, "a" * 25, make.NOW) is None


async def test_the_same_post_sent_twice_within_minutes_is_there_once(discord_guild: Guild) -> None:
    first = await discord_guild.bot.send(discord_guild.place, make.card("Digest"), MARKER)
    assert await discord_guild.bot.send(discord_guild.place, make.card("Digest"), MARKER) == first
    assert len(discord_guild.history()) == 1


@pytest.mark.parametrize(("fault", "stored"), [(Fault.DROP_BEFORE, False), (Fault.DROP_AFTER, True)])
async def test_a_cut_connection_leaves_open_what_became_of_the_post(
    discord_guild: Guild, fault: Fault, stored: bool
) -> None:
    discord_guild.server.faults.once(*POSTING, fault)
    with pytest.raises(SendError) as caught:
        await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert (caught.value.ambiguous, caught.value.permanent) == (True, False)
    found = await discord_guild.bot.find(discord_guild.place, MARKER, make.NOW)
    assert (found is not None) is stored


async def test_a_short_rate_limit_is_waited_out(discord_guild: Guild) -> None:
    discord_guild.server.faults.once(*POSTING, rate_limited(0.05))
    await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert len(discord_guild.history()) == 1


async def test_a_long_rate_limit_goes_back_to_the_outbox(discord_guild: Guild) -> None:
    discord_guild.server.faults.once(*POSTING, rate_limited(90))
    with pytest.raises(SendError) as caught:
        await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert caught.value.retry_after == 90
    assert not caught.value.ambiguous


async def test_a_server_error_is_ambiguous(discord_guild: Guild) -> None:
    discord_guild.server.faults.once(*POSTING, failing(503))
    with pytest.raises(SendError) as caught:
        await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert caught.value.ambiguous


async def test_where_the_bot_may_not_write_the_operator_is_told_what_to_do(discord_guild: Guild) -> None:
    discord_guild.server.faults.once(*POSTING, forbidden(50013))
    with pytest.raises(SendError, match="Send Messages") as caught:
        await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert caught.value.permanent


async def test_a_deleted_channel_is_a_lasting_failure(discord_guild: Guild) -> None:
    discord_guild.server.delete_channel(discord_guild.channel)
    with pytest.raises(SendError, match="no such channel") as caught:
        await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert caught.value.permanent


async def test_a_place_that_is_no_channel_id_is_a_lasting_failure(discord_guild: Guild) -> None:
    with pytest.raises(SendError, match="the channel's id") as caught:
        await discord_guild.bot.send(make.place("discord:general"), make.card(), MARKER)
    assert caught.value.permanent


async def test_a_history_that_cannot_be_read_is_a_lasting_failure(discord_guild: Guild) -> None:
    await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    discord_guild.server.deny(discord_guild.channel, Permission.READ_MESSAGE_HISTORY)
    with pytest.raises(SendError, match="Read Message History") as caught:
        await discord_guild.bot.find(discord_guild.place, MARKER, make.NOW)
    assert caught.value.permanent


async def test_a_search_goes_back_to_when_the_post_was_due(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "HISTORY_AT_LEAST", 3)
    sent = await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    for n in range(5):
        await discord_guild.server.say(discord_guild.ada, discord_guild.channel, f"Message {n}")
    now = datetime.now(UTC)
    assert await discord_guild.bot.find(discord_guild.place, MARKER, now - timedelta(hours=1)) == sent
    assert await discord_guild.bot.find(discord_guild.place, MARKER, now + timedelta(hours=1)) is None


async def test_where_the_bots_clock_is_not_discords_the_newest_messages_are_looked_through_all_the_same(
    discord_guild: Guild,
) -> None:
    sent = await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
    assert await discord_guild.bot.find(discord_guild.place, MARKER, datetime.now(UTC) + timedelta(days=40)) == sent


async def test_a_search_that_had_to_end_early_says_that_nobody_can_tell(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "HISTORY", 3)
    for n in range(5):
        await discord_guild.server.say(discord_guild.ada, discord_guild.channel, f"Message {n}")
    with pytest.raises(SendError, match="nobody can tell") as caught:
        await discord_guild.bot.find(discord_guild.place, MARKER, datetime.now(UTC) - timedelta(days=1))
    assert caught.value.permanent


async def test_nothing_in_a_post_can_ping(discord_guild: Guild) -> None:
    hostile = f"@everyone <@{discord_guild.ada}> <@&1> <#2> <t:1:R>"
    await discord_guild.bot.send(discord_guild.place, make.card(hostile, hostile), MARKER)
    (post,) = discord_guild.history()
    assert "<" not in post.text.replace("\\<", ""), "nothing that Discord would read as a mention"
    assert discord_guild.server.bodies("POST", "/channels/*/messages")[0]["allowed_mentions"] == {"parse": []}


async def test_after_a_server_error_a_refusal_of_the_next_try_leaves_open_what_became_of_the_post(
    discord_guild: Guild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("discord.http.asyncio.sleep", soon)
    for refusal in (rate_limited(90), forbidden(50013)):
        discord_guild.server.faults.once(*POSTING, failing(502))
        discord_guild.server.faults.once(*POSTING, refusal)
        with pytest.raises(SendError) as caught:
            await discord_guild.bot.send(discord_guild.place, make.card(), MARKER)
        assert (caught.value.ambiguous, caught.value.permanent) == (True, False)


async def soon(seconds: float) -> None:
    """discord.py waits a second between its tries."""
