import pytest

from tests.checks.conftest import Files

SCHEDULE = "config/schedule.yaml"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("kind: digest", "kind: weather", "2:18 unknown-reference"),
        ('places: ["console:general"]', 'places: ["console:general", "console:ai"]', "2:60 unknown-reference"),
        ("topics: [ai]", "topics: [ai, quantum]", "2:87 unknown-reference"),
        ("topics: [ai]", "language: fr", "2:74 unknown-reference"),
    ],
)
def test_a_subscription_to_what_is_not_there_is_a_fault(files: Files, old: str, new: str, fault: str) -> None:
    files.change(SCHEDULE, old, new)
    assert files.faults() == [f"{SCHEDULE}:{fault}"]


def test_the_remedy_lists_what_there_is(files: Files) -> None:
    files.change(SCHEDULE, "kind: digest", "kind: weather")
    (fault,) = files.read().faults
    assert fault.message == "There is no kind of post “weather”."
    assert fault.remedy.startswith("Known: digest, milestone")


def test_two_subscriptions_by_one_name_are_a_fault(files: Files) -> None:
    text = (files.folder / SCHEDULE).read_text()
    files.write(SCHEDULE, text + text.splitlines()[1] + "\n")
    assert files.faults() == [f"{SCHEDULE}:3:6 duplicate-id"]


@pytest.mark.parametrize(
    "text",
    [
        "subscriptions: []\n",
        "{}\n",
        "subscriptions:\n  - {id: a, kind: milestone, places: ['console:general'], at: 09:00}\n",
    ],
)
def test_a_schedule_may_be_short(files: Files, text: str) -> None:
    files.write(SCHEDULE, text)
    assert files.faults() == []


def test_a_schedule_is_not_blamed_for_settings_or_topics_that_cannot_be_read(files: Files) -> None:
    files.write("config/bot.yaml", "zone: Nowhere/City\n")
    files.write("briefs/topics/ai.yaml", "[")
    assert files.faults() == ["briefs/topics/ai.yaml:2:1 yaml", "config/bot.yaml:1:1 value-error"]
    files.write(
        "config/bot.yaml", 'zone: UTC\nplaces: [{id: "console:general", name: general}]\nplatforms: {console: {}}\n'
    )
    assert files.faults() == ["briefs/topics/ai.yaml:2:1 yaml"]


def test_a_topic_that_is_still_a_draft_may_be_followed(files: Files) -> None:
    files.change("briefs/topics/ai.yaml", "title: {en: AI}", "draft: true\ntitle: {en: AI}")
    assert files.faults() == []
