"""Text on its way to Slack and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.slack.command import as_typed
from bot.platforms.slack.markup import escaped, hidden, revealed, unescaped
from tests.cards import generated
from tests.platforms.slack.markup import slack_escaped


@given(generated.texts, st.integers(10, 100))
def test_escaped_text_keeps_within_its_limit_and_never_ends_within_an_escape(text: str, limit: int) -> None:
    short = escaped(text, limit)
    assert len(short) <= limit
    assert slack_escaped(unescaped(short)) == short
    assert short == slack_escaped(text) or (short.endswith("…") and text.startswith(unescaped(short[:-1])))


@given(generated.texts)
def test_what_slack_escapes_is_read_as_it_was_typed(text: str) -> None:
    assert unescaped(slack_escaped(text)) == text


@given(generated.texts)
def test_a_code_comes_back_whether_slack_escapes_it_or_not(code: str) -> None:
    assert revealed(slack_escaped(hidden(code))) == code
    assert len(hidden(code)) == len(code)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Type /help.", "Type /briefing help."),
        ("/milestones topic:ai", "/briefing milestones topic:ai"),
        ("“/brief”, (/term)", "“/briefing brief”, (/briefing term)"),
        ("https://x.example/help /briefing ai/term and/help /help/me /brief.txt /helpful", None),
        ("10 000 €/person, (2024)/person, 50 %/term, 「人」/person, https://x.eu/#/about https://x.eu/?q=/help", None),
    ],
)
def test_a_command_is_shown_as_one_types_it_here(text: str, shown: str | None) -> None:
    assert as_typed(text) == (shown or text)
