from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.figure import parse_amount
from tests.factories import edtf, figure, observation


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("17500", "17500"),
        ("0.5", "0.5"),
        ("-3", "-3"),
        ("6.65 trillion", "6650000000000"),
        ("38 billion", "38000000000"),
        ("1.5 million", "1500000"),
        ("20 thousand", "20000"),
        (" 80 ", "80"),
    ],
)
def test_an_amount_may_be_written_with_its_scale_in_words(text: str, value: str) -> None:
    assert parse_amount(text) == Decimal(value)


def test_an_amount_keeps_the_digits_that_its_source_gave() -> None:
    assert parse_amount("6.650 trillion").as_tuple().digits == (6, 6, 5, 0)


@pytest.mark.parametrize(
    "text",
    ["", "many", "17,500", "6,65 trillion", "1.", ".5", "1e9", "6.65 Trillionen", "6.65 trn", "¥5", "5 %", "NaN"],
)
def test_what_is_no_amount_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ValueError, match=r"Write it as 17500, 0\.5 or 6\.65 trillion"):
        parse_amount(text)


@given(st.one_of(st.text(max_size=20), st.from_regex(r"-?\d{1,40}(\.\d{1,40})?( \w{1,9})?", fullmatch=True)))
@example("1" * 5000 + " trillion")
def test_any_text_is_an_amount_or_is_refused(text: str) -> None:
    try:
        assert parse_amount(text).is_finite()
    except ValueError as refused:
        assert "Write it as" in str(refused)  # noqa: PT017  (most texts are refused)


def test_the_newest_period_stands_first() -> None:
    held = figure(
        "deficit",
        observation("old", as_of=edtf("2022")),
        observation("undated", as_of=None),
        observation("new", as_of=edtf("2024")),
        observation("open", as_of=edtf("2023/..")),
    )
    assert [one.id for one in held.current()] == ["new", "open", "old", "undated"]


def test_observations_of_one_period_keep_the_order_of_the_file() -> None:
    held = figure("deficit", *(observation(name) for name in "cab"))
    assert [one.id for one in held.current()] == ["c", "a", "b"]


def test_what_was_replaced_or_withdrawn_no_longer_stands() -> None:
    held = figure(
        "deficit",
        observation("wrong"),
        observation("right", replaces="wrong"),
        observation("unfounded", withdrawn=date(2026, 11, 1)),
    )
    assert [one.id for one in held.current()] == ["right"]


def test_what_differs_is_not_dropped() -> None:
    held = figure("deficit", observation("kyodo", "6.46e12"), observation("jiji", "6.65e12"))
    assert len(held.current()) == 2
