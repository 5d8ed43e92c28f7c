import pytest

from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"
DATED = "id: dated, event: dated, when: 2026-05"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (DATED, "id: dated, event: dated", "25:21 no-date"),
        (DATED, "id: dated, event: moved", "25:21 no-date"),
        (DATED, f"{DATED}, replaces: nothing", "25:50 unknown-reference"),
        (DATED, f"{DATED}, replaces: dated", "25:50 unknown-reference"),
        (DATED, "id: dated, event: withdrawn, withdraws: nothing", "25:39 unknown-reference"),
        (DATED, "id: dated, event: withdrawn", "25:21 withdrawal"),
        (DATED, f"{DATED}, withdraws: planned", "25:21 withdrawal"),
        ("replaces: old", "replaces: older", "19:95 unknown-reference"),
        ("replaces: old", "replaces: new", "19:95 unknown-reference"),
    ],
)
def test_what_does_not_fit_together_is_a_fault(files: Files, old: str, new: str, fault: str) -> None:
    files.change(AI, old, new)
    assert files.faults() == [f"{AI}:{fault}"]


@pytest.mark.parametrize(
    "new",
    [
        "id: dated, event: held",
        "id: dated, event: cancelled",
        "id: dated, event: planned",
        "id: dated, event: moved, when: 2027",
        "id: dated, event: dated, when: 2026-05, replaces: planned",
        "id: dated, event: withdrawn, withdraws: planned",
    ],
)
def test_what_fits_together_is_none(files: Files, new: str) -> None:
    files.change(AI, DATED, new)
    assert files.faults() == []


def test_a_milestone_and_a_figure_that_say_nothing_are_faults(files: Files) -> None:
    text = (files.folder / AI).read_text()
    head, _, _ = text.partition("figures:")
    nothing = "figures: [{id: share, title: {en: S}, definition: {en: d}, observations: []}]\n"
    files.write(AI, f"{head}{nothing}milestones: [{{id: council, title: {{en: C}}, reports: []}}]\n")
    assert files.faults() == [f"{AI}:12:11 no-observation", f"{AI}:13:14 no-report"]


def test_the_remedy_lists_what_could_be_taken_back(files: Files) -> None:
    files.change(AI, DATED, f"{DATED}, replaces: plan")
    assert files.read().faults[0].remedy == "Write the id of an earlier one: planned."


def test_two_reports_that_replace_each_other_are_a_fault(files: Files) -> None:
    files.change(AI, DATED, f"{DATED}, replaces: planned")
    files.change(AI, "id: planned, event: planned", "id: planned, event: planned, replaces: dated")
    assert files.faults()


def test_a_person_without_a_role_is_a_fault(files: Files) -> None:
    people = (files.folder / "briefs/people.yaml").read_text()
    files.write("briefs/people.yaml", people.partition("    roles:")[0] + "    roles: []\n")
    assert files.faults()
