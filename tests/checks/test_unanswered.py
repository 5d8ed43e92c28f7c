from datetime import date

import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
BLOG = "  - {{id: blog, title: A post, publisher: Somebody, kind: {kind}, read: full, published: 2026-02-01}}\n"
REPORT = "      - {{id: {id}, event: {event}, when: {when}, reported: {when}, recorded: 2026-11-22, {rest}}}\n"
UNREPORTED, UNCONFIRMED = [f"{AI}:21:5 unreported"], [f"{AI}:21:5 unconfirmed"]


def reported(files: Files, id: str, event: str, when: str, cited: str = "release", rest: str = "") -> None:
    files.add(AI, REPORT.format(id=id, event=event, when=when, rest=f"{rest}cites: [{{source: {cited}}}]"))


@pytest.fixture
def files(files: Files) -> Files:
    """The council is set for May 2026, and a blog may speak of it."""
    files.add(SOURCES, BLOG.format(kind="analysis"))
    return files


@pytest.mark.parametrize(
    ("today", "questions"), [("2026-05-31", []), ("2026-06-01", UNREPORTED), ("2036-01-01", UNREPORTED)]
)
def test_a_date_that_has_passed_without_a_report_is_a_question(files: Files, today: str, questions: list[str]) -> None:
    assert files.questions(date.fromisoformat(today)) == questions


@pytest.mark.parametrize(
    ("event", "when", "questions"),
    [("held", "2026-05-05", []), ("cancelled", "2026-05-05", []), ("moved", "2026-10-01", UNREPORTED)],
)
def test_a_report_of_what_became_of_it_answers_the_question(
    files: Files, event: str, when: str, questions: list[str]
) -> None:
    reported(files, "news", event, when)
    assert (files.faults(), files.questions()) == ([], questions)


@pytest.mark.parametrize(
    ("kind", "questions"), [("analysis", UNCONFIRMED), ("stakeholder", UNCONFIRMED), ("press", [])]
)
def test_what_no_official_or_press_source_reports_is_a_question(files: Files, kind: str, questions: list[str]) -> None:
    files.change(SOURCES, "kind: analysis", f"kind: {kind}")
    reported(files, "news", "held", "2026-05-05", "blog")
    assert (files.faults(), files.questions()) == ([], questions)


def test_a_report_marked_as_resting_on_one_weak_source_is_a_question(files: Files) -> None:
    reported(files, "news", "held", "2026-05-05", rest="unconfirmed: true, ")
    assert files.questions() == UNCONFIRMED


@pytest.mark.parametrize(
    ("cited", "rest", "why"),
    [("blog", "", "no official or press source"), ("release", "unconfirmed: true, ", "one weak source")],
)
def test_the_question_says_who_stands_behind_what_and_what_to_look_for(
    files: Files, cited: str, rest: str, why: str
) -> None:
    reported(files, "news", "held", "2026-05-05", cited, rest)
    (question,) = files.read().questions
    assert question.message == f"Council: {why} stands behind news."
    assert question.remedy == "Look for an official or press text, and add what it says as a new report."


def test_all_reports_that_nobody_confirmed_are_named(files: Files) -> None:
    reported(files, "rumour", "held", "2026-05-05", "blog")
    reported(files, "echo", "held", "2026-05-06", rest="unconfirmed: true, ")
    (question,) = files.read().questions
    assert question.message == "Council: no official or press source stands behind rumour, echo."


def test_a_question_about_a_passed_date_names_the_date(files: Files) -> None:
    (question,) = files.read().questions
    assert question.message == "Council: its time (2026-05) has passed without a report."
    assert question.remedy == "Find out what became of it, and add a report: held, moved or cancelled."


def test_nothing_is_asked_of_a_draft(files: Files) -> None:
    files.change(AI, "  - id: council\n", "  - id: council\n    draft: true\n")
    assert files.questions() == []


def test_nothing_is_asked_while_the_sources_cannot_be_read(files: Files) -> None:
    files.write(SOURCES, "[")
    assert files.questions() == []


@pytest.mark.parametrize("cited", ["release", "blog"])
def test_a_report_that_is_still_a_draft_answers_and_asks_nothing(files: Files, cited: str) -> None:
    reported(files, "news", "held", "2026-05-05", cited, "draft: true, ")
    assert files.questions() == UNREPORTED


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  - text: {en: They met.}\n", "  - text: {en: They met.}\n    unconfirmed: true\n", 9),
        ("{id: new, ", "{id: new, unconfirmed: true, ", 19),
    ],
)
def test_a_point_or_a_value_that_rests_on_one_weak_source_is_a_question(
    files: Files, old: str, new: str, line: int
) -> None:
    files.change(AI, old, new)
    files.change(AI, "replaces: old", "note: {en: Alone.}")
    asked = [question for question in files.read(date(2026, 5, 1)).questions if question.rule == "unconfirmed"]
    assert [question.line for question in asked] == [line]
    assert asked[0].remedy == "Look for another source; then cite it, delete unconfirmed: true, and renew recorded:."
    files.change(AI, "unconfirmed: true", "unconfirmed: true, draft: true" if line == 19 else "draft: true")
    assert files.questions(date(2026, 5, 1)) == []


def test_a_window_without_an_end_has_passed_when_it_has_opened(files: Files) -> None:
    files.change(AI, "when: 2026-05, reported", "when: 2026-05-02/.., reported")
    assert [files.questions(date(2026, 5, day)) for day in (2, 3)] == [[], UNREPORTED]
