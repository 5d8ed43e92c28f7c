"""/figure with the name of a topic: all its figures."""

from datetime import date

import pytest

from bot.core.card import Button, Pager, Select
from bot.core.figure import Figure
from tests.commands.asking import Desk, commands_of, said
from tests.factories import brief, cites, edtf, figure, library, observation, source, text

OLD, NEW = (
    observation("old", "5.5e12", as_of=edtf("2023")),
    observation("new", as_of=edtf("2024"), cites=cites("press")),
)
JOBS = figure("jobs", observation("one", "17500", "count"), title=text("Jobs"), counted=text("jobs"))
DEFICIT = figure("deficit", OLD, NEW, title=text("Deficit"))
GONE = figure("gone", observation(withdrawn=date(2026, 11, 1)))
MANY = tuple(figure(f"f{number}", title=text(f"Figure {number}")) for number in range(1, 18))


def desk(*figures: Figure, **rest: object) -> Desk:
    topic = brief("trade", title=text("Trade and industry", "貿易"), aliases=("Commerce",), figures=figures, **rest)
    return Desk(library([topic, brief("empty", title=text("Space"))], sources=[source("press")]))


@pytest.mark.parametrize(
    "name", ["trade", "Trade and industry", "TRADE AND INDUSTRY!", "貿易", "commerce", "name:trade"]
)
async def test_the_name_of_a_topic_lists_its_figures_with_their_newest_values(name: str) -> None:
    card = await desk(DEFICIT, JOBS).ask(f"/figure {name}")
    assert (card.title, card.found) == ("Figures: Trade and industry", True)
    assert card.lead == "We hold 2 figures on Trade and industry."
    assert said(card) == {"Figures": ["Deficit: ¥6.65 trillion, 2024.", "Jobs: 17,500 jobs, 2024."]}


async def test_each_value_is_cited() -> None:
    card = await desk(DEFICIT, JOBS).ask("/figure trade")
    (section,) = (part for part in card.parts if part.part == "section")
    sources = [[card.citations[number - 1].source for number in line.cites] for line in section.statements]
    assert sources == [["press"], ["release"]]


async def test_each_figure_can_be_opened_and_so_can_the_brief() -> None:
    answering = desk(DEFICIT, JOBS)
    card = await answering.ask("/figure trade")
    (select,) = card.all(Select)
    assert select.choices == (Button("Deficit", "/figure deficit"), Button("Jobs", "/figure jobs"))
    assert [(await answering.ask(choice.command)).title for choice in select.choices] == ["Deficit", "Jobs"]
    assert [button.command for button in card.buttons()] == ["/brief trade"]


async def test_a_single_figure_is_told_in_the_singular() -> None:
    assert (await desk(JOBS).ask("/figure trade")).lead == "We hold 1 figure on Trade and industry."


@pytest.mark.parametrize(
    ("page", "first", "last", "turn"),
    [
        ("", 1, 8, ["/figure trade page:2"]),
        (" page:2", 9, 16, ["/figure trade page:1", "/figure trade page:3"]),
        (" page:3", 17, 17, ["/figure trade page:2"]),
        (" page:99", 17, 17, ["/figure trade page:2"]),
        (" page:0", 1, 8, ["/figure trade page:2"]),
    ],
)
async def test_many_figures_are_listed_eight_a_page(page: str, first: int, last: int, turn: list[str]) -> None:
    card = await desk(*MANY).ask(f"/figure trade{page}")
    numbers = range(first, last + 1)
    assert said(card)["Figures"] == [f"Figure {number}: ¥6.65 trillion, 2024." for number in numbers]
    assert [choice.command for choice in next(card.all(Select)).choices] == [f"/figure f{number}" for number in numbers]
    assert [item.id for item in card.items] == [f"f{number}" for number in numbers]
    (pager,) = card.all(Pager)
    assert [button.command for button in (pager.previous, pager.next) if button] == turn
    assert card.lead == "We hold 17 figures on Trade and industry."


async def test_eight_figures_need_no_second_page() -> None:
    card = await desk(*MANY[:8]).ask("/figure trade")
    assert (len(said(card)["Figures"]), list(card.all(Pager))) == (8, [])


async def test_the_other_pages_are_the_answer_to_their_buttons() -> None:
    answering = desk(*MANY)
    second = await answering.ask(commands_of(await answering.ask("/figure trade"))[-1])
    assert said(second)["Figures"][0] == "Figure 9: ¥6.65 trillion, 2024."


@pytest.mark.parametrize("named", [{"id": "trade"}, {"aliases": ("trade",)}, {"title": text("TRADE")}])
async def test_a_figures_own_name_wins_over_a_topics(named: dict[str, object]) -> None:
    card = await desk(figure(**{"id": "volume", "title": text("Volume"), **named}), DEFICIT).ask("/figure trade")  # type: ignore[arg-type]
    assert card.items[0].kind == "figure"
    assert card.title != "Figures: Trade and industry"


async def test_the_beginning_of_a_topics_name_is_not_its_name() -> None:
    card = await desk(DEFICIT).ask("/figure trade and")
    assert (card.found, card.private) == (False, True)


async def test_a_topic_without_figures_says_that_we_hold_none() -> None:
    card = await desk(DEFICIT).ask("/figure space")
    assert (card.title, card.lead, card.found) == ("Figures: Space", "We hold no figures on Space.", False)
    assert (said(card), commands_of(card)) == ({}, ["/brief empty"])


async def test_a_figure_of_which_every_value_was_withdrawn_is_not_counted() -> None:
    assert (await desk(DEFICIT, GONE).ask("/figure trade")).lead == "We hold 1 figure on Trade and industry."
    assert not (await desk(GONE).ask("/figure trade")).found


async def test_what_is_not_confirmed_says_so_in_the_list() -> None:
    weak = figure("weak", observation(unconfirmed=True), title=text("Leak"))
    assert said(await desk(weak).ask("/figure trade"))["Figures"] == [
        "Reported, not confirmed: Leak: ¥6.65 trillion, 2024."
    ]


async def test_the_list_is_as_known_on_a_day() -> None:
    answering = desk(DEFICIT)
    late = source("press", published=edtf("2026-03-01"))
    answering.library = library([answering.library.briefs["trade"]], sources=[late])
    card = await answering.ask("/figure trade", known_on=date(2026, 2, 1))
    assert said(card)["Figures"] == ["Deficit: ¥5.5 trillion, 2023."]
