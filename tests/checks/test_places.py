import pytest

from tests.checks.conftest import Files

BOT = "config/bot.yaml"
PLACE = '{id: "console:general", name: "#general"}'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (PLACE, f"{PLACE}, {PLACE}", "2:54 duplicate-id"),
        (PLACE, f'{PLACE}, {{id: "slack:C1", name: x}}', "2:54 unknown-platform"),
        ('name: "#general"', 'name: "#general", language: fr', "2:52 unknown-language"),
        ("zone: Europe/Brussels", "zone: Europe/Brussels\nlanguage: fr", "2:1 unknown-language"),
    ],
)
def test_a_place_that_cannot_be_served_is_a_fault(files: Files, old: str, new: str, fault: str) -> None:
    files.change(BOT, old, new)
    assert files.faults() == [f"{BOT}:{fault}"]


@pytest.mark.parametrize(
    "new",
    ['name: "#general", language: en', 'name: "#general", zone: Asia/Tokyo', 'name: a}, {id: "console:a", name: a'],
)
def test_a_place_that_can_be_served_is_none(files: Files, new: str) -> None:
    files.change(BOT, 'name: "#general"', new)
    assert files.faults() == []


def test_the_remedy_lists_what_is_switched_on(files: Files) -> None:
    files.change(BOT, PLACE, f'{PLACE}, {{id: "slack:C1", name: x}}')
    (fault,) = files.read().faults
    assert fault.message == "The platform “slack” is not switched on."
    assert "console" in fault.remedy
