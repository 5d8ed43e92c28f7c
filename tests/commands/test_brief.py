from datetime import date

import pytest

from bot.content.words import languages
from bot.core.card import Item, Paragraph, Section
from bot.core.milestone import Event
from tests.commands.asking import Desk, commands_of, said
from tests.factories import (
    brief,
    cites,
    edtf,
    figure,
    library,
    milestone,
    observation,
    point,
    report,
    source,
    text,
)

PARTNERSHIP = brief(
    "partnership",
    title=text("Digital Partnership", "デジタルパートナーシップ"),
    key_points=(
        point("They met in Tokyo.", cites=cites("release", "line 15")),
        point("They met again.", cites=(*cites("release", "line 15"), *cites("press", None))),
    ),
    figures=(figure("deficit", title=text("Digital deficit")), figure("jobs", title=text("Jobs"))),
    milestones=(milestone("council", report(when="2026", place=text("Brussels")), title=text("Fourth Council")),),
    related=("ai", "gone"),
)
AI = brief("ai", title=text("AI"))
OVERDUE = "A new review has been due since 22 November 2026: check before quoting."
HELD = library([PARTNERSHIP, AI], sources=[source("press", published=edtf("2026-03-01"))])


async def test_a_brief_has_its_summary_key_points_figures_and_milestones() -> None:
    card = await Desk(HELD).ask("/brief partnership")
    assert (card.title, card.lead, card.found) == ("Digital Partnership", "A short summary. A second sentence.", True)
    assert said(card) == {
        "Key points": ["They met in Tokyo.", "They met again."],
        "Figures": ["Digital deficit: ¥6.65 trillion, 2024.", "Jobs: ¥6.65 trillion, 2024."],
        "Milestones": ["Fourth Council: planned for 2026, day not announced (Brussels)"],
    }


async def test_each_statement_is_cited_and_the_same_place_has_one_number() -> None:
    card = await Desk(HELD).ask("/brief partnership")
    points = [statement.cites for statement in next(card.all(Section)).statements]
    assert points == [(1,), (1, 2)]
    assert [(cited.source, cited.at) for cited in card.citations] == [
        ("release", "line 15"),
        ("press", None),
        ("release", "line 1"),
    ]


async def test_a_citation_says_what_a_reader_needs_to_weigh_it() -> None:
    card = await Desk(HELD).ask("/brief partnership")
    assert card.citations[0].words == (
        "Title of release. European Commission, 12 May 2025, line 15 (official, read in full)"
    )


async def test_a_brief_leads_on_to_its_figures_its_milestones_and_related_topics_that_there_are() -> None:
    card = await Desk(HELD).ask("/brief partnership")
    listed, *others = sorted(commands_of(card), reverse=True, key=lambda line: "milestones" in line)
    assert listed.startswith("/milestones topic:partnership")
    assert set(others) == {"/figure deficit", "/figure jobs", "/brief ai"}


async def test_a_brief_without_figures_milestones_or_related_topics_leads_nowhere() -> None:
    assert commands_of(await Desk(HELD).ask("/brief ai")) == []


async def test_a_brief_says_what_it_speaks_of() -> None:
    card = await Desk(HELD).ask("/brief partnership")
    assert card.items == (Item("brief", "partnership"),)


@pytest.mark.parametrize(
    ("reviewed", "words"),
    [
        (date(2026, 11, 22), "Last reviewed 22 November 2026 by editors."),
        (date(2026, 8, 23), "Last reviewed 23 August 2026 by editors."),
        (date(2026, 8, 22), f"Last reviewed 22 August 2026 by editors. {OVERDUE}"),
    ],
)
async def test_a_brief_says_when_it_was_reviewed_and_whether_that_is_due_again(reviewed: date, words: str) -> None:
    card = await Desk(library([brief(reviewed=reviewed)])).ask("/brief partnership")
    assert [part.text for part in card.all(Paragraph)] == [words]


@pytest.mark.parametrize("language", languages())
async def test_a_brief_is_shown_in_the_language_of_the_place(language: str) -> None:
    card = await Desk(HELD, language=language).ask("/brief partnership")
    assert (card.title, card.language) == (PARTNERSHIP.title.show(language), language)


async def test_a_brief_as_known_on_an_early_day_leaves_out_what_was_said_and_written_later() -> None:
    dated = report("dated", Event.DATED, "2026-05-05", reported="2026-03-01", cites=cites("press"))
    late = brief(key_points=(point(cites=cites("press")),), milestones=(milestone("council", report(), dated),))
    held = library([late], sources=[source("press", published=edtf("2026-03-01"))])
    card = await Desk(held).ask("/brief partnership", known_on=date(2026, 2, 1))
    assert said(card) == {"Milestones": ["Milestone council: planned for 2026, day not announced"]}
    assert "A short summary" not in card.text
    assert "22 November 2026" in card.lead


async def test_a_figure_that_was_withdrawn_is_not_quoted_in_a_brief() -> None:
    gone = figure("gone", observation(withdrawn=date(2026, 11, 1)))
    card = await Desk(library([brief(figures=(gone,), key_points=())])).ask("/brief partnership")
    assert (card.found, said(card)) == (True, {})


def long_brief() -> Desk:
    points = tuple(point(f"Point {n}.") for n in range(1, 24))
    many = tuple(milestone(f"m{n}", report(when=f"{2020 + n}-01-01", event=Event.DATED)) for n in range(10))
    figures = tuple(figure(f"f{n}") for n in range(7))
    return Desk(library([brief("long", key_points=points, milestones=many, figures=figures)]))


async def test_a_long_brief_begins_with_its_first_points_and_what_is_nearest() -> None:
    card = await long_brief().ask("/brief long")
    assert said(card)["Key points"] == [f"Point {n}." for n in range(1, 11)]
    assert len(said(card)["Figures"]) == 5
    assert len(said(card)["Milestones"]) == 6
    assert said(card)["Milestones"][0].startswith("Milestone m7: ")
    assert {"/figure long", "/milestones topic:long when:all", "/brief long page:2"} <= set(commands_of(card))


async def test_further_pages_hold_the_rest_of_the_points_and_say_which() -> None:
    card = await long_brief().ask("/brief long page:3")
    assert card.lead == "Key points 21 to 23 of 23."
    assert said(card) == {"Key points": ["Point 21.", "Point 22.", "Point 23."]}
    assert "/brief long page:2" in commands_of(card)


@pytest.mark.parametrize(
    ("page", "lead"), [(99, "Key points 21 to 23 of 23."), (0, "A short summary. A second sentence.")]
)
async def test_a_page_that_there_is_not_shows_the_nearest(page: int, lead: str) -> None:
    assert (await long_brief().ask(f"/brief long page:{page}")).lead == lead
