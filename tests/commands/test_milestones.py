from datetime import date

import pytest

from bot.content.words import words_in
from bot.core.card import Pager
from bot.core.milestone import Event, Milestone
from bot.core.source import SourceKind
from tests.commands.asking import Desk, commands_of, form_of, said
from tests.factories import brief, cites, library, milestone, report, source, text

NO_REPORT = words_in("en")("milestone.no_report")
BLOG = source("blog", SourceKind.ANALYSIS)


def dated(id: str, when: str | None, event: Event = Event.DATED, source: str = "release") -> Milestone:
    return milestone(id, report(when=when, event=event, cites=cites(source)), title=text(id))


TOMORROW, NEXT_YEAR, SOMEDAY = dated("tomorrow", "2026-11-23"), dated("next-year", "2027"), dated("someday", None)
THIS_YEAR = dated("this-year", "2026", Event.PLANNED)
HELD_EARLY, HELD_LATE = dated("early", "2025-05-12", Event.HELD), dated("late", "2026-10-01", Event.HELD)
OVERDUE, RUMOURED = dated("overdue", "2026-09-01"), dated("rumoured", "2026-05-05", Event.HELD, "blog")
CALLED_OFF = dated("called-off", "2026-12-01", Event.CANCELLED)
HELD = library(
    [
        brief("ai", title=text("AI"), milestones=(NEXT_YEAR, HELD_EARLY, OVERDUE, THIS_YEAR, SOMEDAY)),
        brief("chips", title=text("Chips"), milestones=(RUMOURED, TOMORROW, HELD_LATE, CALLED_OFF)),
        brief("empty", title=text("Empty")),
    ],
    sources=[BLOG],
)
AHEAD, TO_CONFIRM = ["tomorrow", "this-year", "next-year", "someday"], ["overdue", "rumoured"]
PAST = ["called-off", "late", "early"]


async def listed(line: str) -> list[str]:
    pages = [await Desk(HELD).ask(f"{line} page:{number}") for number in (1, 2)]
    ids = [item.id for page in pages for item in page.items]
    return list(dict.fromkeys(ids))


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("/milestones", AHEAD + TO_CONFIRM),
        ("/milestones past", TO_CONFIRM + PAST),
        ("/milestones all", AHEAD + TO_CONFIRM + PAST),
        ("/milestones ai", ["this-year", "next-year", "someday", "overdue"]),
        ("/milestones chips past", ["rumoured", "called-off", "late"]),
        ("/milestones within:7", ["tomorrow", "this-year"]),
        ("/milestones within:90", ["tomorrow", "this-year", "next-year", "overdue"]),
        ("/milestones when:all within:60", ["tomorrow", "this-year", "next-year", "called-off", "late"]),
        ("/milestones within:365", ["tomorrow", "this-year", "next-year", "overdue", "rumoured"]),
        ("/milestones within:0", AHEAD + TO_CONFIRM),
    ],
)
async def test_what_is_nearest_comes_first_in_each_group(line: str, ids: list[str]) -> None:
    assert await listed(line) == ids


async def test_what_is_ahead_what_waits_and_what_is_past_stand_apart() -> None:
    card = await Desk(HELD).ask("/milestones all chips")
    assert said(card) == {
        "Ahead": ["tomorrow: set for 23 November 2026"],
        "To be confirmed": ["rumoured: reported, not confirmed: held on 5 May 2026"],
        "Past": ["called-off: cancelled (was: 1 December 2026)", "late: held on 1 October 2026"],
    }


async def test_what_was_due_and_not_reported_waits_to_be_confirmed() -> None:
    card = await Desk(HELD).ask("/milestones ai")
    assert said(card)["To be confirmed"] == [f"overdue: set for 1 September 2026; {NO_REPORT}"]


@pytest.mark.parametrize(
    ("line", "title", "lead"),
    [
        ("/milestones", "Upcoming milestones", "6 milestones. Next: tomorrow: set for 23 November 2026."),
        ("/milestones past", "Past milestones", "5 milestones."),
        (
            "/milestones all ai",
            "All milestones: AI",
            "5 milestones. Next: this-year: planned for 2026, day not announced.",
        ),
    ],
)
async def test_the_list_says_how_many_and_what_comes_next(line: str, title: str, lead: str) -> None:
    card = await Desk(HELD).ask(line)
    assert (card.title, card.lead) == (title, lead)


async def test_an_empty_list_says_how_to_ask_differently() -> None:
    card = await Desk(HELD).ask("/milestones empty")
    assert card.lead == "We hold no such milestone. Ask without a topic or a horizon, or press Filter."
    assert (card.found, commands_of(card)) == (False, [])


async def test_pages_keep_the_filter() -> None:
    many = library([brief("ai", milestones=tuple(dated(f"m{n:02}", "2026-12-01") for n in range(20)))])
    card = await Desk(many).ask("/milestones ai within:30 page:2")
    (pager,) = card.all(Pager)
    assert (pager.words, len(card.items)) == ("Page 2 of 3", 8)
    assert pager.previous is not None
    assert pager.next is not None
    assert pager.previous.command == "/milestones topic:ai when:upcoming within:30"
    assert pager.next.command == "/milestones topic:ai when:upcoming within:30 page:3"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("/milestones", {"topic": "", "when": "upcoming", "within": ""}),
        ("/milestones Chips past within:30", {"topic": "chips", "when": "past", "within": "30"}),
    ],
)
async def test_the_filter_form_keeps_what_was_chosen(line: str, values: dict[str, str]) -> None:
    form = form_of(await Desk(HELD).ask(line))
    assert {field.name: field.value for field in form.fields} == values
    assert (form.command, form.updates) == ("/milestones", True)


async def test_the_filter_form_offers_every_topic_and_answers_when_it_is_sent_as_it_is() -> None:
    desk = Desk(HELD)
    form = form_of(await desk.ask("/milestones past"))
    topics = next(field.choices for field in form.fields if field.name == "topic")
    assert topics == (("", "All topics"), ("ai", "AI"), ("chips", "Chips"), ("empty", "Empty"))
    again = await desk.ask(form.command, options={field.name: field.value for field in form.fields})
    assert again == await desk.ask("/milestones past")


async def test_each_milestone_on_the_page_can_be_opened() -> None:
    card = await Desk(HELD).ask("/milestones chips")
    assert commands_of(card) == ["/milestone tomorrow", "/milestone rumoured"]


async def test_the_list_is_as_known_on_a_day() -> None:
    desk = Desk(HELD)
    early = await desk.ask("/milestones", known_on=date(2025, 5, 11))
    later = await desk.ask("/milestones ai", known_on=date(2026, 8, 31))
    assert early.lead.startswith("We hold no such milestone.")
    assert said(later)["Ahead"][0] == "overdue: set for 1 September 2026"


@pytest.mark.parametrize("zone", ["Europe/Brussels", "Asia/Tokyo"])
async def test_what_is_ahead_depends_on_the_day_at_the_place(zone: str) -> None:
    desk = Desk(HELD)
    desk.clock.now = desk.clock.now.replace(day=23, hour=20)
    card = await desk.ask("/milestones chips", zone=zone)
    assert ("Ahead" in said(card)) is (zone == "Europe/Brussels")


async def test_a_window_without_a_beginning_or_an_end_is_within_every_horizon() -> None:
    held = library([brief(milestones=(dated("until", "../2026-12-31"), dated("from", "2026-11-30/..")))])
    assert len((await Desk(held).ask("/milestones within:10")).items) == 2


async def test_a_very_long_horizon_is_answered() -> None:
    card = await Desk(HELD).ask("/milestones within:999999")
    assert card.found
