"""What people set for themselves: at hand at once, and kept where there is a store."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from bot.core.errors import UserError
from bot.preferences import KeptPreferences, PassingPreferences


@dataclass
class FakeStore:
    """Keeps in a dictionary, once the gate is open; fails as it is told."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    broken: bool = False
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def all(self, name: str) -> Mapping[str, str]:
        return {person: value for (person, of), value in self.kept.items() if of == name}

    async def put(self, person: str, name: str, value: str | None) -> None:
        await self.gate.wait()
        if self.broken:
            raise RuntimeError("the disk is full")
        if value is None:
            self.kept.pop((person, name), None)
        else:
            self.kept[person, name] = value


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture(params=[PassingPreferences, lambda: KeptPreferences(FakeStore())], ids=["passing", "kept"])
def either(request: pytest.FixtureRequest) -> PassingPreferences:
    made: PassingPreferences = request.param()
    return made


async def test_somebody_who_has_set_nothing_has_no_language(either: PassingPreferences) -> None:
    assert either.language("discord:1") is None


async def test_what_somebody_sets_holds_for_that_person_alone(either: PassingPreferences) -> None:
    await either.choose_language("discord:1", "ja")
    assert (either.language("discord:1"), either.language("slack:1")) == ("ja", None)


async def test_the_later_choice_holds(either: PassingPreferences) -> None:
    for language in ("ja", "en", "ja", "en"):
        await either.choose_language("discord:1", language)
    assert either.language("discord:1") == "en"


async def test_what_is_taken_back_is_forgotten_even_if_there_was_nothing(either: PassingPreferences) -> None:
    await either.choose_language("discord:1", "ja")
    for _ in range(2):
        await either.choose_language("discord:1", None)
        assert either.language("discord:1") is None


def test_what_is_set_on_a_terminal_does_not_last_and_what_is_kept_does(store: FakeStore) -> None:
    assert (PassingPreferences().lasting, KeptPreferences(store).lasting) == (False, True)


async def test_what_was_set_is_there_after_a_restart(store: FakeStore) -> None:
    await KeptPreferences(store).choose_language("discord:1", "ja")
    restarted = KeptPreferences(store)
    await restarted.load()
    assert restarted.language("discord:1") == "ja"


async def test_what_was_taken_back_is_not(store: FakeStore) -> None:
    await KeptPreferences(store).choose_language("discord:1", "ja")
    await KeptPreferences(store).choose_language("discord:1", None)
    restarted = KeptPreferences(store)
    await restarted.load()
    assert restarted.language("discord:1") is None


async def test_other_settings_of_a_person_are_no_language(store: FakeStore) -> None:
    store.kept["discord:1", "zone"] = "Asia/Tokyo"
    kept = KeptPreferences(store)
    await kept.load()
    assert kept.language("discord:1") is None


async def test_what_cannot_be_kept_is_told_and_changes_nothing(
    store: FakeStore, caplog: pytest.LogCaptureFixture
) -> None:
    kept = KeptPreferences(store)
    await kept.choose_language("discord:1", "ja")
    store.broken = True
    for language in ("en", None):
        with pytest.raises(UserError, match="not_kept"):
            await kept.choose_language("discord:1", language)
    assert kept.language("discord:1") == "ja"
    assert "the disk is full" in caplog.text


async def test_many_set_theirs_at_once(store: FakeStore) -> None:
    kept = KeptPreferences(store)
    people = {f"slack:{n}": ("ja", "en")[n % 2] for n in range(50)}
    await asyncio.gather(*(kept.choose_language(person, language) for person, language in people.items()))
    assert {person: kept.language(person) for person in people} == people
