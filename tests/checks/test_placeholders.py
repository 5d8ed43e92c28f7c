import pytest

from tests.checks.conftest import Files

AI, SOURCES, GLOSSARY, PEOPLE = (f"briefs/{name}.yaml" for name in ("topics/ai", "sources", "glossary", "people"))
UNWRITTEN = [
    (AI, "{en: AI}", '{en: "✎ The name"}', "1:9"),
    (AI, "{en: A short summary.}", "{en: Half is written. ✎ The rest is not.}", "2:11"),
    (AI, "{en: They met.}", "{en: They met., ja: ✎ 日本語}", "8:27"),
    (AI, "{en: What it counts.}", "{en: ✎ What it counts}", "15:18"),
    (AI, "{id: new, ", "{id: new, note: {en: ✎ Delete this}, ", "19:26"),
    (AI, "at: line 1", "at: ✎ line 1", "11:31"),
    (SOURCES, "Joint statement", "✎ Its title", "3:5"),
    (SOURCES, "European Commission", "✎ Who published it", "4:5"),
    (GLOSSARY, "Data that moves freely.", "✎ What it means", "4:18"),
    (PEOPLE, "Masaaki Taira", "✎ Who it is", "3:12"),
]


@pytest.mark.parametrize(("name", "old", "new", "place"), UNWRITTEN)
def test_a_text_of_a_skeleton_that_readers_would_see_is_a_fault(
    files: Files, name: str, old: str, new: str, place: str
) -> None:
    files.change(name, old, new)
    assert files.faults() == [f"{name}:{place} placeholder"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: {en: AI}", "draft: true\ntitle: {en: AI}"),
        ("  - id: share\n", "  - id: share\n    draft: true\n"),
        ("{id: new, ", "{id: new, draft: true, "),
    ],
)
def test_in_a_draft_it_may_stand_however_deep_it_is(files: Files, old: str, new: str) -> None:
    files.change("config/schedule.yaml", "topics: [ai]", "topics: [chips]")
    files.change(AI, old, new)
    files.change(AI, "value: 80, unit: percent", "value: 80, unit: percent, note: {en: ✎ Delete this}")
    assert files.troubles() == []


def test_a_draft_beside_it_excuses_nothing(files: Files) -> None:
    files.change(AI, "{id: old, ", "{id: old, draft: true, ")
    files.change(AI, ", replaces: old}", ", note: {en: ✎ Delete this}}")
    assert [fault.rpartition(" ")[2] for fault in files.faults()] == ["placeholder"]


def test_every_text_that_is_left_is_told(files: Files) -> None:
    files.change(SOURCES, "Joint statement", "✎ Its title")
    files.change(SOURCES, "European Commission", "✎ Who published it")
    assert files.faults() == [f"{SOURCES}:3:5 placeholder", f"{SOURCES}:4:5 placeholder"]


def test_a_mark_in_a_comment_is_nobodys_text(files: Files) -> None:
    files.change(AI, "owner: editors", "owner: editors  # ✎ who looks after it")
    assert files.faults() == []


def test_the_fault_says_what_to_do(files: Files) -> None:
    files.change(AI, "{en: AI}", '{en: "✎ The name"}')
    (fault,) = files.read().faults
    assert fault.message == "This is still the text of the skeleton."
    assert fault.remedy == "Write what belongs here instead of the text with ✎, or make it a draft: true again."
