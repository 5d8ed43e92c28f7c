import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
UNUSED = "  - {id: leftover, title: x, publisher: x, kind: press, read: full, published: 2025}\n"


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


def test_a_source_that_nothing_cites_is_a_warning(files: Files) -> None:
    files.write(SOURCES, (files.folder / SOURCES).read_text() + UNUSED)
    assert (files.faults(), files.warnings()) == ([], [f"{SOURCES}:8:5 uncited-source"])


@pytest.mark.parametrize("name", ["briefs/glossary.yaml", "briefs/people.yaml"])
def test_a_source_is_used_wherever_it_is_cited(files: Files, name: str) -> None:
    files.write(SOURCES, (files.folder / SOURCES).read_text() + UNUSED)
    files.change(name, "source: release", "source: leftover")
    assert files.warnings() == []


@pytest.mark.parametrize("broken", ["briefs/glossary.yaml", "briefs/people.yaml", AI])
def test_a_source_is_not_called_unused_while_a_file_that_may_cite_it_cannot_be_read(files: Files, broken: str) -> None:
    files.write(SOURCES, (files.folder / SOURCES).read_text() + UNUSED)
    files.write(broken, "[")
    assert files.warnings() == []
