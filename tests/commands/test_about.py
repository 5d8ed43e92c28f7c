from datetime import date

from bot import __version__
from tests.commands.asking import Desk, commands_of, said
from tests.factories import brief, figure, library, milestone, observation, person, source, term, text

HELD = library(
    [
        brief("ai", title=text("AI"), figures=(figure("share", observation("a"), observation("b")),)),
        brief("chips", title=text("Chips"), reviewed=date(2026, 8, 22), milestones=(milestone(),)),
        brief("cables", title=text("Cables"), reviewed=date(2026, 8, 1)),
    ],
    sources=[source("press")],
    terms=[term()],
    people=[person()],
)


async def test_the_desk_says_its_version() -> None:
    card = await Desk(HELD).ask("/about")
    assert f"Briefing Bot {__version__}." in card.lead


async def test_the_desk_says_what_it_holds() -> None:
    card = await Desk(HELD).ask("/about")
    assert said(card)["What we hold"] == [
        "3 briefs",
        "1 figure",
        "2 observations of figures",
        "1 milestone",
        "1 term",
        "1 person",
        "2 sources",
    ]


async def test_the_desk_says_how_fresh_that_is() -> None:
    card = await Desk(HELD).ask("/about")
    assert said(card)["How fresh it is"] == [
        "Oldest review: Cables, 1 August 2026.",
        "2 briefs are overdue for review: Chips, Cables.",
    ]


async def test_a_desk_without_an_overdue_review_does_not_speak_of_one() -> None:
    card = await Desk().ask("/about")
    assert said(card)["How fresh it is"] == ["Oldest review: Brief partnership, 22 November 2026."]


async def test_the_desk_leads_on_to_its_briefs_and_to_help() -> None:
    assert commands_of(await Desk(HELD).ask("/about")) == ["/briefs", "/help"]
