import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
BLOG = """\
  - id: blog
    title: A post
    publisher: Somebody
    kind: {kind}
    read: full
    published: 2026-02-01
"""
ENTRY = (
    "      - {{id: back, event: {event}, reported: 2026-02-01, recorded: 2026-11-22, {what}, "
    "cites: [{{source: blog}}]}}\n"
)


@pytest.mark.parametrize(("kind", "found"), [("analysis", True), ("stakeholder", True), ("press", False)])
@pytest.mark.parametrize(("event", "what"), [("withdrawn", "withdraws: dated"), ("planned", "replaces: dated")])
def test_only_an_official_or_press_report_takes_such_a_one_back(
    files: Files, kind: str, found: bool, event: str, what: str
) -> None:
    files.write(SOURCES, (files.folder / SOURCES).read_text() + BLOG.format(kind=kind))
    files.write(AI, (files.folder / AI).read_text() + ENTRY.format(event=event, what=what))
    assert [fault.rpartition(" ")[2] for fault in files.faults()] == (["unconfirmed-correction"] if found else [])
