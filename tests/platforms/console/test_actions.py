"""Buttons, lists, forms and pagers as HTML."""

from bot.core.card import Button, Buttons, Field, Form, Pager, Select
from tests.platforms.console.reading import ACTION, html, read


def test_buttons_say_what_they_run_and_whether_they_update() -> None:
    one, other = read(html(Buttons((ACTION, Button("Help", "/help"))))).buttons()
    assert one["data-command"] == "/briefs page:2"
    assert "data-updates" in one
    assert other["data-command"] == "/help"
    assert "data-updates" not in other


def test_a_select_is_labelled() -> None:
    page = read(html(Select("Open a figure…", (ACTION,))))
    assert page.all("label")[0]["for"] == page.all("select")[0]["id"]
    assert page.all("option") == [{"value": "/briefs page:2", "data-updates": None}]


def test_a_form_shows_its_present_values() -> None:
    fields = (Field("topic", "Topic", "ai", (("", "All"), ("ai", "AI"))), Field("within", "Days", "30", required=True))
    page = read(html(Form("Filter", "/milestones", fields, "Show", updates=True)))
    assert page.all("option") == [{"value": ""}, {"value": "ai", "selected": None}]
    assert page.all("input")[0] == {"name": "within", "value": "30", "autocomplete": "off", "required": None}
    assert page.all("form")[0] == {"class": "fields", "data-command": "/milestones", "data-updates": None}


def test_a_pager_without_a_neighbour_has_one_button() -> None:
    page = read(html(Pager("Page 1 of 2", None, ACTION)))
    assert page.all("nav")[0]["aria-label"] == "Page 1 of 2"
    assert [button["data-key"] for button in page.buttons()] == ["next"]


def test_an_empty_row_of_buttons_leaves_nothing() -> None:
    assert "buttons" not in html(Buttons(()))
