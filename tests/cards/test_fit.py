"""Long cards are divided where a reader would divide them."""

from collections.abc import Callable

import pytest

from bot.cards.fit import TITLE, fit
from bot.core.card import (
    Button,
    Buttons,
    Card,
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
from tests.cards.splitting import cited, up_to, written

SENTENCES = tuple(f"Sentence {number} says that the value is 6.{number} trillion." for number in range(1, 9))


def report(*parts: Part, **rest: object) -> Card:
    return written(Card(title="Report", lead="Lead.", text="", parts=parts, **rest))  # type: ignore[arg-type]


def below(size: int) -> Callable[[Card], bool]:
    return up_to(characters=size)


def test_a_card_that_fits_is_left_as_it_is() -> None:
    card = report(Paragraph("Short."))
    (found,) = fit(card, below(1000))
    assert found is card


def test_the_pieces_are_counted_behind_the_title() -> None:
    pieces = fit(report(Section("Points", tuple(Statement(words) for words in SENTENCES))), below(150))
    assert [piece.title for piece in pieces] == [f"Report ({n}/{len(pieces)})" for n in range(1, len(pieces) + 1)]
    assert len(pieces) > 2


def test_a_section_is_divided_between_statements_and_keeps_its_heading() -> None:
    pieces = fit(report(Section("Points", tuple(Statement(words) for words in SENTENCES))), below(240))
    sections = [part for piece in pieces for part in piece.parts]
    assert {part.heading for part in sections if isinstance(part, Section)} == {"Points"}
    assert [len(piece.parts) for piece in pieces] == [1] * len(pieces)
    assert tuple(s.text for part in sections if isinstance(part, Section) for s in part.statements) == SENTENCES


def test_a_measure_is_divided_between_observations_and_keeps_what_it_counts() -> None:
    rows = tuple(FigureRow(f"{n} %", f"20{n}", ("A claim.",)) for n in range(10, 40))
    pieces = fit(report(Measure("Deficit", "What it counts.", rows)), below(200))
    measures = [part for piece in pieces for part in piece.all(Measure)]
    assert {(part.title, part.definition) for part in measures} == {("Deficit", "What it counts.")}
    assert tuple(row for part in measures for row in part.rows) == rows


def test_each_piece_cites_its_own_sources_from_one() -> None:
    statements = tuple(Statement(words, (number,)) for number, words in enumerate(SENTENCES, 1))
    pieces = fit(report(Section("Points", statements), citations=cited(8)), below(300))
    assert len(pieces) > 2
    for piece in pieces:
        (section,) = piece.all(Section)
        assert [statement.cites for statement in section.statements] == [
            (number,) for number in range(1, len(section.statements) + 1)
        ]
    assert [one.source for piece in pieces for one in piece.citations] == [f"source-{n}" for n in range(1, 9)]


def test_sources_that_nothing_refers_to_are_told_too() -> None:
    pieces = fit(report(Paragraph(" ".join(SENTENCES), (2,)), citations=cited(3)), below(180))
    assert {one.source for piece in pieces for one in piece.citations} == {"source-1", "source-2", "source-3"}


def test_too_many_sources_do_not_shred_the_text_that_they_carry() -> None:
    card = report(Paragraph("A claim with many sources.", tuple(range(1, 31))), citations=cited(30))
    pieces = fit(card, up_to(citations=25))
    assert [part.text for piece in pieces for part in piece.all(Paragraph)] == ["A claim with many sources.", ""]
    assert sorted(one.source for piece in pieces for one in piece.citations) == sorted(c.source for c in cited(30))


def test_buttons_and_choices_go_on_where_the_message_before_is_full() -> None:
    buttons = tuple(Button(f"B{n}", f"/b {n}") for n in range(7))
    choices = tuple(Button(f"C{n}", f"/c {n}") for n in range(7))
    pieces = fit(report(Buttons(buttons), Select("Choose", choices)), up_to(buttons=3, choices=5))
    assert [[len(row.buttons) for row in piece.all(Buttons)] for piece in pieces] == [[3], [3], [1], []]
    assert [(s.label, len(s.choices)) for piece in pieces for s in piece.all(Select)] == [("Choose", 5), ("Choose", 2)]


def test_a_picture_that_never_fits_is_a_piece_of_its_own() -> None:
    picture = Picture("a" * 300, "image/png", b"")
    pieces = fit(report(picture, Paragraph("After.")), below(100))
    assert [piece.parts for piece in pieces] == [(), (picture,), (Paragraph("After."),)]


def test_a_long_title_is_shortened_and_stands_in_full_below() -> None:
    (found,) = fit(written(Card(title="word " * 40, lead="Lead.", text="")), below(5000))
    assert len(found.title) <= TITLE
    assert found.title.endswith("…")
    assert found.parts == (Paragraph("word " * 40),)


def test_a_single_piece_is_not_counted() -> None:
    (found,) = fit(report(Paragraph(" " * 300), Paragraph("Short.")), below(100))
    assert (found.title, found.parts) == ("Report", (Paragraph("Short."),))


@pytest.mark.parametrize("lead", ["", " \n"])
def test_no_piece_has_nothing_but_its_title(lead: str) -> None:
    parts = (Paragraph(" "), Section("", (Statement(" ".join(SENTENCES)),)), Paragraph("\u3000" * 90))
    pieces = fit(Card(title="Report", lead=lead, text="", parts=parts), below(200))
    assert all(piece.text.strip() != piece.title for piece in pieces)


def test_where_not_even_a_character_fits_there_is_no_flood_of_messages() -> None:
    card = report(Paragraph(" ".join(SENTENCES)))
    assert fit(card, lambda _: False) == (card,)


def test_what_can_be_asked_and_who_may_see_it_stays_with_every_piece() -> None:
    form, pager = Form("Search", "/milestones", (), "Show"), Pager("Page 1 of 2", None, Button("Next", "/b page:2"))
    card = report(Paragraph(" ".join(SENTENCES)), form, pager, private=True, language="ja", reply_to="m1")
    pieces = fit(card, below(180))
    assert [part for piece in pieces for part in piece.parts if isinstance(part, Form | Pager)] == [form, pager]
    assert {(piece.private, piece.language, piece.reply_to) for piece in pieces} == {(True, "ja", "m1")}


def test_a_pager_with_too_many_words_still_leads_on() -> None:
    pager = Pager("word " * 40, None, Button("Next", "/b page:2"))
    pieces = fit(report(pager), below(100))
    assert [(one.previous, one.next) for piece in pieces for one in piece.all(Pager)] == [(None, pager.next)]
