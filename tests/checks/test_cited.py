import pytest

from tests.checks.conftest import Files


@pytest.mark.parametrize(
    ("name", "cited", "place"),
    [
        ("briefs/glossary.yaml", "cites: [{source: release}]", "6:5"),
        ("briefs/people.yaml", "cites: [{source: release}]", "6:52"),
        ("briefs/topics/ai.yaml", "cites: [{source: release, at: line 1}]", "11:5"),
        ("briefs/topics/ai.yaml", "cites: [{source: release}], replaces", "19:67"),
    ],
)
def test_what_is_said_without_a_source_is_a_fault(files: Files, name: str, cited: str, place: str) -> None:
    files.change(name, cited, f"cites: []{cited.partition(']')[2]}")
    assert files.faults() == [f"{name}:{place} no-citation"]


def test_a_report_without_a_source_is_a_fault(files: Files) -> None:
    files.change(
        "briefs/topics/ai.yaml",
        "2026-05, reported: 2026-01-12, recorded: 2026-11-22, cites: [{source: release}]",
        "2026-05, reported: 2026-01-12, recorded: 2026-11-22, cites: []",
    )
    assert files.faults() == ["briefs/topics/ai.yaml:25:94 no-citation"]
