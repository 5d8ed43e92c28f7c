import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
FIRST, SECOND = "reported: 2025, recorded: 2026-11-22", "reported: 2026-01-12, recorded: 2026-11-22"


@pytest.mark.parametrize(
    ("reported", "faults"),
    [
        ("2025-05-12", []),
        ("2025-05", []),
        ("2025", []),
        ("2025-05-13", []),
        ("2025/..", []),
        ("2025-05-11", [f"{AI}:24:51 report-before-source"]),
        ("2025-04", [f"{AI}:24:51 report-before-source"]),
        ("2024", [f"{AI}:24:51 report-before-source"]),
    ],
)
def test_a_report_that_is_surely_older_than_its_source_is_a_fault(
    files: Files, reported: str, faults: list[str]
) -> None:
    files.change(AI, FIRST, f"reported: {reported}, recorded: 2026-11-22")
    assert files.faults() == faults


def test_the_fault_says_when_the_source_was_published(files: Files) -> None:
    files.change(AI, FIRST, "reported: 2024-03, recorded: 2026-11-22")
    (fault,) = files.read().faults
    assert fault.message == "It was reported 2024-03, before any of its sources was published (2025-05-12)."


def test_of_several_sources_the_fault_names_the_earliest(files: Files) -> None:
    files.add(SOURCES, "  - {id: early, title: E, publisher: P, kind: press, read: full, published: 2025-01}\n")
    files.change(AI, f"{FIRST}, cites: [", "reported: 2024-03, recorded: 2026-11-22, cites: [{source: early}, ")
    (fault,) = files.read().faults
    assert "was published (2025-01)." in fault.message


@pytest.mark.parametrize(("published", "faults"), [("2024-02-28", []), ("2024-03", []), ("2024-04", [24])])
def test_one_source_that_had_spoken_is_enough(files: Files, published: str, faults: list[int]) -> None:
    files.add(SOURCES, f"  - {{id: early, title: E, publisher: P, kind: press, read: full, published: {published}}}\n")
    files.change(AI, f"{FIRST}, cites: [", "reported: 2024-03, recorded: 2026-11-22, cites: [{source: early}, ")
    assert [fault.line for fault in files.read().faults] == faults


def test_a_report_whose_source_is_not_known_is_not_blamed_for_its_date_too(files: Files) -> None:
    files.change(
        AI, f"{FIRST}, cites: [{{source: release}}]", "reported: 1999, recorded: 2026-11-22, cites: [{source: x}]"
    )
    assert [fault.rpartition(" ")[2] for fault in files.faults()] == ["unknown-source"]


@pytest.mark.parametrize(
    ("first", "second", "faults"),
    [
        (FIRST, "reported: 2026-01-12, recorded: 2026-11-21", [f"{AI}:25:72 reports-out-of-order"]),
        (FIRST, "reported: 2026-01-12, recorded: 2026-11-23", []),
        ("reported: 2026-01-12, recorded: 2026-11-22", SECOND, []),
        ("reported: 2026-01-11, recorded: 2026-11-22", SECOND, []),
        ("reported: 2026-01, recorded: 2026-11-22", SECOND, []),
        ("reported: 2026, recorded: 2026-11-22", SECOND, []),
        ("reported: 2026/.., recorded: 2026-11-22", SECOND, []),
        ("reported: 2026-01-12, recorded: 2026-11-22", "reported: 2026, recorded: 2026-11-22", []),
        ("reported: 2026-02, recorded: 2026-11-20", SECOND, []),
    ],
    ids=["recorded earlier", "recorded later", "same day", "a day younger",
         "in that month", "in that year", "open", "some time in that year", "an old report found later"],
)  # fmt: skip
def test_reports_stand_in_the_order_in_which_they_were_written_down(
    files: Files, first: str, second: str, faults: list[str]
) -> None:
    files.change(AI, SECOND, second)
    files.change(AI, FIRST, first)
    assert files.faults() == faults


def test_the_fault_names_the_report_above_it(files: Files) -> None:
    files.change(AI, SECOND, "reported: 2026-01-12, recorded: 2026-11-21")
    (fault,) = files.read().faults
    assert fault.message == "It was recorded on 2026-11-21, but stands below “planned” of 2026-11-22."


@pytest.mark.parametrize(
    ("event", "when", "faults"),
    [
        ("held", "2026-05", [f"{AI}:25:34 held-in-future"]),
        ("held", "2026-01-13/..", [f"{AI}:25:34 held-in-future"]),
        ("held", "2026-01-12", []),
        ("held", "2026-01", []),
        ("planned", "2026-05", []),
    ],
)
def test_nothing_is_told_as_held_before_it_can_have_been(
    files: Files, event: str, when: str, faults: list[str]
) -> None:
    files.change(AI, "event: dated, when: 2026-05", f"event: {event}, when: {when}")
    assert files.faults() == faults


def test_what_was_reported_in_the_year_of_the_event_may_have_been_reported_after_it(files: Files) -> None:
    files.change(AI, "event: dated, when: 2026-05", "event: held, when: 2026-05")
    files.change(AI, SECOND, "reported: 2026, recorded: 2026-11-22")
    assert files.faults() == []


def test_what_is_held_in_a_draft_may_still_be_what_its_skeleton_plans(files: Files) -> None:
    files.change(AI, "event: dated, when: 2026-05", "draft: true, event: held, when: 2027")
    assert files.troubles() == []


def test_the_dates_of_a_draft_may_still_be_those_of_its_skeleton(files: Files) -> None:
    files.change(AI, FIRST, "reported: 2026-02, recorded: 2026-11-22")
    files.change(AI, f"{SECOND}, ", "draft: true, reported: 2024, recorded: 2026-11-22, ")
    assert files.troubles() == []
