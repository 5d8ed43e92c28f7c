import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
UNUSED = "  - {id: leftover, title: x, publisher: x, kind: press, read: full, published: 2025}\n"


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
