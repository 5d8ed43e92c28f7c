"""What somebody who writes a number as another country does is told, and which value of several is the newest."""

import pytest

from bot.core.errors import BadValue
from bot.core.figure import parse_amount
from tests.factories import edtf, figure, observation

USUAL = "Write it as 17500, 0.5 or 6.65 trillion (thousand, million, billion, trillion)."
MEANT = [
    ("6.65兆", "兆 is a trillion."),
    ("380億", "億 is 100 million: 380億 is 38 billion."),
    ("1.5万", "万 is 10 thousand."),
    ("15.7 Milliarden", "A Milliarde or milliard is a billion."),
    ("15.7 Milliarde", "A Milliarde or milliard is a billion."),
    ("15.7 milliards", "A Milliarde or milliard is a billion."),
    ("15.7 Mrd", "A Milliarde or milliard is a billion."),
    ("2 Billionen", "A German or French billion is a trillion in English; an English one is written small."),
    ("2 Billion", "A German or French billion is a trillion in English; an English one is written small."),
    ("25 bn", "bn is a billion."),
    ("25bn", "bn is a billion."),
    ("25b", "bn is a billion."),
    ("$25B", "bn is a billion."),
    ("1 tn", "tn is a trillion."),
    ("1tn", "tn is a trillion."),
    ("1 trn", "tn is a trillion."),
    ("1T", "tn is a trillion."),
    ("5 mn", "m is a million."),
    ("5m", "m is a million."),
    ("5 Mio", "m is a million."),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_a_scale_of_another_country_is_told_by_its_english_name(text: str, meant: str) -> None:
    with pytest.raises(BadValue) as told:
        parse_amount(text)
    assert (told.value.message, told.value.remedy) == (f"“{text}” is no number.", f"{meant} {USUAL}")


@pytest.mark.parametrize("text", ["1,000", "17,500 thousand", "6,65 trillion"])
def test_of_a_comma_it_is_told_that_it_may_mean_two_things(text: str) -> None:
    with pytest.raises(BadValue) as told:
        parse_amount(text)
    assert told.value.remedy == (
        "A comma groups digits in some countries and separates decimals in others: leave it out, or write a point. "
        + USUAL
    )


@pytest.mark.parametrize("text", ["many", "", "5 %", "¥5", "5 tons", "5 blue", "5 metres"])
def test_of_anything_else_only_the_usual_way_is_told(text: str) -> None:
    with pytest.raises(BadValue) as told:
        parse_amount(text)
    assert told.value.remedy == USUAL


def test_the_newest_value_is_a_confirmed_one_if_there_is_any() -> None:
    weak = observation("weak", as_of=edtf("2025"), unconfirmed=True)
    older, old = observation("older", as_of=edtf("2022")), observation("old", as_of=edtf("2023"))
    newest = figure("deficit", older, weak, old).newest()
    assert newest is old


def test_where_nothing_is_confirmed_the_newest_value_is_still_told() -> None:
    weak = observation("weak", as_of=edtf("2025"), unconfirmed=True)
    weaker = observation("weaker", as_of=edtf("2022"), unconfirmed=True)
    assert figure("deficit", weaker, weak).newest() is weak


def test_a_confirmed_value_that_was_replaced_is_no_longer_the_newest() -> None:
    old = observation("old", as_of=edtf("2023"))
    held = figure("deficit", old, observation("weak", as_of=edtf("2023"), unconfirmed=True, replaces="old"))
    newest = held.newest()
    assert newest is not None
    assert newest.id == "weak"
