import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (AI, "{source: release, at: line 1}", "{source: releese, at: line 1}", "11:14"),
        ("briefs/glossary.yaml", "source: release", "source: releese", "6:14"),
        ("briefs/people.yaml", "source: release", "source: releese", "6:61"),
    ],
)
def test_a_source_that_is_not_known_is_a_fault_with_the_nearest_one(
    files: Files, name: str, old: str, new: str, place: str
) -> None:
    files.change(name, old, new)
    (fault,) = files.read().faults
    assert str(fault) == (f"{name}:{place}: There is no source “releese”. Did you mean “release”? [unknown-source]")


def test_a_source_unlike_all_others_may_have_to_be_added(files: Files) -> None:
    files.change("briefs/glossary.yaml", "source: release", "source: kyodo")
    assert files.read().faults[0].remedy == "Add it to briefs/sources.yaml."


def test_citations_are_not_to_blame_when_the_sources_cannot_be_read(files: Files) -> None:
    files.write(SOURCES, "sources: [")
    assert files.faults() == [f"{SOURCES}:2:1 yaml"]
