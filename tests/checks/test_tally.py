import pytest

from bot.checks import Tally
from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"
POINT = "{source: release, at: line 1}"
HELD = 7
"""Citations in the files, none of them of an archived source."""


def test_nothing_is_counted_where_nobody_looks_into_the_archive(files: Files) -> None:
    assert files.read().citations is None


def test_what_nobody_archived_cannot_be_verified(files: Files) -> None:
    files.archive("They met.")
    assert files.read().citations == Tally(verified=0, wrong=0, unverifiable=HELD)


@pytest.mark.parametrize(
    ("at", "verified"), [("line 1", 1), ("lines 1-3", 1), ("line 2", 0), ("line 9", 0), ("page 1", 0)]
)
def test_a_citation_is_verified_when_its_text_is_there_with_the_place_and_wrong_without_it(
    files: Files, at: str, verified: int
) -> None:
    files.archive("They met.", "", "They left.")
    files.change(AI, POINT, f"{{source: slides, at: {at}}}")
    assert files.read().citations == Tally(verified, 1 - verified, HELD - 1)


def test_every_citation_counts_by_itself(files: Files) -> None:
    files.archive("They met.", "They left.")
    files.change(AI, POINT, "{source: slides, at: line 1}, {source: slides, at: line 2}, {source: release}")
    assert files.read().citations == Tally(2, 0, HELD)


def test_an_archived_text_that_is_missing_verifies_nothing(files: Files) -> None:
    files.archive("They met.")
    (files.folder / "archive/slides.txt").rename(files.folder / "archive/slide.txt")
    files.change(AI, POINT, "{source: slides, at: line 1}")
    assert files.read().citations == Tally(0, 0, HELD)


def test_a_citation_of_an_unknown_source_is_a_fault_and_not_counted(files: Files) -> None:
    files.archive("They met.")
    files.change(AI, POINT, "{source: slide, at: line 1}")
    assert files.read().citations == Tally(0, 0, HELD - 1)
