import pytest

from tests.checks.conftest import Files

AI, GLOSSARY, PEOPLE = "briefs/topics/ai.yaml", "briefs/glossary.yaml", "briefs/people.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (AI, "related: [chips]", "related: [chips, chips]", "6:18"),
        (AI, "people: [taira]", "people: [taira, taira]", "10:21"),
        (
            AI,
            "[{source: release, at: line 1}]",
            "[{source: release, at: line 1}, {source: release, at: line 1}]",
            "11:44",
        ),
        (AI, "related: [chips]", "related: [chips]\naliases: [KI, Algorithms, KI]", "7:27"),
        (AI, "related: [chips]", "related: [chips]\naliases: [AI-Rules, ＡＩ rules]", "7:21"),
        (GLOSSARY, "topics: [ai]", "topics: [ai, chips, ai]", "5:25"),
        (PEOPLE, "topics: [ai]", "topics: [ai, ai]", "4:18"),
    ],
)
def test_what_stands_twice_in_a_list_is_a_fault(files: Files, name: str, old: str, new: str, place: str) -> None:
    files.change(name, old, new)
    assert files.faults() == [f"{name}:{place} repeated"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (AI, "[{source: release, at: line 1}]", "[{source: release, at: line 1}, {source: release, at: line 2}]"),
        (AI, "[{source: release, at: line 1}]", "[{source: release, at: line 1}, {source: release}]"),
        (AI, "related: [chips]", "related: [chips]\naliases: [KI, Algorithms, robots]"),
        (GLOSSARY, "topics: [ai]", "topics: [ai, chips]"),
    ],
)
def test_what_differs_is_no_repetition(files: Files, name: str, old: str, new: str) -> None:
    files.change(name, old, new)
    assert files.faults() == []


def test_the_fault_names_the_list(files: Files) -> None:
    files.change(AI, "related: [chips]", "related: [chips, chips]")
    (fault,) = files.read().faults
    assert (fault.message, fault.remedy) == ("This stands in related already.", "Delete one of the two.")
