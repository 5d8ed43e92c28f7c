"""Any card becomes messages that Discord takes, and nothing of it is lost."""

import re
from typing import Any

import discord.http
import pytest
from discord.http import handle_message_parameters
from hypothesis import HealthCheck, given, settings

from bot.cards.fit import fit
from bot.core.card import Button, Buttons, Card
from bot.core.page import Page
from bot.platforms.discord.layout import fits
from bot.platforms.discord.render import render
from tests.cards.generated import cards
from tests.discord_server.validation import message_faults

MARKER = "0123456789abcdef012345678"
LEAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def payload(page: Page) -> Any:
    """What discord.py would send."""
    sending = render(page).sending()
    files = sending.pop("files")
    with handle_message_parameters(**sending, nonce=MARKER, allowed_mentions=discord.AllowedMentions.none()) as made:
        return made.payload, len(files)


def pages(card: Card, line: str = "", marker: str = "") -> list[Page]:
    def one(piece: Card, number: int = 2, count: int = 3) -> Page:
        return Page(card=piece, line=line, number=number, count=count, marker=marker)

    pieces = fit(card, lambda piece: fits(one(piece)))
    return [one(piece, number, len(pieces)) for number, piece in enumerate(pieces, 1)]


@given(card=cards)
@LEAST
def test_any_answer_becomes_messages_that_discord_takes(card: Card) -> None:
    for page in pages(card, line="/brief ai"):
        body, files = payload(page)
        assert message_faults(body, files=files) == []


@given(card=cards)
@LEAST
def test_any_post_becomes_messages_that_discord_takes_each_with_its_marker(card: Card) -> None:
    for page in pages(card, marker=MARKER):
        body, files = payload(page)
        assert message_faults(body, files=files) == []
        assert MARKER in str(body["components"])


@given(card=cards)
@LEAST
def test_no_text_opens_a_mention_or_a_heading_or_a_masked_link(card: Card) -> None:
    for page in pages(card, line="/brief ai"):
        for embed in payload(page)[0]["embeds"]:
            text = embed.get("description") or ""
            assert not re.search(r"(?<!\\)<", text), text
            assert not re.search(r"(?m)^(#{1,3} |> |-# )", text), text
            assert not re.search(r"(?<!\\)\[[^\]\n]*[^\d\]\n][^\]\n]*\]\(", text), text


@pytest.mark.parametrize("length", range(60, 110, 5))
@pytest.mark.parametrize("marker", ["", MARKER], ids=["answer", "post"])
def test_commands_of_any_length_fit_into_a_button(length: int, marker: str) -> None:
    buttons = Buttons(tuple(Button(f"Button {n}", f"/brief {'x' * length}{n}") for n in range(12)))
    (page,) = pages(Card(title="T", lead="L", text="", parts=(buttons,)), line="" if marker else "/a", marker=marker)
    assert message_faults(payload(page)[0]) == []
