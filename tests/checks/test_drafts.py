import pytest

from tests.checks.conftest import Files

AI, CHIPS, SOURCES = "briefs/topics/ai.yaml", "briefs/topics/chips.yaml", "briefs/sources.yaml"
POINT = "  - text: {en: They met.}\n"
DRAFTS = [
    (CHIPS, "title: {en: Chips}", "draft: true\ntitle: {en: Chips}", "1:1"),
    (AI, POINT, f"{POINT}    draft: true\n", "9:5"),
    (AI, "  - id: share\n", "  - id: share\n    draft: true\n", "14:5"),
    (AI, "{id: new, ", "{id: new, draft: true, ", "19:19"),
    (AI, "  - id: council\n", "  - id: council\n    draft: true\n", "22:5"),
    (AI, "{id: dated, ", "{id: dated, draft: true, ", "25:21"),
]


@pytest.mark.parametrize(("name", "old", "new", "place"), DRAFTS)
def test_whatever_is_a_draft_is_a_warning_and_no_fault(files: Files, name: str, old: str, new: str, place: str) -> None:
    files.change(name, old, new)
    assert (files.faults(), files.warnings()) == ([], [f"{name}:{place} draft"])


def test_a_draft_of_a_source_is_a_warning_and_not_called_uncited(files: Files) -> None:
    files.archive("Text.")
    files.change(SOURCES, "  - id: slides\n", "  - id: slides\n    draft: true\n")
    assert (files.faults(), files.warnings()) == ([], [f"{SOURCES}:9:5 draft"])


def test_the_warning_says_that_nobody_sees_it_and_how_to_finish_it(files: Files) -> None:
    files.change(CHIPS, "title: {en: Chips}", "draft: true\ntitle: {en: Chips}")
    (warning,) = files.read().warnings
    assert (warning.message, warning.remedy) == (
        "This is a draft: nobody sees it.",
        "Finish it and delete the line draft: true.",
    )


def test_what_is_said_to_be_no_draft_is_none(files: Files) -> None:
    files.change(CHIPS, "title: {en: Chips}", "draft: false\ntitle: {en: Chips}")
    assert files.warnings() == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("related: [chips]", "related: [quantum]", "7:11 unknown-reference"),
        ("source: release, at: line 1", "source: releese", "12:14 unknown-source"),
        ("They met.", " ".join(["word"] * 31), "9:5 too-long"),
        ("id: council", "id: Council", "22:5 bad-id"),
        ("value: 80, unit: percent", "value: 80, unit: firms", "20:30 unknown-unit"),
    ],
)
def test_what_is_wrong_in_a_draft_holds_nobody_up_and_is_told(files: Files, old: str, new: str, fault: str) -> None:
    files.change(AI, "title: {en: AI}", "draft: true\ntitle: {en: AI}")
    files.change("config/schedule.yaml", "topics: [ai]", "topics: [chips]")
    files.change(AI, old, new)
    assert files.faults() == []
    assert f"{AI}:{fault}" in files.warnings()


def test_what_is_wrong_beside_a_draft_is_a_fault(files: Files) -> None:
    files.change(AI, "{id: new, ", "{id: new, draft: true, ")
    files.change(AI, "id: council", "id: Council")
    assert files.faults() == [f"{AI}:21:5 bad-id"]


FIGURE = """\
  - id: Second
    title: {en: Second}
    definition: {en: What it counts.}
    observations:
      - {id: one, value: 1, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}
milestones:
"""
ONE_LINE = """\
figures: [{id: f, title: {en: F}, definition: {en: d}, observations: [
  {id: a, draft: true, value: 1, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}, {id: b, value: 1,
  unit: percent, recorded: 2026-11-22, cites: [{source: nowhere}]}]}]
"""


@pytest.mark.parametrize("written", [ONE_LINE.replace("value: 1,\n ", "value: 1,"), ONE_LINE.replace("\n ", "")])
def test_what_is_wrong_on_the_line_of_a_draft_is_a_fault(files: Files, written: str) -> None:
    files.add(CHIPS, written)
    assert [fault.partition(" ")[2] for fault in files.faults()] == ["unknown-source"]


def test_what_is_wrong_on_the_next_line_is_a_fault(files: Files) -> None:
    files.add(CHIPS, ONE_LINE)
    assert files.faults() == [f"{CHIPS}:8:49 unknown-source"]


def test_what_is_wrong_where_the_next_entry_begins_is_a_fault(files: Files) -> None:
    files.change(AI, "  - id: share\n", "  - id: share\n    draft: true\n")
    files.change(AI, "milestones:\n", FIGURE)
    assert files.faults() == [f"{AI}:21:5 bad-id"]


def test_what_is_wrong_where_a_draft_begins_holds_nobody_up(files: Files) -> None:
    files.change(AI, "  - id: share\n", "  - id: Share\n    draft: true\n")
    assert (files.faults(), files.troubles()) == ([], [f"{AI}:13:5 bad-id"])
