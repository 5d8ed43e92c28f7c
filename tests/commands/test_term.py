from dataclasses import replace

from bot.core.card import Paragraph
from tests.commands.asking import Desk, commands_of
from tests.factories import brief, library, term, text

TRUST = term(
    name="DFFT",
    expansion=text("Data Free Flow with Trust"),
    aliases=("free flow",),
    topics=("ai", "gone"),
)
HELD = library([brief("ai", title=text("AI"))], terms=[TRUST, term("chip", "Chip")])


async def test_a_term_is_explained_with_its_source() -> None:
    card = await Desk(HELD).ask("/term dfft")
    assert (card.title, card.lead) == ("DFFT", "Data that moves freely, with trust.")
    assert (card.lead_cites, card.citations[0].at) == ((1,), "line 1")
    assert [part.text for part in card.all(Paragraph)] == ["Stands for: Data Free Flow with Trust"]


async def test_a_term_is_found_by_what_it_stands_for_and_by_an_alias() -> None:
    found = [await Desk(HELD).ask(f"/term {name}") for name in ("data free flow with trust", "Free Flow")]
    assert [card.title for card in found] == ["DFFT", "DFFT"]


async def test_a_term_leads_on_to_the_topics_that_there_are() -> None:
    assert commands_of(await Desk(HELD).ask("/term dfft")) == ["/brief ai"]
    assert commands_of(await Desk(HELD).ask("/term chip")) == []


async def test_a_term_with_a_japanese_name_shows_it() -> None:
    held = library(terms=[term("dfft", "DFFT", expansion=None)])
    named = library(terms=[replace(term("cable"), name=text("Cable", "ケーブル"))])
    assert list((await Desk(held).ask("/term dfft")).all(Paragraph)) == []
    card = await Desk(named).ask("/term ケーブル")
    assert [part.text for part in card.all(Paragraph)] == ["In Japanese: ケーブル"]
