"""What people set while the database stalls: nobody waits, and the last choice is the one that stays."""

import asyncio
from contextlib import suppress

import pytest

from bot import preferences
from bot.core.errors import UserError
from bot.preferences import KeptPreferences
from tests.test_preferences import FakeStore


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> FakeStore:
    monkeypatch.setattr(preferences, "SECONDS", 0.01)
    stalled = FakeStore()
    stalled.gate.clear()
    return stalled


async def test_a_database_that_stalls_holds_nobody_up_and_its_write_is_not_cut_off(
    store: FakeStore, caplog: pytest.LogCaptureFixture
) -> None:
    kept = KeptPreferences(store)
    with pytest.raises(UserError, match="not_kept"):
        await kept.choose_language("discord:1", "ja")
    assert kept.language("discord:1") is None
    assert "does not answer" in caplog.text
    store.gate.set()
    await asyncio.wait(set(kept._writing))
    assert store.kept == {("discord:1", "language"): "ja"}


async def test_what_a_stalled_database_keeps_after_all_holds_from_then_on(store: FakeStore) -> None:
    kept = KeptPreferences(store)
    for language in ("ja", "en"):
        with pytest.raises(UserError, match="not_kept"):
            await kept.choose_language("discord:1", language)
    store.gate.set()
    await asyncio.wait(set(kept._writing))
    assert (kept.language("discord:1"), store.kept) == ("en", {("discord:1", "language"): "en"})


async def test_an_earlier_choice_that_is_slow_to_keep_does_not_undo_a_later_one(store: FakeStore) -> None:
    kept = KeptPreferences(store)
    with pytest.raises(UserError, match="not_kept"):
        await kept.choose_language("discord:1", "ja")
    # From here on the database answers, but the first write has not come to its end yet.
    slow, store.gate = store.gate, asyncio.Event()
    store.gate.set()
    with suppress(UserError):
        await kept.choose_language("discord:1", "en")
    slow.set()
    while kept._writing:
        await asyncio.wait(set(kept._writing))
    assert (kept.language("discord:1"), store.kept) == ("en", {("discord:1", "language"): "en"})
