import pytest

from tests.checks.conftest import Files

BOT = "config/bot.yaml"
PLACE = '{id: "console:general", name: "#general"}'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (PLACE, f"{PLACE}, {PLACE}", "2:54 duplicate-id"),
        (PLACE, f'{PLACE}, {{id: "pigeon:C1", name: x}}', "2:54 unknown-platform"),
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


def test_the_remedy_lists_the_platforms_that_there_are(files: Files) -> None:
    files.change(BOT, PLACE, f'{PLACE}, {{id: "pigeon:C1", name: x}}')
    (fault,) = files.read().faults
    assert fault.message == "There is no platform “pigeon”."
    assert fault.remedy == "There are: console, discord, slack, terminal."


def test_a_place_whose_platform_is_switched_off_is_only_a_warning(files: Files) -> None:
    files.change(BOT, PLACE, f'{PLACE}, {{id: "slack:C1", name: x}}')
    assert files.faults() == [], "an editor has no tokens"
    (warning,) = [fault for fault in files.read().warnings if fault.rule == "platform-off"]
    assert "“slack:C1” gets no posts" in warning.message


@pytest.mark.parametrize(
    ("platform", "good", "bad", "hint"),
    [
        ("discord", "1234567890123456789", "general", "the channel's id, in digits"),
        ("slack", "C0123456789", "#general", "such as slack:C0123456789"),
        ("terminal", "here", "there", "write terminal:here"),
    ],
)
def test_a_place_that_a_platform_cannot_have_is_a_fault(
    files: Files, platform: str, good: str, bad: str, hint: str
) -> None:
    files.change(BOT, "platforms: {", f"platforms: {{{platform}: {{}}, ")
    files.change(BOT, PLACE, f'{PLACE}, {{id: "{platform}:{good}", name: x}}')
    assert files.faults() == []
    files.change(BOT, f"{platform}:{good}", f"{platform}:{bad}")
    (fault,) = files.read().faults
    assert (fault.rule, hint in fault.remedy) == ("unknown-place", True)
