import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
POINT = "{source: release, at: line 1}"


def cited(files: Files, citation: str) -> None:
    """The key point cites the archived source."""
    files.change(AI, POINT, citation)


@pytest.fixture
def files(files: Files) -> Files:
    """Four lines, the second of which is blank."""
    files.archive("They met.", " \t", "They signed.", "They left.")
    return files


@pytest.mark.parametrize("at", ["line 1", "line 4", "lines 1-4", "lines 3–4", "line 3-4", "lines 4", "lines 2-3"])
def test_a_place_that_is_there_is_no_fault(files: Files, at: str) -> None:
    cited(files, f"{{source: slides, at: {at}}}")
    assert files.faults() == []


@pytest.mark.parametrize(
    "at", ["line 2", "lines 2-2", "line 5", "lines 3-5", "line 0", "lines 0-2", "lines 4-3", "page 1", "Line 1", "1"]
)
def test_a_place_that_is_not_there_is_a_fault(files: Files, at: str) -> None:
    cited(files, f"{{source: slides, at: {at}}}")
    assert files.faults() == [f"{AI}:11:30 no-such-place"]


def test_a_citation_of_an_archived_source_without_a_place_is_a_fault(files: Files) -> None:
    cited(files, "{source: slides}")
    assert files.faults() == [f"{AI}:11:13 no-such-place"]


@pytest.mark.parametrize(
    ("at", "message"),
    [
        ("at: page 1", "“slides” is archived, so a citation of it names a line; here it is “page 1”."),
        ("", "“slides” is archived, so a citation of it names a line; here it is “nothing”."),
        ("at: line 9", "slides.txt has 4 lines; here it is “line 9”."),
        ("at: line 2", "There is nothing at line 2 of slides.txt."),
    ],
)
def test_the_fault_says_what_is_wrong_with_the_place(files: Files, at: str, message: str) -> None:
    cited(files, f"{{source: slides, {at}}}")
    (fault,) = files.read().faults
    assert fault.message == message
    assert fault.remedy == "Write at: line 22 or at: lines 38-40, counted in the archived text with its blank lines."


def test_every_list_of_citations_is_looked_up(files: Files) -> None:
    files.change("briefs/glossary.yaml", "{source: release}", "{source: slides, at: line 9}")
    files.change("briefs/people.yaml", "{source: release}", "{source: release}, {source: slides, at: line 9}")
    assert files.faults() == [
        "briefs/glossary.yaml:6:30 no-such-place",
        "briefs/people.yaml:6:96 no-such-place",
    ]


def test_lines_are_counted_as_editors_count_them(files: Files) -> None:
    files.write("archive/slides.txt", "one\x0cstill one\u2028still one\nthe second\n")
    cited(files, "{source: slides, at: line 2}")
    assert files.faults() == []
    cited_third = "{source: slides, at: line 3}"
    files.change(AI, "{source: slides, at: line 2}", cited_third)
    assert files.faults() == [f"{AI}:11:30 no-such-place"]


@pytest.mark.parametrize(("value", "faults"), [("{id: old, ", []), ("{id: new, ", [f"{AI}:19:92 no-such-place"])])
def test_a_wrong_place_of_a_value_that_was_corrected_is_no_fault(files: Files, value: str, faults: list[str]) -> None:
    name = value[5:8]
    line = next(line for line in (files.folder / AI).read_text().splitlines() if f"id: {name}," in line)
    files.change(AI, line, line.replace("{source: release}", "{source: slides, at: line 9}"))
    assert files.faults() == faults


def test_a_citation_in_a_draft_may_still_want_its_place(files: Files) -> None:
    cited(files, "{source: slides}")
    files.change(AI, "    recorded: 2026-11-22\n", "    recorded: 2026-11-22\n    draft: true\n")
    assert files.troubles() == []


@pytest.mark.parametrize("content", [None, b"caf\xe9"], ids=["missing", "not UTF-8"])
def test_an_archived_text_that_cannot_be_read_is_a_fault(files: Files, content: bytes | None) -> None:
    text = files.folder / "archive/slides.txt"
    text.unlink() if content is None else text.write_bytes(content)
    cited(files, "{source: slides, at: line 99}")
    (fault,) = files.read().faults
    assert str(fault).startswith(
        f"{SOURCES}:14:5: No text slides.txt could be read there. Put the text (UTF-8) into the folder"
    )


def test_where_nobody_looks_into_the_archive_only_the_way_of_writing_counts(files: Files) -> None:
    (files.folder / "archive").rename(files.folder / "elsewhere")
    cited(files, "{source: slides, at: line 99}")
    assert files.faults() == []
    files.change(AI, "at: line 99", "at: page 1")
    assert files.faults() == [f"{AI}:11:30 no-such-place"]


def test_a_source_that_is_not_archived_may_be_cited_by_page_or_section(files: Files) -> None:
    cited(files, "{source: release, at: Article 5}")
    assert files.faults() == []
