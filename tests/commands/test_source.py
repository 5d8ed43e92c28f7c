import pytest

from bot.core.card import Paragraph
from bot.core.source import Reading, SourceKind
from tests.commands.asking import Desk, commands_of, said
from tests.factories import (
    brief,
    cites,
    edtf,
    figure,
    library,
    milestone,
    observation,
    person,
    point,
    report,
    source,
    term,
    text,
)

PAPER = source(
    "paper",
    SourceKind.ANALYSIS,
    title="A paper",
    publisher="CSIS",
    author="An author",
    published=edtf("2023?"),
    read=Reading.EXCERPT,
    archive=None,
    url="https://example.org/paper?a=1&b=2",
    about=text("What it is about."),
)
CITED = cites("paper")
HELD = library(
    [
        brief("ai", title=text("AI"), key_points=(point(cites=CITED),)),
        brief(
            "chips",
            title=text("Chips"),
            key_points=(),
            figures=(figure("share", observation(cites=CITED), title=text("Share")),),
            milestones=(milestone("act", report(cites=CITED), title=text("Act")),),
        ),
    ],
    sources=[PAPER, source("unused")],
    terms=[term("dfft", "DFFT", cites=CITED)],
    people=[person("taira", "Masaaki Taira")],
)


async def test_a_source_says_what_it_is_and_how_it_was_read() -> None:
    card = await Desk(HELD).ask("/source a paper")
    assert (card.title, card.lead) == ("A paper", "What it is about.")
    assert (card.lead_cites, [cited.source for cited in card.citations]) == ((1,), ["paper"])
    assert said(card)["About this document"] == [
        "Publisher: CSIS",
        "Author: An author",
        "Published: 2023, inferred",
        "Kind: analysis. What it alone reports counts as unconfirmed.",
        "Read: in excerpt only; the rest of the document may add to it or qualify it.",
        "Archived text: none, so citations of it cannot be verified here.",
        "Address: https://example.org/paper?a=1&b=2",
    ]


async def test_a_source_lists_and_opens_what_cites_it() -> None:
    card = await Desk(HELD).ask("/source paper")
    assert said(card)["Cited by 4 entries"] == ["Brief: AI", "Figure: Share", "Milestone: Act", "Term: DFFT"]
    assert commands_of(card) == ["/brief ai", "/figure share", "/milestone act", "/term dfft"]


async def test_a_source_that_a_role_cites_opens_the_person() -> None:
    card = await Desk(HELD).ask("/source release")
    assert "/person taira" in commands_of(card)


async def test_a_source_that_nothing_cites_says_so() -> None:
    card = await Desk(HELD).ask("/source unused")
    assert [part.text for part in card.all(Paragraph)] == ["Nothing that we hold cites it."]
    assert commands_of(card) == []


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (SourceKind.OFFICIAL, "It may change the state of a milestone."),
        (SourceKind.PRESS, "It may change the state of a milestone."),
        (SourceKind.ANALYSIS, "What it alone reports counts as unconfirmed."),
        (SourceKind.STAKEHOLDER, "What it alone reports counts as unconfirmed."),
    ],
)
async def test_a_source_says_what_its_kind_means(kind: SourceKind, changes: str) -> None:
    card = await Desk(library(sources=[source("one", kind)])).ask("/source one")
    assert f"Kind: {kind}. {changes}" in said(card)["About this document"]


async def test_an_archived_text_is_named() -> None:
    card = await Desk(HELD).ask("/source unused")
    facts = said(card)["About this document"]
    assert "Archived text: unused.txt" in facts
    assert "Read: in full." in facts


async def test_a_source_with_very_many_users_names_the_first_and_opens_them_all() -> None:
    topics = [brief(f"t{n}", title=text(f"T{n}"), key_points=(point(cites=CITED),)) for n in range(30)]
    card = await Desk(library(topics, sources=[PAPER])).ask("/source paper")
    assert len(said(card)["Cited by 30 entries"]) == 20
    assert len(commands_of(card)) == 30
