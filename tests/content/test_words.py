import string
from collections.abc import Mapping

import pytest
from babel.core import Locale

from bot.content.words import Catalogue, Entry, languages, words_in
from bot.core.text import LANGUAGES

BLANK = {"text.gap"}
"""What may be nothing: Japanese puts no space between sentences."""

LABELLED = {"help.choice"}
"""What names a choice beside the word for it, which in English is the same."""

OTHERS = [language for language in languages() if language != "en"]
ENGLISH = words_in("en").entries


def forms(entry: Entry) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def placeholders(entry: Entry) -> set[str]:
    return {name for form in forms(entry) for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def test_english_comes_first_and_every_language_is_one_that_content_can_be_in() -> None:
    assert languages()[0] == "en"
    assert set(languages()) <= set(LANGUAGES)


def test_a_language_that_is_not_spoken_is_answered_in_english() -> None:
    assert (words_in("fr").language, words_in("fr")("help.title")) == ("en", "What you can ask")


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "We hold 0 briefs."), (1, "We hold 1 brief."), (2, "We hold 2 briefs."), (21, "We hold 21 briefs.")],
)
def test_the_number_chooses_the_plural_form(n: int, said: str) -> None:
    assert words_in("en")("briefs.lead", n=n) == said


def test_values_are_filled_in_as_they_are() -> None:
    assert words_in("en")("briefs.line", title="{n}", summary="<b> %s") == "{n}: <b> %s"


def test_a_language_with_one_form_uses_it_for_every_number() -> None:
    japanese = Catalogue("ja", {"days": {"other": "{n}日"}})
    assert [japanese("days", n=n) for n in (0, 1, 5)] == ["0日", "1日", "5日"]


def test_what_a_language_lacks_is_taken_from_english() -> None:
    partial = Catalogue("ja", {"a": "あ"}, {"a": "A", "b": "B"})
    assert (partial("a"), partial("b"), partial.has("b"), partial.has("c")) == ("あ", "B", True, False)


def test_english_words_in_another_language_keep_the_english_plural() -> None:
    partial = Catalogue("ja", {}, {"days": {"one": "{n} day", "other": "{n} days"}})
    assert partial("days", n=1) == "1 day"


def test_a_key_that_nobody_wrote_is_a_bug() -> None:
    with pytest.raises(KeyError):
        words_in("en")("no.such.key")


@pytest.mark.parametrize("language", languages())
def test_every_entry_has_the_plural_forms_of_its_language_and_no_others(language: str) -> None:
    categories = {*Locale.parse(language).plural_form.tags, "other"}
    plurals = {key: set(entry) for key, entry in words_in(language).entries.items() if isinstance(entry, Mapping)}
    assert {key: found for key, found in plurals.items() if found != categories} == {}


@pytest.mark.parametrize("language", languages())
def test_every_form_of_an_entry_can_be_filled_in(language: str) -> None:
    for key, entry in words_in(language).entries.items():
        filled = dict.fromkeys(placeholders(entry), 1)
        assert key in BLANK or all(form.format_map(filled) for form in forms(entry)), key


def test_another_language_says_no_more_and_no_less_than_english() -> None:
    for other in (words_in(language).entries for language in OTHERS):
        assert {key for key in other if not key.startswith("currency.")} == set(ENGLISH)
        assert {key for key in ENGLISH if placeholders(other[key]) - placeholders(ENGLISH[key])} <= LABELLED
