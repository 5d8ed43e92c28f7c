import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.pages import page_of, pager
from bot.content.words import words_in


@given(st.integers(0, 50), st.integers(1, 12))
def test_the_pages_together_are_the_whole_list(count: int, size: int) -> None:
    entries = list(range(count))
    _, pages = page_of(entries, 1, size)
    assert [entry for page in range(1, pages + 1) for entry in page_of(entries, page, size)[0]] == entries


@pytest.mark.parametrize(("page", "shown"), [(-3, [0, 1]), (0, [0, 1]), (1, [0, 1]), (3, [4]), (4, [4]), (999999, [4])])
def test_a_page_that_there_is_not_shows_the_nearest(page: int, shown: list[int]) -> None:
    assert page_of(range(5), page, 2) == (range(5)[shown[0] : shown[-1] + 1], 3)


@pytest.mark.parametrize(
    ("page", "words", "previous", "following"),
    [
        (1, "Page 1 of 3", None, "/x 2"),
        (2, "Page 2 of 3", "/x 1", "/x 3"),
        (3, "Page 3 of 3", "/x 2", None),
        (9, "Page 3 of 3", "/x 2", None),
        (0, "Page 1 of 3", None, "/x 2"),
    ],
)
def test_a_pager_leads_to_its_neighbours(page: int, words: str, previous: str | None, following: str | None) -> None:
    (found,) = pager(lambda number: f"/x {number}", page, 3, words_in("en"))
    assert found.words == words
    assert (found.previous.command if found.previous else None) == previous
    assert (found.next.command if found.next else None) == following


def test_one_page_needs_no_pager() -> None:
    assert pager(str, 1, 1, words_in("en")) == ()
