"""Fixtures for Discord."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.platforms.discord.support import Guild, guild


@pytest.fixture
async def discord_guild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Guild]:
    async with guild(tmp_path, monkeypatch) as scene:
        yield scene
