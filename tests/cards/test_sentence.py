import pytest

from bot.cards.sentence import sentence, sentences
from bot.content.words import words_in


@pytest.mark.parametrize(
    ("language", "said", "whole"),
    [
        ("en", "imec says so", "Imec says so."),
        ("en", "is it?", "Is it?"),
        ("ja", "imecの発表", "imecの発表。"),
        ("ja", "そうである。", "そうである。"),
        ("ja", "本当か？", "本当か？"),
    ],
)
def test_a_sentence_begins_and_ends_as_its_language_does(language: str, said: str, whole: str) -> None:
    assert sentence(said, words_in(language)) == whole


@pytest.mark.parametrize(("language", "text"), [("en", "One. Two."), ("ja", "One.Two.")])
def test_sentences_follow_each_other_as_in_their_language(language: str, text: str) -> None:
    assert sentences(["One.", "", "Two."], words_in(language)) == text
