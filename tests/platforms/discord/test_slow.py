"""Answers that take longer than Discord waits: announced in time, and shown as they would have been."""

from pathlib import Path

import pytest

from tests.discord_server.interactions import Callback
from tests.platforms.discord.support import Guild, guild, long_world


def too_fast(scene: Guild) -> None:
    """Ada has used up her questions."""
    limit = scene.world.desk.limit
    limit.per_minute = 1
    limit.buckets.clear()
    limit.wait(f"discord:{scene.ada}", scene.world.clock())


async def test_a_slow_answer_is_announced_in_time_and_comes_later(discord_guild: Guild) -> None:
    discord_guild.world.desk.gate.clear()
    asked = await discord_guild.slash("brief", topic="partnership")
    assert await asked.acknowledged() is Callback.DEFERRED_MESSAGE
    discord_guild.world.desk.gate.set()
    answer = await asked.answer()
    assert answer.ephemeral
    assert "The two sides met." in answer.text


async def test_a_slow_page_turns_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with guild(tmp_path, monkeypatch, long_world()) as scene:
        first = await scene.answer("brief", topic="partnership")
        scene.world.desk.gate.clear()
        pressed = await scene.press(first, "More: 2 of 2")
        assert await pressed.acknowledged() is Callback.DEFERRED_UPDATE
        scene.world.desk.gate.set()
        assert "(2/2)" in (await pressed.updated()).text


async def test_a_slow_error_stays_private_whatever_was_pressed(discord_guild: Guild) -> None:
    answer = await discord_guild.answer("brief", topic="partnership")
    discord_guild.world.desk.gate.clear()
    pressed = await discord_guild.press(answer, "Show to everyone")
    await pressed.acknowledged()
    too_fast(discord_guild)
    discord_guild.world.desk.gate.set()
    assert "That was quick" in (await pressed.answer()).text
    assert discord_guild.history() == []


async def test_a_slow_share_is_for_everyone_and_a_slow_run_is_not(discord_guild: Guild) -> None:
    answer = await discord_guild.answer("brief", topic="partnership")
    discord_guild.world.desk.gate.clear()
    shared, ran = (
        await discord_guild.press(answer, "Show to everyone"),
        await discord_guild.press(answer, "All milestones"),
    )
    assert await shared.acknowledged() is await ran.acknowledged() is Callback.DEFERRED_UPDATE
    discord_guild.world.desk.gate.set()
    assert not (await shared.answer()).ephemeral
    assert (await ran.answer()).ephemeral
    assert [("Shown to everyone by Ada" in seen.text) for seen in discord_guild.history()] == [True]


async def test_a_slow_page_that_fails_leaves_the_page_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with guild(tmp_path, monkeypatch, long_world()) as scene:
        first = await scene.answer("brief", topic="partnership")
        scene.world.desk.gate.clear()
        pressed = await scene.press(first, "More: 2 of 2")
        await pressed.acknowledged()
        too_fast(scene)
        scene.world.desk.gate.set()
        assert "That was quick" in (await pressed.answer()).text
        assert pressed.interaction.updates == 0
