"""How each part of a card looks on Slack, and what becomes of what is too long."""

import json

from bot.core.card import (
    Button,
    Buttons,
    FigureRow,
    Measure,
    Pager,
    Paragraph,
    Picture,
    Section,
    Select,
    Statement,
)
from bot.core.page import Page
from bot.core.press import key_of
from bot.platforms.slack.limits import ALL_TEXT, OPTION_VALUE, texts
from bot.platforms.slack.render import CODE, fits, render
from tests import factories as make
from tests.platforms.slack.content import HOSTILE, cited
from tests.platforms.slack.legality import shown
from tests.platforms.slack.markup import slack_escaped

MARKER = "m" * 25


def test_each_part_is_shown_in_its_own_way() -> None:
    card = make.card(
        title="Title",
        lead="Lead.",
        lead_cites=(1,),
        citations=(cited(words="A source."),),
        parts=(
            Section("Heading", (Statement("One."), Statement("Two."))),
            Picture("A chart", "image/png", b""),
            Pager("Page 1 of 2", None, Button("Next", "/briefs page:2", updates=True)),
            Buttons((Button("Help", "/help"),)),
            Select("Open…", (Button("AI", "/brief ai"),)),
        ),
    )
    blocks = render(Page(card=card, line="/brief ai"))["blocks"]
    kinds = [block["type"] for block in blocks]
    assert kinds == ["header", *["rich_text"] * 2, *["context"] * 3, *["actions"] * 4]
    assert blocks[1]["elements"][0]["elements"] == [
        {"type": "text", "text": "Lead.", "style": {"bold": True}},
        {"type": "text", "text": " [1]"},
    ]
    assert [piece["type"] for piece in blocks[2]["elements"]] == ["rich_text_section", "rich_text_list"]
    assert blocks[5]["elements"][0]["text"] == "Sources\n[1] A source."


def test_references_stand_behind_what_they_carry() -> None:
    row = FigureRow("5 %", "2024", ("A claim.",), (2,))
    parts = (Paragraph("Text.", (2,)), Section("", (Statement("Said.", (1, 2)),)), Measure("Share", "Of all.", (row,)))
    card = make.card(lead="Lead.", lead_cites=(1,), citations=(cited(), cited(source="other")), parts=parts)
    seen = "".join(texts(render(Page(card=card, marker=MARKER))["blocks"]))
    for said in ("Lead. [1]", "Text. [2]", "Said. [1][2]", "Share\nOf all.", "5 %, 2024. A claim. [2]"):
        assert said in seen


def test_what_is_too_much_for_one_row_or_list_goes_on_in_the_next() -> None:
    entries = tuple(Button(str(number), f"/brief {number}") for number in range(130))
    card = make.card(parts=(Buttons(entries[:60]), Select("Open…", entries)))
    actions = [block["elements"] for block in render(Page(card=card, marker=MARKER))["blocks"][2:]]
    assert [len(elements) for elements in actions] == [25, 25, 10, 1, 1]
    assert [len(element["options"]) for (element,) in actions[3:]] == [100, 30]


def test_a_card_of_just_the_size_fits_and_not_with_one_more_letter() -> None:
    def post(size: int) -> Page:
        return Page(card=make.card(title="T", lead="", parts=(Paragraph("x" * size),)), marker=MARKER)

    sizes = [size for size in range(ALL_TEXT - 100, ALL_TEXT + 1) if fits(post(size))]
    assert sizes[-1] == ALL_TEXT - 1


def test_a_label_too_long_is_shortened_visibly_and_a_code_too_long_becomes_a_key() -> None:
    card = make.card(parts=(Buttons((Button("long " * 40, "/brief " + "x" * 300),)),))
    (button,) = render(Page(card=card, marker="m"))["blocks"][-1]["elements"]
    assert button["text"]["text"].endswith("…")
    assert button["value"] == key_of("r/brief " + "x" * 300)
    assert CODE == OPTION_VALUE


def test_text_that_looks_like_markup_is_shown_as_it_is() -> None:
    card = make.card(title=HOSTILE, lead=HOSTILE, text=HOSTILE, parts=(Paragraph(HOSTILE),))
    message = render(Page(card=card, marker="m"))
    assert shown(message["blocks"]).count(HOSTILE) == 3
    assert message["text"] == slack_escaped(HOSTILE)
    assert "mrkdwn" not in json.dumps(message)


def test_web_addresses_are_links_and_the_sentence_keeps_its_full_stop() -> None:
    card = make.card(lead="Read https://example.com/a_b?c=1.")
    (lead,) = [block for block in render(Page(card=card))["blocks"] if block["type"] == "rich_text"]
    pieces = lead["elements"][0]["elements"]
    assert [(piece["type"], piece.get("url", piece["text"])) for piece in pieces] == [
        ("text", "Read "),
        ("link", "https://example.com/a_b?c=1"),
        ("text", "."),
    ]
