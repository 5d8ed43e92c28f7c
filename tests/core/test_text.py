import pytest

from bot.core.text import LANGUAGES, Text

BOTH = Text(en="Digital deficit", ja="デジタル赤字")


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "Digital deficit"), ("ja", "デジタル赤字"), ("fr", "Digital deficit")]
)
def test_text_is_shown_in_the_language_that_is_asked_for_or_in_english(language: str, shown: str) -> None:
    assert BOTH.show(language) == shown


def test_what_was_not_translated_is_shown_in_english() -> None:
    assert Text(en="Chips").show("ja") == "Chips"


def test_every_wording_that_we_hold_is_known_english_first() -> None:
    assert (BOTH.all(), Text(en="Chips").all()) == (("Digital deficit", "デジタル赤字"), ("Chips",))


def test_content_can_be_written_in_english_and_japanese() -> None:
    assert LANGUAGES == ("en", "ja")
