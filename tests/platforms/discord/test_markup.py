"""Content is shown in Discord as it is, whatever it looks like."""

import re

import pytest

from bot.platforms.discord.markup import bold, cited, line, literal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**b** _i_ ~~s~~ ||x|| `c`", r"\*\*b\*\* \_i\_ \~\~s\~\~ \|\|x\|\| \`c\`"),
        ("[a](x) and [b](https://evil.example)", r"\[a\](x) and \[b\](https://evil.example)"),
        ("[a\nb](https://x.example)", "\\[a\nb\\](https://x.example)"),
        ("<@1> <@&2> <#3> <:e:4> <t:5:R>", r"\<@1> \<@&2> \<#3> \<:e:4> \<t:5:R>"),
        ("<x:/**b**>", r"\<x:/\*\*b\*\*>"),
        ("# Heading\n### Another\n#hashtag", "\\# Heading\n\\### Another\n#hashtag"),
        ("> quoted\n >>> more\na > b", "\\> quoted\n \\>>> more\na > b"),
        ("- item\n\n  - deeper\n-# tiny\n-5 %", "\\- item\n\n  \\- deeper\n\\-# tiny\n-5 %"),
        ("2024. The council\n2026. Another", "2024\\. The council\n2026\\. Another"),
        ("back\\slash", r"back\\slash"),
        ("6.65 trillion (38 billion), 2024. [1]", r"6.65 trillion (38 billion), 2024. \[1\]"),
        ("https://x.example/a_b_(c)?d=*", r"https://x.example/a_b_(c)?d=\*"),
    ],
)
def test_what_looks_like_markup_is_none(text: str, shown: str) -> None:
    assert literal(text) == shown


def test_a_mention_behind_an_address_is_none_either() -> None:
    assert literal("https://a.example<@123>") == "https://a.example\u200b\\<@123>"


def test_references_stand_behind_a_text_and_are_not_content() -> None:
    assert cited("Said [so]", (1, 2)) == r"Said \[so\] [1][2]"


def test_a_line_is_one_line_and_bold_of_nothing_is_nothing() -> None:
    assert line(" a\n b ") == "a b"
    assert bold(" \n") == ""
    assert not re.search(r"\*{4}", bold("") + bold("x"))
