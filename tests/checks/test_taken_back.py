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


@pytest.mark.parametrize(
    ("weak", "found"), [("unconfirmed: true, replaces: dated, ", True), ("unconfirmed: true, ", False)]
)
def test_a_weak_report_takes_no_other_one_back_whoever_published_it(files: Files, weak: str, found: bool) -> None:
    files.add(AI, ENTRY.format(event="planned", what=weak.rstrip(", ")).replace("blog", "release"))
    assert files.faults() == ([f"{AI}:26:10 unconfirmed-correction"] if found else [])


def test_a_weak_report_takes_none_of_a_blog_back_either(files: Files) -> None:
    files.add(SOURCES, BLOG.format(kind="analysis"))
    files.add(AI, ENTRY.format(event="planned", what="when: 2027"))
    files.add(AI, ENTRY.format(event="held", what="unconfirmed: true, replaces: back").replace("id: back", "id: more"))
    assert files.faults() == [f"{AI}:27:10 unconfirmed-correction"]


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ("", "unconfirmed: true, ", [f"{AI}:19:10 unconfirmed-correction"]),
        ("unconfirmed: true, ", "unconfirmed: true, ", []),
        ("unconfirmed: true, ", "", []),
    ],
)
def test_a_weak_value_replaces_only_a_weak_one(files: Files, old: str, new: str, faults: list[str]) -> None:
    files.change(AI, "{id: old, ", f"{{id: old, {old}")
    files.change(AI, "{id: new, ", f"{{id: new, {new}")
    assert files.faults() == faults
