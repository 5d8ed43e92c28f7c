"""What a written number may stand for, and what is still misread."""

from decimal import Decimal

import pytest

from bot.core.written import amounts
from tests.core.test_written import read


@pytest.mark.parametrize(
    ("text", "value", "unit", "fits"),
    [
        ("¥6.65 trillion", "6.65e12", "JPY", True),
        ("¥6.650 trillion", "6.65e12", "JPY", True),
        ("6.65 trillion", "6.65e12", "JPY", True),
        ("80", "80", "percent", True),
        ("¥6.65 trillion", "6.65e9", "JPY", False),
        ("¥6.65 trillion", "6.65e12", "EUR", False),
        ("80 %", "80", "count", False),
        ("80 %", "80", "percent", True),
        ("$25bn", "25e9", "USD", True),
        ("$25bn", "25e9", "AUD", True),
        ("$25bn", "25e9", "EUR", False),
        ("€25bn", "25e9", "USD", False),
    ],
)
def test_a_written_number_fits_a_value_of_its_size_and_unit(text: str, value: str, unit: str, fits: bool) -> None:
    (written,) = amounts(text)
    assert written.fits(Decimal(value), unit) is fits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5千億円", "5e11"),
        ("2千万円", "2e7"),
        ("1兆5千億円", "1.5e12"),
        ("500百万円", "5e8"),
        ("2百億円", "2e10"),
        ("12 兆円", "12e12"),
        ("1兆 2000億円", "1.2e12"),
        ("1億2千万円", "1.2e8"),
        ("2百億3千万円", "20030000000"),
    ],
)
def test_two_japanese_scales_in_a_row_are_multiplied(text: str, value: str) -> None:
    assert read(text, "ja") == [(Decimal(value), "JPY")]


def test_two_spaces_before_the_scale_are_as_good_as_one() -> None:
    assert read("¥6.65  trillion", "en") == [(Decimal("6.65e12"), "JPY")]


def test_in_a_range_each_sign_belongs_to_the_number_behind_it() -> None:
    assert read("$10bn-€15bn", "en") == [(Decimal("10e9"), "dollar"), (Decimal("15e9"), "EUR")]
