"""Whose wish decides in which language somebody is answered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.place import spoken
from tests import factories as make

KNOWN = ("en", "ja")
wishes = st.sampled_from([None, "", "en", "ja", "fr", "EN", "C"])


def language(preferred: str | None, app: str | None, place: str, *, chosen: bool) -> str:
    """The answer's language for what the person has set, what the person's app speaks, and the place's own."""
    asker = replace(make.asker(), language=app)
    return spoken(preferred, asker, make.place(language=place, chosen=chosen), KNOWN)


def test_what_a_person_has_set_comes_before_all() -> None:
    assert language("ja", "en", "en", chosen=True) == "ja"
    assert language("en", "ja", "ja", chosen=True) == "en"


def test_then_comes_what_an_operator_chose_for_the_place() -> None:
    assert language(None, "en", "ja", chosen=True) == "ja"
    assert language(None, "ja", "en", chosen=True) == "en"


def test_then_comes_what_the_persons_app_speaks() -> None:
    assert language(None, "ja", "en", chosen=False) == "ja"
    assert language(None, "en", "ja", chosen=False) == "en"


def test_at_last_the_desks_own() -> None:
    assert language(None, None, "ja", chosen=False) == "ja"
    assert language(None, None, "en", chosen=False) == "en"


@pytest.mark.parametrize("unspoken", ["fr", "C", "", "JA"])
def test_a_language_that_the_interface_does_not_speak_is_passed_over(unspoken: str) -> None:
    assert language(unspoken, "ja", "en", chosen=False) == "ja"
    assert language(None, unspoken, "ja", chosen=False) == "ja"
    assert language(None, "ja", unspoken, chosen=True) == "ja"


def test_where_nobody_wishes_anything_that_we_speak_it_is_english() -> None:
    assert language("fr", "de", "nl", chosen=True) == "en"


def test_a_place_that_is_written_down_without_more_counts_as_chosen() -> None:
    assert make.place(language="ja").chosen


@given(wishes, wishes, st.sampled_from(["en", "ja", "fr"]), st.booleans())
def test_whatever_is_wished_the_answer_is_in_a_language_that_we_speak(
    preferred: str | None, app: str | None, place: str, chosen: bool
) -> None:
    assert language(preferred, app, place, chosen=chosen) in KNOWN


@given(st.sampled_from(KNOWN), wishes, st.sampled_from(["en", "ja", "fr"]), st.booleans())
def test_nothing_overrules_what_a_person_has_set(own: str, app: str | None, place: str, chosen: bool) -> None:
    assert language(own, app, place, chosen=chosen) == own
