"""What rests on one weak source says so wherever it is shown, and never leads."""

from datetime import date

from bot.core.brief import Brief
from bot.core.card import Card, Measure
from bot.core.milestone import Event, Report
from tests.commands.asking import Desk, said
from tests.factories import brief, edtf, figure, library, milestone, observation, person, point, report, text

OLD = observation("old", "5.5e12", as_of=edtf("2023"))
WEAK = observation("weak", "9.9e12", as_of=edtf("2025"), unconfirmed=True)
PLANNED = report("planned", when="2026-12")
LEAK = report("leak", Event.DATED, "2026-12-09", reported="2026-11-01", unconfirmed=True)
LEDGER = "What was reported, and when"
SAID = "reported, not confirmed: set for 9 December 2026"


def desk(topic: Brief) -> Desk:
    return Desk(library([topic], people=[person("taira", "Masaaki Taira")]))


async def ask(topic: Brief, line: str) -> Card:
    return await desk(topic).ask(line)


def council(*reports: Report) -> Brief:
    return brief(milestones=(milestone("council", *reports, title=text("Fourth Council")),))


async def test_a_key_point_says_so_before_all_else() -> None:
    held = brief(key_points=(point("They met."), point("They will merge.", unconfirmed=True)))
    card = await ask(held, "/brief partnership")
    assert said(card)["Key points"] == ["They met.", "Reported, not confirmed: They will merge."]
    assert "merge" not in card.lead


async def test_a_key_point_says_so_on_the_card_of_a_person_too() -> None:
    held = brief(key_points=(point("He will resign.", unconfirmed=True, people=("taira",)),))
    card = await ask(held, "/person taira")
    assert said(card)["In our briefs"] == ["Reported, not confirmed: He will resign."]


async def test_a_brief_shows_the_confirmed_value_of_a_figure_though_a_newer_one_was_reported() -> None:
    card = await ask(brief(figures=(figure("deficit", WEAK, OLD),)), "/brief partnership")
    assert said(card)["Figures"] == ["Figure deficit: ¥5.5 trillion, 2023."]


async def test_a_brief_says_so_of_a_figure_of_which_nothing_is_confirmed() -> None:
    card = await ask(brief(figures=(figure("deficit", WEAK),)), "/brief partnership")
    assert said(card)["Figures"] == ["Reported, not confirmed: Figure deficit: ¥9.9 trillion, 2025."]


async def test_a_figure_leads_with_its_confirmed_value_and_says_so_of_the_other_in_its_row() -> None:
    card = await ask(brief(figures=(figure("deficit", WEAK, OLD),)), "/figure deficit")
    assert card.lead == "Figure deficit: ¥5.5 trillion, 2023."
    assert [(row.value, row.details) for row in next(card.all(Measure)).rows] == [
        ("¥9.9 trillion", ("Reported, not confirmed: this rests on one weak source.",)),
        ("¥5.5 trillion", ()),
    ]


async def test_a_figure_without_a_confirmed_value_leads_with_none() -> None:
    card = await ask(brief(figures=(figure("deficit", WEAK),)), "/figure deficit")
    assert card.lead == (
        "Figure deficit: we hold no confirmed value. What was reported without confirmation stands below."
    )
    assert (card.lead_cites, len(next(card.all(Measure)).rows)) == ((), 1)


async def test_a_milestone_leads_with_what_is_confirmed_and_says_so_in_its_ledger() -> None:
    card = await ask(council(PLANNED, LEAK), "/milestone council")
    assert card.lead == "Planned for December 2026, day not announced."
    assert said(card)[LEDGER] == [
        "12 May 2025: planned for December 2026, day not announced.",
        f"1 November 2026: {SAID}.",
    ]


async def test_a_milestone_of_which_nothing_is_confirmed_leads_with_that() -> None:
    card = await ask(council(LEAK), "/milestone council")
    assert card.lead == "Nothing of it is confirmed; what was reported stands below."
    assert (card.lead_cites, said(card)[LEDGER]) == ((), [f"1 November 2026: {SAID}."])


async def test_a_brief_says_so_of_its_milestones() -> None:
    card = await ask(council(PLANNED, LEAK), "/brief partnership")
    assert said(card)["Milestones"] == [f"Fourth Council: planned for December 2026, day not announced; {SAID}"]


async def test_a_list_of_milestones_leads_with_what_is_confirmed_and_says_so_below() -> None:
    card = await ask(council(PLANNED, LEAK), "/milestones")
    assert card.lead == "1 milestone. Next: Fourth Council: planned for December 2026, day not announced."
    assert said(card) == {"Ahead": [f"Fourth Council: planned for December 2026, day not announced; {SAID}"]}


async def test_a_list_of_milestones_files_what_nobody_confirmed_as_to_be_confirmed() -> None:
    card = await ask(council(LEAK), "/milestones")
    assert (card.lead, said(card)) == ("1 milestone.", {"To be confirmed": [f"Fourth Council: {SAID}"]})


async def test_a_weak_report_of_the_event_does_not_take_it_off_the_list() -> None:
    held = report("held", Event.HELD, "2026-11-20", reported="2026-11-21", unconfirmed=True)
    card = await ask(council(PLANNED, held), "/milestones within:60")
    assert [*said(card)] == ["Ahead"]


async def test_what_was_known_on_a_day_is_as_confirmed_as_it_was_then() -> None:
    card = await desk(council(PLANNED, LEAK)).ask("/milestone council", known_on=date(2026, 10, 31))
    assert "not confirmed" not in card.text
