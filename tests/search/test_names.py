import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import NotHeld
from bot.core.library import Kind, Library
from bot.search.names import CHOICES, identify, resolve
from tests.factories import brief, library, text
from tests.search.libraries import HELD, MANY


def found(kind: Kind, name: str, held: Library = HELD) -> str | None:
    resolved = resolve(held, kind, name)
    return resolved.found.id if resolved.found else None


@pytest.mark.parametrize(
    ("kind", "name", "id"),
    [
        (Kind.BRIEF, "digital-deficit", "digital-deficit"),
        (Kind.BRIEF, "Digital deficit and dependence", "digital-deficit"),
        (Kind.BRIEF, "  digital   DEFICIT!", "digital-deficit"),
        (Kind.BRIEF, "ai", "ai"),
        (Kind.BRIEF, "ＡＩ", "ai"),
        (Kind.BRIEF, "AI rules", "ai"),
        (Kind.BRIEF, "人工知能", "ai"),
        (Kind.BRIEF, "デジタル", "digital-deficit"),
        (Kind.BRIEF, "ﾃﾞｼﾞﾀﾙ赤字", "digital-deficit"),
        (Kind.BRIEF, "artif", "ai"),
        (Kind.BRIEF, "digital i", "digital-identity"),
        (Kind.MILESTONE, "Council 4", "council-4"),
        (Kind.TERM, "data free flow", "dfft"),
        (Kind.PERSON, "平将明", "taira"),
        (Kind.PERSON, "masaaki", "taira"),
        (Kind.SOURCE, "title of kyodo", "kyodo-dd24"),
        (Kind.FIGURE, "jiji deficit", "jiji-deficit"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names_or_the_beginning_of_one(kind: Kind, name: str, id: str) -> None:
    assert found(kind, name) == id


@pytest.mark.parametrize("name", ["digital deficit", "Digital def", "digital"])
def test_a_name_of_a_whole_family_of_figures_means_the_preferred_one(name: str) -> None:
    assert found(Kind.FIGURE, name) == "meti-deficit"


def test_a_name_is_found_only_among_things_of_its_kind() -> None:
    assert found(Kind.TERM, "artificial intelligence") is None


@pytest.mark.parametrize(
    ("kind", "name", "suggested"),
    [
        (Kind.BRIEF, "digital", ["digital-deficit", "digital-identity"]),
        (Kind.FIGURE, "investment", ["invest-plan", "invest-done"]),
        (Kind.BRIEF, "digtal defecit", ["digital-deficit"]),
        (Kind.PERSON, "Masaki Taira", ["taira"]),
        (Kind.TERM, "DFTF", ["dfft"]),
        (Kind.BRIEF, "デジタル黒字", ["digital-deficit"]),
    ],
)
def test_what_is_not_clear_is_suggested_most_alike_first(kind: Kind, name: str, suggested: list[str]) -> None:
    resolved = resolve(HELD, kind, name)
    assert resolved.found is None
    assert [near.id for near in resolved.suggestions][: len(suggested)] == suggested


@pytest.mark.parametrize("name", ["weather", "", "  ", "!!!", "〜", "🦆", "x" * 5000])
def test_what_is_like_nothing_is_not_held(name: str) -> None:
    resolved = resolve(HELD, Kind.BRIEF, name)
    assert (resolved.found, resolved.suggestions) == (None, ())


def test_an_exact_name_is_preferred_to_the_beginning_of_another() -> None:
    held = library([brief("ai", title=text("AI")), brief("ai-act", title=text("AI Act"))])
    assert found(Kind.BRIEF, "AI", held) == "ai"


def test_an_error_names_what_may_have_been_meant_with_the_command_that_opens_it() -> None:
    with pytest.raises(NotHeld) as told:
        identify(HELD, Kind.BRIEF, "digital", "ja")
    assert (told.value.key, told.value.values) == ("did_you_mean.brief", {"name": "digital"})
    assert told.value.suggestions == (
        ("デジタル赤字", "/brief digital-deficit"),
        ("Digital identity", "/brief digital-identity"),
    )


def test_an_error_without_a_suggestion_says_that_we_do_not_hold_it() -> None:
    with pytest.raises(NotHeld) as told:
        identify(HELD, Kind.TERM, "weather", "en")
    assert (told.value.key, told.value.suggestions) == ("not_held.term", ())


@pytest.mark.parametrize("name", ["topic", "topix 1"])
def test_no_more_is_suggested_than_a_chat_can_show(name: str) -> None:
    assert 0 < len(resolve(MANY, Kind.BRIEF, name).suggestions) <= CHOICES


@given(st.text(max_size=40), st.sampled_from(Kind))
@settings(deadline=None)
def test_any_name_is_found_or_told_not_to_be_held(name: str, kind: Kind) -> None:
    try:
        assert identify(HELD, kind, name, "en")
    except NotHeld as told:
        assert len(told.suggestions) <= CHOICES  # noqa: PT017  (most texts name nothing)
