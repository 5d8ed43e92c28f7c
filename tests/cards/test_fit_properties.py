"""Whatever the card and the limits: nothing is lost, nothing is told twice, and every reference leads where it did."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.fit import fit
from bot.cards.numbering import cites_of
from bot.core.card import (
    Buttons,
    Card,
    Cited,
    Form,
    Measure,
    Pager,
    Part,
    Picture,
    Section,
    Select,
)
from tests.cards.generated import cards
from tests.cards.reports import reports, sources, words_of
from tests.cards.splitting import indivisible, says, twin, up_to

sizes = st.integers(40, 400) | st.integers(400, 40_000)
limits = st.builds(up_to, sizes, st.integers(1, 30), st.integers(1, 30), st.integers(1, 40))

Fits = Callable[[Card], bool]


def in_order(some: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(one in rest for one in some)


def letters(card: Card) -> str:
    return "".join("".join(text.split()) for text, _ in says(card))


def pressed(pieces: Sequence[Card], kind: type[Buttons] | type[Select]) -> list[object]:
    def each(part: Part) -> Iterator[object]:
        if isinstance(part, kind):
            yield from part.buttons if isinstance(part, Buttons) else ((part.label, one) for one in part.choices)

    return [one for piece in pieces for part in piece.parts for one in each(part)]


def whole_parts(pieces: Sequence[Card]) -> list[object]:
    """Forms, pictures, and where pagers lead."""
    found = [part for piece in pieces for part in piece.parts if isinstance(part, Form | Picture | Pager)]
    ways = [(part.previous, part.next) if isinstance(part, Pager) else part for part in found]
    return [way for way in ways if way != (None, None)]


@given(reports(headings=False), st.integers(120, 3000), st.integers(4, 9))
@settings(deadline=None)
def test_every_word_is_told_once_in_order(card: Card, size: int, citations: int) -> None:
    assert words_of(fit(card, up_to(size, citations=citations))) == words_of([card])


@given(reports(), st.integers(200, 3000))
@settings(deadline=None)
def test_headings_and_definitions_are_repeated_where_they_go_on_and_nothing_else_is(card: Card, size: int) -> None:
    told = words_of(fit(card, up_to(size)))
    repeated = {word for word in told if told.count(word) > 1}
    may = {part.heading for part in card.all(Section)}
    may |= {words for part in card.all(Measure) for words in (part.title, part.definition)}
    assert in_order(words_of([card]), told)
    assert repeated <= {word for text in may for word in text.split()}


@given(reports(), st.integers(200, 3000))
@settings(deadline=None)
def test_every_reference_leads_to_the_source_that_it_led_to(card: Card, size: int) -> None:
    whole, told = sources([card]), sources(fit(card, up_to(size)))
    *words, last = words_of([card])  # behind the last word stand the sources that nothing refers to
    assert {word: told[word] for word in words} == {word: whole[word] for word in words}
    assert told[last] >= whole[last]


@given(reports(), st.integers(200, 3000), st.integers(1, 3))
@settings(deadline=None)
def test_no_reference_is_lost_where_a_message_takes_few_sources(card: Card, size: int, citations: int) -> None:
    told = sources(fit(card, up_to(size, citations=citations)))
    for text, cites in says(card):
        assert {one.source for one in cites} <= set().union(*(told[word] for word in text.split()))


@given(cards, limits)
@settings(deadline=None)
def test_every_piece_fits_or_is_a_single_thing(card: Card, fits: Fits) -> None:
    pieces = fit(card, fits)
    if len(pieces) > 1:
        assert [piece for piece in pieces if not (fits(piece) or indivisible(piece))] == []


@given(cards, limits)
@settings(deadline=None)
def test_every_letter_is_there_in_order(card: Card, fits: Fits) -> None:
    assert in_order(letters(card), "".join(map(letters, fit(card, fits))))


@given(cards, limits)
@settings(deadline=None)
def test_each_piece_has_the_sources_that_it_refers_to_and_no_others(card: Card, fits: Fits) -> None:
    pieces = fit(card, fits)
    held: list[Cited] = [one for piece in pieces for one in piece.citations]
    assert all(one in held for one in card.citations)
    for piece in pieces if len(pieces) > 1 else ():
        said = {*piece.lead_cites, *chain.from_iterable(map(cites_of, piece.parts))}
        assert said == set(range(1, len(piece.citations) + 1))


@given(cards, limits)
@settings(deadline=None)
def test_all_that_can_be_pressed_is_there_once_in_order(card: Card, fits: Fits) -> None:
    pieces = fit(card, fits)
    assert pressed(pieces, Buttons) == pressed([card], Buttons)
    assert pressed(pieces, Select) == pressed([card], Select)
    assert whole_parts(pieces) == whole_parts([card])


@given(cards, limits)
@settings(deadline=None)
def test_the_twin_says_what_the_piece_says(card: Card, fits: Fits) -> None:
    pieces = fit(card, fits)
    if len(pieces) > 1:
        assert [piece.text for piece in pieces] == [twin(piece) for piece in pieces]


@given(reports(), sizes)
@settings(deadline=None)
def test_what_fits_is_left_as_it_is(card: Card, size: int) -> None:
    fits = up_to(size)
    assert (fit(card, fits) == (card,)) == fits(card)
