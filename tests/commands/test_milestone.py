from datetime import date

import pytest

from bot.content.words import words_in
from bot.core.card import Section
from bot.core.milestone import Event, Milestone, Nature
from bot.core.source import SourceKind
from tests.commands.asking import Desk, commands_of, said
from tests.factories import brief, cites, library, milestone, report, source, text

BLOG = source("blog", SourceKind.ANALYSIS)
NO_REPORT = words_in("en")("milestone.no_report")
LEDGER = "What was reported, and when"
PLANNED = report("planned", Event.PLANNED, "2026", reported="2025-05-12", place=text("Brussels"))
RUMOUR = report("rumour", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites("blog"), place=text("Brussels"))
HELD = report("held", Event.HELD, "2026-06-09", reported="2026-06-10", note=text("The chairs signed."))


def desk(*milestones: Milestone) -> Desk:
    return Desk(library([brief(milestones=milestones)], sources=[BLOG]))


def council(*reports: object, **rest: object) -> Milestone:
    return milestone("council-4", *reports, title=text("Fourth Council"), **rest)  # type: ignore[arg-type]


async def test_a_milestone_says_what_is_known_of_it_with_its_source() -> None:
    card = await desk(council(PLANNED)).ask("/milestone fourth council")
    assert (card.title, card.lead) == ("Fourth Council", "Planned for 2026, day not announced (Brussels).")
    assert (card.lead_cites, card.citations[0].source) == ((1,), "release")


async def test_every_report_stands_in_the_ledger_with_the_day_it_was_said_and_its_source() -> None:
    card = await desk(council(HELD, RUMOUR, PLANNED)).ask("/milestone council-4")
    (ledger,) = card.all(Section)
    assert [statement.text for statement in ledger.statements] == [
        "12 May 2025: planned for 2026, day not announced (Brussels).",
        "6 May 2026: reported, not confirmed: held on 5 May 2026 (Brussels).",
        "10 June 2026: held on 9 June 2026. The chairs signed.",
    ]
    sources = [[card.citations[number - 1].source for number in statement.cites] for statement in ledger.statements]
    assert sources == [["release"], ["blog"], ["release"]]


async def test_what_only_an_analyst_reports_stands_beside_what_is_known() -> None:
    card = await desk(council(PLANNED, RUMOUR)).ask("/milestone council-4")
    assert card.lead == (
        "Planned for 2026, day not announced (Brussels); reported, not confirmed: held on 5 May 2026 (Brussels)."
    )
    assert {card.citations[number - 1].source for number in card.lead_cites} == {"release", "blog"}


async def test_a_day_that_passed_without_a_report_says_so() -> None:
    dated = report("dated", Event.DATED, "2026-05-05", reported="2026-03-01")
    card = await desk(council(dated)).ask("/milestone council-4")
    assert card.lead == f"Set for 5 May 2026; {NO_REPORT}."


async def test_a_milestone_is_shown_as_it_was_known_on_a_day() -> None:
    card = await desk(council(PLANNED, HELD)).ask("/milestone council-4", known_on=date(2026, 6, 9))
    assert card.lead == "Planned for 2026, day not announced (Brussels)."
    assert len(said(card)[LEDGER]) == 1


async def test_a_report_of_which_only_the_year_is_known_counts_from_the_day_it_was_written_down() -> None:
    held = report("held", Event.HELD, "2026-06-09", reported="2026")
    card = await desk(council(PLANNED, held)).ask("/milestone council-4")
    assert (card.lead, len(said(card)[LEDGER])) == ("Held on 9 June 2026 (Brussels).", 2)


async def test_a_report_that_was_taken_back_is_not_in_the_ledger() -> None:
    back = report("back", Event.WITHDRAWN, None, reported="2026-07-01", withdraws="held")
    card = await desk(council(PLANNED, HELD, back)).ask("/milestone council-4")
    assert len(said(card)[LEDGER]) == 1


async def test_a_step_is_done_and_a_meeting_is_held() -> None:
    card = await desk(council(report("done", Event.HELD, "2026-06"), nature=Nature.STEP)).ask("/milestone council-4")
    assert card.lead == "Done in June 2026."


async def test_what_was_held_in_a_window_is_said_with_the_words_of_a_window() -> None:
    held = report("held", Event.HELD, "2026-03-31/2026-04-07", reported="2026-06-10")
    card = await desk(council(held)).ask("/milestone council-4")
    assert card.lead == "Held 31 March to 7 April 2026."


@pytest.mark.parametrize(
    ("event", "when", "lead"),
    [
        (Event.PLANNED, "2026-12-11/..", "Planned, from 11 December 2026."),
        (Event.DATED, "../2030", "Set, until 2030."),
        (Event.HELD, "2025/..", "Under way, from 2025."),
    ],
)
async def test_a_window_without_an_end_or_a_beginning_reads_like_one(event: Event, when: str, lead: str) -> None:
    card = await desk(council(report("open", event, when))).ask("/milestone council-4")
    assert card.lead == lead


async def test_what_was_called_off_says_what_was_planned() -> None:
    card = await desk(council(PLANNED, report("off", Event.CANCELLED, None, reported="2026-02-01"))).ask(
        "/milestone council-4"
    )
    assert card.lead == "Cancelled (was: 2026) (Brussels)."


async def test_a_milestone_of_which_only_rumours_are_known_has_no_state() -> None:
    card = await desk(council(RUMOUR)).ask("/milestone council-4")
    assert card.lead == "Reported, not confirmed: held on 5 May 2026 (Brussels)."


async def test_what_several_rumours_say_alike_is_said_once() -> None:
    echo = report("echo", Event.HELD, "2026-05-05", place=text("Brussels"), reported="2026-05-08", cites=cites("blog"))
    card = await desk(council(PLANNED, RUMOUR, echo)).ask("/milestone council-4")
    assert card.lead.count("reported, not confirmed") == 1
    assert len(card.lead_cites) == 2
    assert len(said(card)[LEDGER]) == 3


async def test_a_milestone_leads_on_to_its_brief() -> None:
    card = await desk(council(PLANNED)).ask("/milestone council-4")
    assert commands_of(card) == ["/brief partnership"]


async def test_a_milestone_of_which_all_was_withdrawn_says_so() -> None:
    back = report("back", Event.WITHDRAWN, None, reported="2026-07-01", withdraws="planned")
    card = await desk(council(PLANNED, back)).ask("/milestone council-4")
    assert card.lead == "What was reported has been withdrawn, and nothing is known now."
    assert "council-4" not in [
        item.id for item in (await desk(council(PLANNED, back)).ask("/milestones when:all")).items
    ]
