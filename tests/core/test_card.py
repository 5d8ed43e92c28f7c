import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.card import (
    Button,
    Buttons,
    Card,
    Cited,
    Field,
    FigureRow,
    Form,
    Item,
    Measure,
    Pager,
    Paragraph,
    Part,
    Picture,
    Section,
    Select,
    Statement,
)
from bot.yamlfile import adapter
from tests.factories import card

PARTS: tuple[Part, ...] = (
    Paragraph("Running text with “quotes” and 日本語.", (1,)),
    Section("Key points", (Statement("They met.", (1, 2)), Statement("No source."))),
    Measure("Deficit", "What it counts.", (FigureRow("¥6.65 trillion", "2024", ("a claim",), (1,)),)),
    Picture("A map of cables", "image/png", bytes(range(256))),
    Buttons((Button("Next", "/briefs page:2", updates=True), Button("Help", "/help"))),
    Select("Open…", (Button("AI", "/brief ai"),)),
    Form("Filter", "/milestones", (Field("when", "Which", "past", (("past", "Past"),), required=True),), "Show", True),
    Pager("Page 2 of 3", Button("Previous", "/briefs page:1"), None),
)
CITED = Cited(
    source="release",
    title="Release",
    publisher="Commission",
    published="2025-05-12",
    archive=None,
    at="line 15",
    kind="official",
    read="full",
    words="Release. Commission, 12 May 2025",
)
WHOLE = card(
    lead_cites=(1,),
    parts=PARTS,
    citations=(CITED,),
    items=(Item("brief", "ai", 0.5),),
    language="ja",
    found=False,
    private=True,
    reply_to="marker",
)


def through_json(value: Card) -> Card:
    kind = adapter(Card)
    back = kind.validate_json(kind.dump_json(value))
    assert isinstance(back, Card)
    return back


def test_a_card_with_every_part_survives_being_stored() -> None:
    assert {type(part) for part in PARTS} == set(Part.__args__)
    assert through_json(WHOLE) == WHOLE


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.part)
def test_each_part_comes_back_as_what_it_was(part: Part) -> None:
    assert through_json(card(parts=(part,))).parts == (part,)


@given(st.binary(), st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@settings(deadline=None)
def test_any_picture_and_any_text_survive_being_stored(data: bytes, text: str) -> None:
    whole = card(title=text, parts=(Picture(text, "image/png", data), Paragraph(text)))
    assert through_json(whole) == whole


def test_the_parts_of_one_kind_come_in_order() -> None:
    two = card(parts=(Paragraph("a"), Section("b", ()), Paragraph("c")))
    assert [part.text for part in two.all(Paragraph)] == ["a", "c"]


def test_the_buttons_of_a_card_are_those_of_all_its_rows() -> None:
    rows = card(parts=(Buttons((Button("A", "/a"),)), *PARTS[5:], Buttons((Button("B", "/b"),))))
    assert [button.label for button in rows.buttons()] == ["A", "B"]
