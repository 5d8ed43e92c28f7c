import pytest

from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"


@pytest.mark.parametrize("unit", ["JPY", "EUR", "USD", "percent", "count"])
def test_a_currency_a_percentage_and_a_count_are_units(files: Files, unit: str) -> None:
    files.change(AI, "value: 80, unit: percent", f"value: 80, unit: {unit}")
    assert files.faults() == []


@pytest.mark.parametrize("unit", ["yen", "eur", "Percent", "'%'", "jobs", "XYZ"])
def test_anything_else_is_none(files: Files, unit: str) -> None:
    files.change(AI, "value: 80, unit: percent", f"value: 80, unit: {unit}")
    assert files.faults() == [f"{AI}:19:30 unknown-unit"]


def test_the_unit_of_an_equivalent_is_held_to_the_same(files: Files) -> None:
    files.change(
        AI,
        "unit: percent, recorded: 2026-11-22, cites: [{source: release}], ",
        "unit: JPY, recorded: 2026-11-22, cites: [{source: release}], equivalents: [{value: 1, unit: euro}], ",
    )
    assert files.faults() == [f"{AI}:19:116 unknown-unit"]


def test_a_count_of_nothing_named_is_a_fault(files: Files) -> None:
    files.change(AI, "    counted: {en: firms}\n", "")
    files.change(AI, "value: 80, unit: percent", "value: 80, unit: count")
    assert files.faults() == [f"{AI}:18:30 count-of-what"]
