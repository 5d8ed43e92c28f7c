"""The same in SimCord, which others wrote: it knows Discord's rules without asking ours."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.platforms.discord.client import DeskClient
from bot.platforms.discord.replies import Replies
from bot.registry import commands
from bot.store.database import database
from tests import factories as make
from tests.support import World

pytestmark = pytest.mark.simcord(shard_count=1)


@pytest.fixture
async def simcord_bot(tmp_path: Path) -> AsyncIterator[DeskClient]:
    points = [
        make.point(f"Point number {n} of very many, and each of them says something at length. {'More. ' * 110}")
        for n in range(10)
    ]
    figure = make.figure("deficit", title=make.text("Digital deficit"))
    brief = make.brief("partnership", key_points=tuple(points), figures=(figure,))
    async with database(f"sqlite:///{tmp_path}/bot.db") as engine:
        world = World(library=make.library([brief]))
        yield DeskClient(Replies(world.wiring(engine)), world.memory)


@pytest.fixture
def scene(simcord_env: Any) -> tuple[Any, Any, Any]:
    guild = simcord_env.create_guild()
    return simcord_env, guild.create_text_channel("general"), guild.add_member(simcord_env.create_user("ada"))


GIVEN = {
    "brief": {"topic": "partnership"},
    "figure": {"name": "digital deficit"},
    "milestone": {"name": "council"},
    "person": {"name": "nobody"},
    "source": {"name": "release"},
    "term": {"name": "dfft"},
}


@pytest.mark.parametrize("name", commands())
async def test_every_command_answers_its_asker_alone(scene: Any, name: str) -> None:
    _, channel, ada = scene
    result = await ada.slash(channel, name, **GIVEN.get(name, {}))
    assert result.ephemeral
    assert result.response.embeds


async def test_options_are_completed(scene: Any) -> None:
    _, channel, ada = scene
    offered = await ada.autocomplete(channel, "figure", "name", "digi")
    assert [choice["value"] for choice in offered] == ["deficit"]


async def test_buttons_and_menus_outlive_a_restart(scene: Any) -> None:
    env, channel, ada = scene
    result = await ada.slash(channel, "brief", topic="partnership")
    await env.restart_bot()
    turned = await ada.click(result.response, label="More: 2 of 2")
    assert turned.response.id == result.response.id
    parts = [part for row in turned.response.components for part in row["components"]]
    menu = next(part for part in parts if "options" in part)
    chosen = await ada.select(turned.response, [menu["options"][0]["value"]], custom_id=menu["custom_id"])
    assert chosen.ephemeral


async def test_a_share_is_for_everyone(scene: Any) -> None:
    _, channel, ada = scene
    result = await ada.slash(channel, "figure", name="deficit")
    await ada.click(result.response, label="Show to everyone")
    assert "Shown to everyone by ada" in channel.last_message.embeds[0].description
