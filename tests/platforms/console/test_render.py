"""Cards as HTML: everything is there, and nothing in it is markup but ours."""

import re

import pytest

from bot.core.card import (
    Button,
    Buttons,
    Field,
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
from bot.platforms.console.render import Earlier, card_html, line_html
from tests import factories as make
from tests.platforms.console.reading import ACTION, WORDS, html, read
from tests.platforms.console.support import HOSTILE, cited

PICTURE = Picture("A chart", "image/png", b"\x89PNG")
PARTS: tuple[Part, ...] = (
    Paragraph(HOSTILE, (1,)),
    Section(HOSTILE, (Statement(HOSTILE, (1,)),)),
    Measure(HOSTILE, HOSTILE, (FigureRow(HOSTILE, HOSTILE, (HOSTILE,), (1,)),)),
    Picture(HOSTILE, HOSTILE, b"\x89PNG"),
    Buttons((Button(HOSTILE, HOSTILE),)),
    Select(HOSTILE, (Button(HOSTILE, HOSTILE),)),
    Form(HOSTILE, HOSTILE, (Field(HOSTILE, HOSTILE, HOSTILE), Field("b", "B", "", ((HOSTILE, HOSTILE),))), HOSTILE),
    Pager(HOSTILE, Button(HOSTILE, HOSTILE), Button(HOSTILE, HOSTILE)),
)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.part)
def test_markup_in_any_part_is_shown_as_text(part: Part) -> None:
    page = read(html(part))
    assert [image for image in page.all("img") if image.get("src") == "x"] == []
    assert all(name in KNOWN for _, attributes in page.tags for name in attributes)
    said = page.text + "".join(str(value) for _, attributes in page.tags for value in attributes.values())
    assert HOSTILE in said


KNOWN = {
    *("alt", "aria-label", "autocomplete", "class", "data-command", "data-key", "data-updates", "for", "href", "id"),
    *("lang", "name", "rel", "required", "role", "selected", "src", "tabindex", "target", "type", "value"),
}


def test_markup_in_title_lead_sources_and_question_is_shown_as_text() -> None:
    card = make.card(HOSTILE, HOSTILE, citations=(cited(words=HOSTILE),))
    assert read(card_html(card, 1, WORDS, Earlier(3, HOSTILE))).all("img") == []
    assert read(line_html(HOSTILE)).text == HOSTILE


def test_a_reference_leads_to_its_numbered_source_in_the_same_message() -> None:
    page = read(html(Paragraph("Said.", (1, 2))))
    targets = {item["id"] for item in page.all("li")}
    assert [link["href"] for link in page.all("a")] == ["#m7-source1", "#m7-source2"]
    assert targets == {"m7-source1", "m7-source2"}
    assert "Said.[1][2]" in page.text


def test_ids_differ_between_messages() -> None:
    parts = (Paragraph("Said.", (1,)), Select("Open", (ACTION,)), Select("Other", (ACTION,)))
    ids = re.findall(r' id="([^"]+)"', html(*parts, message=1) + html(*parts, message=2))
    assert len(ids) == len(set(ids)) == 8


def test_a_reference_without_a_source_is_left_out() -> None:
    assert "[9]" not in html(Paragraph("Said.", (9,)))


def test_measures_that_follow_each_other_stand_side_by_side() -> None:
    measure = Measure("Deficit", "Payments", (FigureRow("¥6.65 trillion", "2024", ("a claim",)),))
    page = html(measure, measure, Paragraph("Between."), measure)
    assert page.count('class="measures"') == 2
    assert page.count('class="measure"') == 3
    assert all(word in page for word in ("¥6.65 trillion", "2024", "a claim", "Payments"))


def test_a_picture_carries_its_bytes_and_its_words() -> None:
    (image,) = read(html(PICTURE)).all("img")
    assert image == {"alt": "A chart", "src": "data:image/png;base64,iVBORw=="}


def test_a_private_answer_says_so() -> None:
    assert WORDS("console.private") in card_html(make.card(private=True), 1, WORDS)
    assert WORDS("console.private") not in card_html(make.card(), 1, WORDS)


def test_a_reply_leads_to_the_earlier_post() -> None:
    page = read(card_html(make.card(), 9, WORDS, Earlier(4, "Digest")))
    assert page.all("a")[0]["href"] == "#m4"
    assert "In reply to: Digest" in page.text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&c=2"),
        ("(https://example.org/x)", "https://example.org/x"),
        ("出典はhttps://example.org/日本語", "https://example.org/"),
        ("javascript:alert(1)", None),
        ('https://example.org/"><img src=x>', "https://example.org/"),
    ],
)
def test_web_addresses_become_links(text: str, address: str | None) -> None:
    page = read(html(Paragraph(text)))
    assert text in page.text
    assert [link["href"] for link in page.all("a")] == ([address] if address else [])
    assert page.all("img") == []


def test_the_card_is_marked_with_its_language() -> None:
    assert 'lang="ja"' in card_html(make.card(language="ja"), 1, WORDS)


def test_a_source_opens_its_card() -> None:
    page = read(html())
    cited = [button for button in page.all("button") if button.get("class") == "cited"]
    assert [button["data-command"] for button in cited] == ["/source release"] * 2
