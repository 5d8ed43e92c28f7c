import pytest

from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"
CITED = "reported: 2026-01-12, recorded: 2026-11-22, "


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (AI, "related: [chips]", "related: [chips, quantum]", "6:18"),
        (AI, "people: [taira]", "people: [taira, nobody]", "10:21"),
        (AI, CITED, f"{CITED}people: [nobody], ", "25:103"),
        ("briefs/glossary.yaml", "topics: [ai]", "topics: [quantum]", "5:14"),
        ("briefs/people.yaml", "topics: [ai]", "topics: [quantum]", "4:14"),
    ],
)
def test_a_reference_that_leads_nowhere_is_a_fault(files: Files, name: str, old: str, new: str, place: str) -> None:
    files.change(name, old, new)
    assert files.faults() == [f"{name}:{place} unknown-reference"]


def test_the_remedy_lists_what_there_is(files: Files) -> None:
    files.change(AI, "related: [chips]", "related: [chip]")
    (fault,) = files.read().faults
    assert (fault.message, fault.remedy) == ("There is no topic “chip”.", "Known: ai, chips.")


def test_a_reference_to_a_person_that_is_known_is_no_fault(files: Files) -> None:
    files.change(AI, CITED, f"{CITED}people: [taira], ")
    assert files.faults() == []


@pytest.mark.parametrize("broken", ["briefs/topics/chips.yaml", "briefs/people.yaml", AI])
def test_what_refers_to_a_file_that_cannot_be_read_is_not_to_blame(files: Files, broken: str) -> None:
    files.write(broken, "[")
    assert files.faults() == [f"{broken}:2:1 yaml"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (AI, "related: [chips]", "related: [chips]"),
        ("briefs/glossary.yaml", "topics: [ai]", "topics: [ai, chips]"),
        ("briefs/people.yaml", "topics: [ai]", "topics: [chips]"),
    ],
)
def test_a_topic_that_is_still_a_draft_may_be_referred_to(files: Files, name: str, old: str, new: str) -> None:
    files.change("briefs/topics/chips.yaml", "title: {en: Chips}", "draft: true\ntitle: {en: Chips}")
    files.change(name, old, new)
    assert files.faults() == []


def test_the_remedy_names_drafts_of_topics_too(files: Files) -> None:
    files.change("briefs/topics/chips.yaml", "title: {en: Chips}", "draft: true\ntitle: {en: Chips}")
    files.change(AI, "related: [chips]", "related: [chip]")
    (fault,) = files.read().faults
    assert fault.remedy == "Known: ai, chips."
