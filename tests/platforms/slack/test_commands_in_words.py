"""What the interface tells people to type is what they type in Slack."""

import re

import pytest

from bot.content.words import languages, words_in
from bot.platforms.slack.command import as_typed
from bot.registry import commands

NAMED = re.compile(rf"/(?:{'|'.join(commands())})\b")


@pytest.mark.parametrize("language", languages())
def test_every_command_in_the_interface_is_told_as_one_types_it_here(language: str) -> None:
    entries = words_in(language).entries.values()
    forms = [form for entry in entries for form in ([entry] if isinstance(entry, str) else entry.values())]
    told = [as_typed(form.replace("{command}", "figure")) for form in forms]
    assert len([text for text in told if "/briefing " in text]) > 5
    assert [text for text in told if NAMED.search(text)] == []


def test_a_japanese_stop_may_stand_before_a_command() -> None:
    assert as_typed("ありません。/help と入力") == "ありません。/briefing help と入力"
