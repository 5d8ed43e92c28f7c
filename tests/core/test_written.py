from decimal import Decimal

import pytest

from bot.core.written import amounts

NBSP, NARROW = "\u00a0", "\u202f"


def read(text: str, language: str) -> list[tuple[Decimal, str | None]]:
    return [(written.value, written.unit) for written in amounts(text, language)]


ENGLISH = [
    ("¥6.65 trillion", "6.65e12", "JPY"),
    ("6.65 trillion yen", "6.65e12", "JPY"),
    ("JPY 6.65 trillion", "6.65e12", "JPY"),
    ("US$ 25 billion", "25e9", "dollar"),
    ("$25bn", "25e9", "dollar"),
    ("$1tn", "1e12", "dollar"),
    ("A$5 million", "5e6", "AUD"),
    ("25 billion U.S. dollars", "25e9", "dollar"),
    ("€200 billion", "200e9", "EUR"),
    (f"€200{NBSP}billion", "200e9", "EUR"),
    ("a €15.7-billion plan", "15.7e9", "EUR"),
    ("EUR 15.7bn", "15.7e9", "EUR"),
    ("£5mn", "5e6", "GBP"),
    ("**6.65** trillion", "6.65e12", None),
    (">80%", "80", "percent"),
    ("80 per cent", "80", "percent"),
    ("0.5 %", "0.5", "percent"),
    ("80\\%", "80", "percent"),
    ("80 percentage points", "80", None),
    ("17,500 jobs", "17500", None),
    ("1,234,567.89", "1234567.89", None),
    (f"6{NBSP}650{NBSP}000", "6650000", None),
    ("1.234", "1.234", None),
    ("a 24-hour service", "24", None),
    ("a 3-tier test", "3", None),
    ("30 months", "30", None),
    ("5 to the minute", "5", None),
]
JAPANESE = [
    ("6兆6500億円", "6.65e12", "JPY"),
    ("６兆６，５００億円", "6.65e12", "JPY"),
    ("66,506億円", "6.6506e12", "JPY"),
    ("6.65兆円", "6.65e12", "JPY"),
    ("380億ユーロ", "38e9", "EUR"),
    ("25億米ドル", "2.5e9", "dollar"),
    ("約1万7500人", "17500", None),
    ("1億2000万円", "1.2e8", "JPY"),
    ("80％", "80", "percent"),
    ("¥6.65 trillion", "6.65e12", "JPY"),
]
GERMAN = [
    ("15,7 Milliarden Euro", "15.7e9", "EUR"),
    ("15,7 Mrd. €", "15.7e9", "EUR"),
    ("15 Mio. EUR", "15e6", "EUR"),
    ("2 Billionen Euro", "2e12", "EUR"),
    ("1 Billion Yen", "1e12", "JPY"),
    ("1.234.567", "1234567", None),
    ("100.000,50 €", "100000.5", "EUR"),
    ("80 Prozent", "80", "percent"),
    ("1'234'567", "1234567", None),
    ("500 Tausend Euro", "500e3", "EUR"),
]
FRENCH = [
    (f"15,7{NBSP}milliards d’euros", "15.7e9", "EUR"),
    ("1,5 milliard d'euros", "1.5e9", "EUR"),
    ("1 million d’euros", "1e6", "EUR"),
    ("12 mille euros", "12e3", "EUR"),
    (f"2 billions d{chr(0x2019)}euros", "2e12", "EUR"),
    (f"17{NARROW}500 emplois", "17500", None),
    (f"1{NBSP}234{NBSP}567,8", "1234567.8", None),
    (f"80{NARROW}%", "80", "percent"),
]
ITALIAN = [("15mila", "15e3", None), ("1,5 miliardi", "1.5e9", None), ("3 milioni €", "3e6", "EUR")]
FORMS = [
    (language, *form)
    for language, forms in (("en", ENGLISH), ("ja", JAPANESE), ("de", GERMAN), ("fr", FRENCH), ("it", ITALIAN))
    for form in forms
]


@pytest.mark.parametrize(("language", "text", "value", "unit"), FORMS)
def test_a_number_is_read_as_people_write_it(language: str, text: str, value: str, unit: str | None) -> None:
    assert read(text, language) == [(Decimal(value), unit)]


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_where_a_form_has_two_readings_both_are_given(language: str, text: str) -> None:
    assert {value for value, _ in read(text, language)} == {Decimal(1234), Decimal("1.234")}


@pytest.mark.parametrize(("language", "value"), [("en", "1e9"), ("ja", "1e9"), ("de", "1e12"), ("fr", "1e12")])
def test_a_billion_is_what_the_language_means_by_it(language: str, value: str) -> None:
    assert read("1 billion", language) == [(Decimal(value), None)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("¥6.65 trillion (€38 billion)", [("6.65e12", "JPY"), ("38e9", "EUR")]),
        ("35,000–40,000 jobs", [("35000", None), ("40000", None)]),
        ("from 10 to 15 billion euros", [("10", None), ("10e9", "EUR"), ("15e9", "EUR")]),
        ("€1.5-2 billion", [("1.5", "EUR"), ("1.5e9", "EUR"), ("2e9", None)]),
        ("€127 million to 16 projects", [("127e6", "EUR"), ("16", None)]),
        ("US\\$25b", [("25e9", "dollar"), ("25", "dollar")]),
        ("40 m tall", [("40e6", None), ("40", None)]),
        ("phase 2 300 firms", [("2", None), ("300", None)]),
        ("$100 ¥15,000", [("100", "dollar"), ("15000", "JPY")]),
        ("No.500", [("500", None)]),
        ("three pilots and half a dozen", [("3", None)]),
        ("In 2024, 350 firms", [("2024", None), ("350", None)]),
        ("section 3.2.1", [("3.2", None)]),
        ("a change of -3 %", [("3", "percent"), ("-3", "percent")]),
        ("(−3 %)", [("3", "percent"), ("-3", "percent")]),
        ("2024-25", [("2024", None), ("25", None)]),
        ("▲3％", [("3", "percent"), ("-3", "percent")]),
        ("no number at all", []),
    ],
)
def test_every_number_of_a_text_is_read(text: str, values: list[tuple[str, str | None]]) -> None:
    assert read(text, "en") == [(Decimal(value), unit) for value, unit in values]
