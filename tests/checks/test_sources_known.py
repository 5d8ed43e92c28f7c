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


CITING = [
    (AI, "{source: release, at: line 1}", "{source: slides, at: line 1}", "11:14"),
    (AI, "{source: release}], replaces: old", "{source: slides, at: line 1}], replaces: old", "19:76"),
    ("briefs/glossary.yaml", "{source: release}", "{source: release}, {source: slides, at: line 1}", "6:33"),
    ("briefs/people.yaml", "{source: release}", "{source: slides, at: line 1}", "6:61"),
]


@pytest.fixture
def drafted(files: Files) -> Files:
    """The source `slides` is a draft."""
    files.archive("80 % was said.")
    files.change(SOURCES, "  - id: slides\n", "  - id: slides\n    draft: true\n")
    return files


@pytest.mark.parametrize(("name", "old", "new", "place"), CITING)
def test_what_readers_see_must_not_cite_a_draft_of_a_source(
    drafted: Files, name: str, old: str, new: str, place: str
) -> None:
    drafted.change(name, old, new)
    (fault,) = drafted.read().faults
    assert str(fault) == (
        f"{name}:{place}: The source “slides” is still a draft. "
        "Finish it in briefs/sources.yaml and delete its draft: true. [draft-source]"
    )


@pytest.mark.parametrize(("name", "old", "new", "place"), CITING)
def test_a_finished_source_may_be_cited(drafted: Files, name: str, old: str, new: str, place: str) -> None:
    drafted.change(name, old, new)
    drafted.change(SOURCES, "    draft: true\n", "")
    assert drafted.faults() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{id: new, ", "{id: new, draft: true, "),
        ("  - id: share\n", "  - id: share\n    draft: true\n"),
        ("title: {en: AI}", "draft: true\ntitle: {en: AI}"),
    ],
)
def test_a_draft_may_cite_a_draft(drafted: Files, old: str, new: str) -> None:
    drafted.change("config/schedule.yaml", "topics: [ai]", "topics: [chips]")
    drafted.change(AI, "{source: release}], replaces: old", "{source: slides, at: line 1}], replaces: old")
    drafted.change(AI, old, new)
    assert drafted.troubles() == []


def test_a_draft_of_a_source_may_be_what_was_meant(drafted: Files) -> None:
    drafted.change(AI, "{source: release, at: line 1}", "{source: slide, at: line 1}")
    (fault,) = drafted.read().faults
    assert (fault.rule, fault.remedy) == ("unknown-source", "Did you mean “slides”?")
