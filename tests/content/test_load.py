from pathlib import Path

import pytest

from bot.content.load import Content, load
from bot.core.edtf import EDTFDate
from bot.core.errors import SetupError

FILES = {
    "sources.yaml": """\
sources:
  - id: release
    title: Joint statement
    publisher: European Commission
    kind: official
    read: full
    published: 2025-05-12
""",
    "glossary.yaml": """\
terms:
  - id: dfft
    name: {en: DFFT, ja: 信頼性のある自由なデータ流通}
    definition: {en: Data that moves freely.}
    cites: [{source: release}]
""",
    "people.yaml": """\
people:
  - id: taira
    name: {en: Masaaki Taira}
    roles:
      - title: {en: Minister}
        as_of: 2025-05-12
        cites: [{source: release}]
""",
    "topics/ai.yaml": """\
title: {en: AI}
summary: {en: Summary.}
owner: editors
reviewed: 2026-11-22
review_interval: P3M
figures:
  - id: share
    title: {en: Share}
    definition: {en: What it counts.}
    observations:
      - id: one
        value: 1.5 million
        unit: JPY
        qualifier: more-than
        as_of: 2026-Q1
        cites: [{source: release, at: line 15}]
        recorded: 2026-11-22
milestones:
  - id: council
    title: {en: Council}
    reports:
      - id: planned
        event: planned
        when: 2026
        reported: 2025-05-12
        recorded: 2026-11-22
        cites: [{source: release}]
""",
}


@pytest.fixture
def briefs(tmp_path: Path) -> Path:
    folder = tmp_path / "briefs"
    (folder / "topics").mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text)
    return folder


def told(content: Content) -> list[str]:
    return [f"{fault.file}:{fault.line} {fault.rule}" for fault in content.faults]


def test_a_folder_of_briefs_is_one_library(briefs: Path) -> None:
    content = load(briefs)
    library = content.library()
    assert told(content) == []
    assert [[*kind] for kind in (library.briefs, library.terms, library.people, library.sources)] == [
        ["ai"],
        ["dfft"],
        ["taira"],
        ["release"],
    ]
    assert ([*library.figures], [*library.milestones]) == (["share"], ["council"])
    assert library.terms["dfft"].name.ja == "信頼性のある自由なデータ流通"


def test_what_an_editor_writes_arrives_as_it_was_meant(briefs: Path) -> None:
    value = load(briefs).library().figures["share"].observations[0]
    assert (str(value.qualifier), value.cites[0].at) == ("more-than", "line 15")
    assert value.value == 1_500_000
    assert value.as_of == EDTFDate.parse("2026-33")


def test_the_name_of_a_topic_file_is_its_id(briefs: Path) -> None:
    (briefs / "topics" / "ai.yaml").rename(briefs / "topics" / "artificial-intelligence.yaml")
    assert [*load(briefs).library().briefs] == ["artificial-intelligence"]


def test_a_broken_file_hides_neither_the_content_nor_the_faults_of_others(briefs: Path) -> None:
    (briefs / "sources.yaml").write_text("sources: [\n")
    (briefs / "topics" / "ai.yaml").write_text(FILES["topics/ai.yaml"].replace("owner: editors\n", "ownr: editors\n"))
    (briefs / "topics" / "chips.yaml").write_text(FILES["topics/ai.yaml"].replace("P3M", "3 months"))
    (briefs / "topics" / "cables.yaml").write_text(FILES["topics/ai.yaml"])
    content = load(briefs)
    assert sorted(told(content)) == [
        "briefs/sources.yaml:2 yaml",
        "briefs/topics/ai.yaml:1 missing",
        "briefs/topics/ai.yaml:3 unexpected-keyword-argument",
        "briefs/topics/chips.yaml:5 value-error",
    ]
    assert ([*content.library().briefs], [*content.library().people]) == (["cables"], ["taira"])


def test_a_duplicate_key_is_a_fault_even_where_the_file_can_be_read(briefs: Path) -> None:
    (briefs / "people.yaml").write_text(FILES["people.yaml"] + "people: []\n")
    assert told(load(briefs)) == ["briefs/people.yaml:8 duplicate-key"]


@pytest.mark.parametrize("name", ["sources.yaml", "glossary.yaml", "people.yaml"])
def test_a_file_that_must_be_there_and_is_not_is_a_fault(briefs: Path, name: str) -> None:
    (briefs / name).unlink()
    assert told(load(briefs)) == [f"briefs/{name}:1 unreadable"]


def test_files_that_are_no_topics_are_left_alone(briefs: Path) -> None:
    (briefs / "topics" / "notes.txt").write_text("[")
    (briefs / "drafts.yaml").write_text("[")
    assert told(load(briefs)) == []


def test_a_missing_folder_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"There is no folder .*none\. Give the folder of the briefs with --briefs"):
        load(tmp_path / "none")
