from bot.cards.build import CardBuilder
from bot.cards.plain import marks, plain_text, row_words
from bot.content.words import words_in
from bot.core.card import (
    Button,
    Buttons,
    FigureRow,
    Form,
    Measure,
    Pager,
    Paragraph,
    Part,
    Picture,
    Section,
    Select,
    Statement,
)
from tests.factories import cites, library

ENGLISH = words_in("en")
PARTS: list[Part] = [
    Paragraph("Running text.", (2,)),
    Section("Key points", (Statement("They met.", (1, 2)), Statement("Plain."))),
    Measure("Deficit", "What it counts.", (FigureRow("¥6.65 trillion", "2024", ("A claim.",), (1,)),)),
    Picture("A map of cables", "image/png", b"\x89PNG"),
    Buttons((Button("Pressed", "/help"),)),
    Select("Chosen", (Button("AI", "/brief ai"),)),
    Form("Filled", "/milestones", (), "Show"),
    Pager("Page 2 of 3", Button("Previous", "/briefs page:1"), None),
]


def test_the_twin_says_every_part_that_says_something() -> None:
    assert plain_text("Title", "Lead.", (1,), PARTS, (), ENGLISH) == (
        "Title\n\n"
        "Lead. [1]\n\n"
        "Running text. [2]\n\n"
        "Key points\n- They met. [1][2]\n- Plain.\n\n"
        "Deficit\nWhat it counts.\n- ¥6.65 trillion, 2024. A claim. [1]\n\n"
        "A map of cables\n\n"
        "Page 2 of 3"
    )


def test_the_twin_ends_with_the_numbered_sources() -> None:
    build = CardBuilder(library(), ENGLISH)
    card = build.card(title="Title", lead="Lead.", lead_cites=build.cite(cites(at="line 15")))
    assert card.text == (
        "Title\n\nLead. [1]\n\n"
        "Sources\n[1] Title of release. European Commission, 12 May 2025, line 15 (official, read in full)"
    )


def test_marks_stand_behind_what_they_carry() -> None:
    assert (marks(()), marks((3,)), marks((1, 12))) == ("", " [3]", " [1][12]")


def test_an_observation_on_one_line_is_a_sentence_with_what_qualifies_it() -> None:
    assert row_words(FigureRow("80 %", "2024")) == "80 %, 2024."
    assert row_words(FigureRow("80 %", "2024", ("A forecast.", "A claim."))) == "80 %, 2024. A forecast. A claim."
