"""Every test here is tried on every platform."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.contract.discord_rig import discord
from tests.contract.own import console, terminal
from tests.contract.rig import Rig
from tests.contract.slack_rig import slack as slack_rig
from tests.platforms.slack.conftest import proxy, secrets, slack, workspace

__all__ = ["proxy", "secrets", "slack", "workspace"]


@pytest.fixture
async def terminal_rig(tmp_path: Path) -> AsyncIterator[Rig]:
    async with terminal(tmp_path) as rig:
        yield rig


@pytest.fixture
async def console_rig(tmp_path: Path) -> AsyncIterator[Rig]:
    async with console(tmp_path) as rig:
        yield rig


@pytest.fixture
async def discord_rig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Rig]:
    async with discord(tmp_path, monkeypatch) as rig:
        yield rig


@pytest.fixture
async def slack_rig_(tmp_path: Path, slack: Any, proxy: Any) -> AsyncIterator[Rig]:
    async with slack_rig(tmp_path, slack, proxy) as rig:
        yield rig


@pytest.fixture(
    params=["terminal_rig", "console_rig", "discord_rig", "slack_rig_"], ids=lambda name: name.split("_")[0]
)
def rig(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)
