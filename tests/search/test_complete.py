import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.library import Kind, Library
from bot.search.names import CHOICES, complete
from tests.factories import brief, library, text
from tests.search.libraries import HELD, MANY


def ids(typed: str, kind: Kind = Kind.BRIEF, held: Library = HELD) -> list[str]:
    return [named.id for named in complete(held, kind, typed, "en")]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["ai", "digital-deficit", "digital-identity"]),
        ("Dig", ["digital-deficit", "digital-identity"]),
        ("digital id", ["digital-identity"]),
        ("intell", ["ai"]),
        ("d", ["digital-deficit", "digital-identity"]),
        ("デジ", ["digital-deficit"]),
        ("digtal idenity", ["digital-identity"]),
        ("qqqq", []),
    ],
)
def test_what_is_typed_is_completed_by_beginning_then_inside_then_by_likeness(typed: str, offered: list[str]) -> None:
    assert ids(typed)[: len(offered)] == offered
    assert bool(ids(typed)) == bool(offered)


def test_the_beginning_of_the_shown_name_comes_before_that_of_an_alias_and_that_before_a_word_inside() -> None:
    held = library(
        [
            brief("c", title=text("Act on chips")),
            brief("b", title=text("Big chips")),
            brief("a", title=text("Alpha"), aliases=("chips",)),
            brief("z", title=text("Chips")),
        ]
    )
    assert ids("chip", held=held) == ["z", "a", "c", "b"]


def test_the_preferred_figure_of_a_family_is_offered_first() -> None:
    assert ids("digital", Kind.FIGURE) == ["meti-deficit", "jiji-deficit"]


@given(st.one_of(st.text(max_size=20), st.sampled_from(["", "t", "topic", "1", "topic 5", "tpoic"])))
@settings(deadline=None, max_examples=50)
def test_no_more_is_offered_than_a_chat_can_show_and_nothing_twice(typed: str) -> None:
    offered = ids(typed, held=MANY)
    assert len(offered) <= CHOICES == 25
    assert len(set(offered)) == len(offered)
