import pytest

from bot.core.card import Pager
from tests.commands.asking import Desk, commands_of, said
from tests.factories import brief, library, text

MANY = library(brief(f"topic-{number:02}", title=text(f"Topic {number:02}")) for number in reversed(range(23)))


async def test_every_topic_is_listed_by_title_with_the_first_sentence_of_its_summary() -> None:
    topics = [
        brief("q", title=text("quantum"), summary=text("It is 1.5 sentences long")),
        brief("b", title=text("AI"), summary=text("Rules apply. More to come.")),
        brief("a", title=text("Zones"), summary=text("Zones differ")),
    ]
    card = await Desk(library(topics)).ask("/briefs")
    assert card.lead == "We hold 3 briefs."
    assert said(card)["Topics"][:2] == ["AI: Rules apply.", "quantum: It is 1.5 sentences long"]
    assert commands_of(card) == ["/brief b", "/brief q", "/brief a"]


@pytest.mark.parametrize(
    ("line", "first", "count", "words", "turns"),
    [
        ("/briefs", "Topic 00", 10, "Page 1 of 3", ["/briefs page:2"]),
        ("/briefs 2", "Topic 10", 10, "Page 2 of 3", ["/briefs page:1", "/briefs page:3"]),
        ("/briefs page:3", "Topic 20", 3, "Page 3 of 3", ["/briefs page:2"]),
        ("/briefs page:99", "Topic 20", 3, "Page 3 of 3", ["/briefs page:2"]),
        ("/briefs page:0", "Topic 00", 10, "Page 1 of 3", ["/briefs page:2"]),
    ],
)
async def test_a_long_list_comes_in_pages_that_lead_to_their_neighbours(
    line: str, first: str, count: int, words: str, turns: list[str]
) -> None:
    card = await Desk(MANY).ask(line)
    topics = said(card)["Topics"]
    assert (topics[0].split(":")[0], len(topics)) == (first, count)
    (pager,) = card.all(Pager)
    assert (pager.words, [button.command for button in (pager.previous, pager.next) if button]) == (words, turns)


async def test_turning_a_page_updates_the_message() -> None:
    card = await Desk(MANY).ask("/briefs 2")
    (pager,) = card.all(Pager)
    assert pager.previous is not None
    assert pager.next is not None
    assert (pager.previous.updates, pager.next.updates) == (True, True)


async def test_all_pages_together_list_every_topic_once() -> None:
    pages = [await Desk(MANY).ask(f"/briefs page:{number}") for number in (1, 2, 3)]
    listed = [item.id for page in pages for item in page.items]
    assert {page.lead for page in pages} == {"We hold 23 briefs."}
    assert listed == sorted(MANY.briefs)


async def test_a_short_list_has_no_pages() -> None:
    card = await Desk().ask("/briefs")
    assert (list(card.all(Pager)), card.lead) == ([], "We hold 1 brief.")
