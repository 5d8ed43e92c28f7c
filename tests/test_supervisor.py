"""Platforms are kept running, each for itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import supervisor
from bot.core.errors import SendError, SetupError
from bot.core.ports import Connection
from bot.settings import secret
from bot.supervisor import Supervisor
from tests.odd_platform import SECONDS, Odd


@asynccontextmanager
async def supervising(**platforms: Odd) -> AsyncIterator[Supervisor]:
    running = Supervisor(platforms)
    running.start()
    try:
        yield running
    finally:
        for one in platforms.values():
            one.let_go.set()
        await running.stop()


@pytest.fixture
def no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """One life follows the other at once."""
    monkeypatch.setattr(supervisor, "WAITS", (0.0,))
    monkeypatch.setattr(supervisor, "MEND_WAIT", 0.0)


BREAKS = [RuntimeError("gone"), SetupError("Set the token."), "ends", "is cut off", ExceptionGroup("two", [OSError()])]


@pytest.mark.parametrize("life", BREAKS, ids=str)
@pytest.mark.usefixtures("no_waits")
async def test_one_that_breaks_is_run_again_and_disturbs_no_other(life: Exception | str) -> None:
    broken, other = Odd(lives=[life, life]), Odd()
    async with supervising(broken=broken, other=other) as running:
        await broken.lived(3)
        await other.lived(1)
        assert {one.message for one in running.connections().values()} == {"It is a fake."}
        assert other.count == 1


@pytest.mark.parametrize(
    ("life", "message"),
    [
        (RuntimeError("gone"), "It broke (RuntimeError: gone) and is started again."),
        (SetupError("Set the token."), "Set the token."),
        ("ends", "It ended and is started again."),
        ("is cut off", "It broke (CancelledError) and is started again."),
    ],
    ids=str,
)
async def test_whoever_asks_is_told_what_broke(life: Exception | str, message: str) -> None:
    broken = Odd(lives=[life])
    async with supervising(broken=broken, other=Odd()) as running:
        await broken.lived(1)
        assert running.connections()["broken"] == Connection(False, message)
        assert running.connections()["other"] == Connection(True, "It is a fake.")


async def test_one_that_hangs_keeps_no_other_from_running() -> None:
    hanging, other = Odd(lives=["clings"]), Odd()
    async with supervising(hanging=hanging, other=other):
        await other.lived(1)


async def test_what_an_operator_must_mend_is_tried_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS", (0.0,))
    unset, gone = Odd(lives=[SetupError("Set the token.")]), Odd(lives=[OSError(), OSError(), OSError()])
    async with supervising(unset=unset, gone=gone) as running:
        await gone.lived(4)
        assert unset.count == 1
        assert running.connections()["unset"].message == "Set the token."


async def test_one_that_ran_for_long_counts_as_sound_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS", (0.0, 0.0, 3600.0))
    platform = Odd(lives=[OSError(), OSError(), "breaks later"])
    async with supervising(platform=platform):
        await platform.lived(3)
        monkeypatch.setattr(supervisor, "STEADY", -1.0)
        platform.let_go.set()
        await platform.lived(4)


async def test_stopping_lets_each_clean_up_and_starts_none_again() -> None:
    plain, quiet = Odd(), Odd(lives=["ends when told to stop"])
    async with supervising(plain=plain, quiet=quiet) as running:
        await plain.lived(1)
        await quiet.lived(1)
        await running.stop()
        assert plain.cleaned
        assert (plain.count, quiet.count) == (1, 1)


async def test_one_that_will_not_stop_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "STOP_SECONDS", 0.01)
    clinging, other = Odd(lives=["clings"]), Odd()
    async with supervising(clinging=clinging, other=other) as running:
        await clinging.lived(1)
        await other.lived(1)
        async with asyncio.timeout(SECONDS):
            await running.stop()
        assert other.cleaned


async def test_nothing_to_run_is_nothing_to_stop() -> None:
    async with supervising() as running:
        assert running.connections() == {}


async def test_one_that_is_told_to_wait_waits_so_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS", (0.0,))
    told, other = Odd(lives=[SendError("Slow down.", retry_after=3600)]), Odd(lives=[OSError(), OSError()])
    async with supervising(told=told, other=other):
        await other.lived(3)
        assert told.count == 1


async def test_no_secret_is_told_to_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIGEON_TOKEN", "coo-coo-coo")
    assert secret("PIGEON_TOKEN")
    platform = Odd(lives=[OSError("401 for coo-coo-coo at wss://x.example/?ticket=abc&y=1")])
    async with supervising(platform=platform) as running:
        await platform.lived(1)
        said = running.connections()["platform"].message
    assert said == "It broke (OSError: 401 for *** at wss://x.example/?ticket=***&y=1) and is started again."


async def test_why_it_broke_is_forgotten_once_it_is_connected_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS", (0.0,))
    platform = Odd(lives=[OSError("gone")])
    async with supervising(platform=platform) as running:
        await platform.lived(2)
        assert running.connections()["platform"].connected
        monkeypatch.setattr(platform, "connection", lambda: Connection(False, "Connecting."))
        assert running.connections()["platform"].message == "Connecting."
