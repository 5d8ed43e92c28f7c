"""What can be pressed under a page."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.actions import actions, presses
from bot.core.card import Button, Buttons, Form, Pager, Select
from bot.core.page import Menu, Page, Row
from bot.core.press import Act, Press
from tests.cards.generated import pages
from tests.cards.splitting import cited
from tests.factories import card

OWN = (
    Buttons((Button("Brief", "/brief ai"), Button("Sooner", "/milestones within:7", updates=True))),
    Form("Search", "/milestones topic:ai", (), "Show", updates=True),
    Select("Open…", (Button("Deficit", "/figure deficit"), Button("Sort", "/figures", updates=True))),
    Pager("Page 2 of 3", Button("Previous", "/b page:1", updates=True), Button("Next", "/b page:3", updates=True)),
)
ANSWER = Page(card=card(parts=OWN, citations=cited(2)), line="/briefs")
POST = replace(ANSWER, line="", marker="m" * 25)
SHARED = replace(ANSWER, sharer="anna")


def labels(page: Page) -> list[list[str]]:
    return [
        [choice.label for choice in (action.buttons if isinstance(action, Row) else action.choices)]
        for action in actions(page, 100)
    ]


def acts(page: Page) -> dict[str, Act]:
    found = (Press.read(code) for code in presses(page))
    return {press.line: press.act for press in found if press}


def test_own_buttons_come_first_then_lists_then_sources_then_the_way_on() -> None:
    assert labels(ANSWER) == [
        ["Brief", "Sooner", "Search: how to type it"],
        ["Deficit", "Sort"],
        ["T1", "T2"],
        ["Previous", "Next", "Show to everyone"],
    ]


def test_each_list_says_what_it_is_for() -> None:
    assert [action.label for action in actions(ANSWER, 100) if isinstance(action, Menu)] == ["Open…", "Open a source…"]


def test_a_card_with_nothing_to_press_has_nothing_under_it() -> None:
    assert actions(Page(card=card(parts=(Buttons(()), Select("None", ())))), 100) == ()


def test_what_updates_takes_the_place_of_a_private_answer() -> None:
    assert acts(ANSWER)["/milestones within:7"] is Act.UPDATE
    assert acts(ANSWER)["/b page:3"] is Act.UPDATE
    assert acts(ANSWER)["/brief ai"] is Act.RUN


@pytest.mark.parametrize("page", [POST, SHARED], ids=["post", "shared"])
def test_what_everyone_sees_is_changed_by_nobody(page: Page) -> None:
    assert set(acts(replace(page, number=2, count=3)).values()) == {Act.RUN}


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, ["More: 2 of 3", "Show to everyone"]),
        (2, ["Back to 1 of 3", "More: 3 of 3", "Show to everyone"]),
        (3, ["Back to 2 of 3", "Show to everyone"]),
    ],
)
def test_a_long_answer_can_be_turned(number: int, shown: list[str]) -> None:
    assert labels(Page(card=card(), line="/brief ai", number=number, count=3)) == [shown]


def test_turning_shows_the_neighbour_in_its_place_and_sharing_shows_the_same_page() -> None:
    page = Page(card=card(), line="/brief ai", number=2, count=3)
    assert list(presses(page)) == ["p/brief ai", "p3/brief ai", "s2/brief ai"]
    assert list(presses(replace(page, sharer="anna"))) == ["r/brief ai", "r3/brief ai"]


def test_the_parts_of_a_post_are_not_turned() -> None:
    assert actions(Page(card=card(), number=2, count=3, marker="m"), 100) == ()


def test_what_is_for_one_person_alone_cannot_be_shown_to_everyone() -> None:
    for hidden in (card(private=True), card(found=False)):
        assert actions(Page(card=hidden, line="/brief ai"), 100) == ()


def test_a_form_leads_to_the_help_of_its_command() -> None:
    assert acts(ANSWER)["/help milestones"] is Act.RUN


def test_a_source_that_is_cited_at_several_places_is_offered_once() -> None:
    (one,) = cited(1)
    twice = card(citations=(one, replace(one, at="line 9")))
    assert labels(Page(card=twice)) == [["T1"]]


def test_a_button_without_a_label_shows_its_command() -> None:
    assert labels(Page(card=card(parts=(Buttons((Button(" ", "/about"), Button("", ""))),)))) == [["/about", "/"]]


@given(pages, st.integers(25, 2000))
@settings(deadline=None)
def test_every_code_keeps_within_the_limit_and_every_label_says_something(page: Page, limit: int) -> None:
    for action in actions(page, limit):
        choices = action.buttons if isinstance(action, Row) else action.choices
        assert choices
        assert all(len(choice.code) <= limit and choice.label.strip() for choice in choices)


@given(pages)
@settings(deadline=None)
def test_every_command_of_a_card_can_be_pressed(page: Page) -> None:
    wanted = [button.command for button in page.card.buttons()]
    wanted += [choice.command for select in page.card.all(Select) for choice in select.choices]
    wanted += [one.command for pager in page.card.all(Pager) for one in (pager.previous, pager.next) if one]
    wanted += [one.command for one in page.card.citations]
    codes = {code.lstrip("rups0123456789") for code in presses(page)}
    assert {Press(Act.RUN, command).code().removeprefix("r") for command in wanted} <= codes
