import pytest

from tests.checks.conftest import Files

AI, GLOSSARY = "briefs/topics/ai.yaml", "briefs/glossary.yaml"
VALUE = "value: 80, unit: percent, recorded: 2026-11-22, cites: [{source: release}]"
YEN = "value: {}, unit: {}, recorded: 2026-11-22, cites: [{{source: release, at: line 1}}]"
POINT = [f"{AI}:8:12 other-size"]


@pytest.fixture
def files(files: Files) -> Files:
    """The value and the key point cite the same place."""
    files.change(AI, VALUE, YEN.format("6.65 trillion", "JPY"))
    return files


@pytest.mark.parametrize(
    ("said", "warnings"),
    [
        ("It was ¥6.65 trillion.", []),
        ("It was ¥6.65t.", []),
        ("It was ¥6.65 billion.", POINT),
        ("It was 6.65 million yen.", POINT),
        ("It was ¥6,650.", POINT),
        ("It was ¥6.650 billion.", POINT),
        ("It was ¥6.6 billion.", []),
        ("It was ¥665 billion.", []),
        ("It was 6.65 billion in all.", []),
        ("It was €6.65 billion.", []),
        ("It was ¥6.65 trillion, not ¥6.65 billion.", POINT),
        ("They met 6 times.", []),
    ],
)
def test_a_text_with_the_digits_of_its_source_in_another_size_is_doubtful(
    files: Files, said: str, warnings: list[str]
) -> None:
    files.change(AI, "{en: They met.}", f'{{en: "{said}"}}')
    assert (files.faults(), files.warnings()) == ([], warnings)


def test_zeros_at_the_end_are_no_digits(files: Files) -> None:
    files.change(AI, "6.65 trillion", "6.650 trillion")
    files.change(AI, "{en: They met.}", '{en: "It was ¥6.65 billion."}')
    assert files.warnings() == POINT


@pytest.mark.parametrize(("old", "place"), [("{en: They met.}", "8:12"), ("{en: What it counts.}", "15:18")])
def test_a_wrong_size_that_was_corrected_is_no_excuse(files: Files, old: str, place: str) -> None:
    wrong = YEN.format("6.65 billion", "JPY")
    files.change(AI, "value: 79, unit: percent, recorded: 2026-11-22, cites: [{source: release}]", wrong)
    files.change(AI, old, '{en: "It was ¥6.65 billion."}')
    assert files.warnings() == [f"{AI}:{place} other-size"]


@pytest.mark.parametrize(("said", "found"), [("6.65兆円", False), ("6.65億円", True), ("6兆6500億円", False)])
def test_so_is_a_japanese_one(files: Files, said: str, found: bool) -> None:
    files.change(AI, "{en: They met.}", f"{{en: They met., ja: {said}でした。}}")
    assert [told for told in files.warnings() if "other-size" in told] == ([f"{AI}:8:27 other-size"] if found else [])


@pytest.mark.parametrize("cited", ["{source: release, at: line 2}", "{source: release}"])
def test_another_place_may_give_another_number(files: Files, cited: str) -> None:
    files.change(AI, "    cites: [{source: release, at: line 1}]", f"    cites: [{cited}]")
    files.change(AI, "{en: They met.}", '{en: "It was ¥6.65 billion."}')
    assert files.warnings() == []


def test_both_sizes_may_stand_where_the_source_gives_both(files: Files) -> None:
    files.change(AI, "replaces: old}", "equivalents: [{value: 6.65 billion, unit: JPY}]}")
    files.change(AI, "{en: They met.}", '{en: "It was ¥6.65 billion."}')
    assert files.warnings() == []


def test_the_sources_own_conversion_is_held_against_texts_too(files: Files) -> None:
    files.change(AI, "replaces: old}", "equivalents: [{value: 38 billion, unit: EUR}]}")
    files.change(AI, "{en: They met.}", '{en: "It was €38 million."}')
    assert files.warnings() == POINT


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("{en: Share}", "{en: Some ¥6.65 billion}", "14:13"),
        ("{en: What it counts.}", "{en: All of the ¥6.65 billion.}", "15:18"),
        ("replaces: old}", "note: {en: At first ¥6.65 billion.}}", "19:121"),
    ],
)
def test_so_are_the_texts_of_the_figure_itself(files: Files, old: str, new: str, place: str) -> None:
    files.change(AI, old, new)
    assert files.warnings() == [f"{AI}:{place} other-size"]


def test_every_kind_of_text_that_cites_the_place_is_read(files: Files) -> None:
    files.change(GLOSSARY, "[{source: release}]", "[{source: release, at: line 1}]")
    files.change(GLOSSARY, "Data that moves freely.", "Data worth ¥6.65 billion.")
    assert files.warnings() == [f"{GLOSSARY}:4:18 other-size"]


@pytest.mark.parametrize(("unit", "found"), [("USD", True), ("AUD", True), ("EUR", False)])
def test_a_dollar_sign_may_be_of_any_dollar(files: Files, unit: str, found: bool) -> None:
    files.change(AI, "6.65 trillion, unit: JPY", f"25 billion, unit: {unit}")
    files.change(AI, "{en: They met.}", "{en: It was $25 million.}")
    assert bool(files.warnings()) is found


def test_the_warning_gives_both_numbers(files: Files) -> None:
    files.change(AI, "{en: They met.}", '{en: "It was ¥6.65 billion."}')
    (warning,) = files.read().warnings
    assert warning.message == "6,650,000,000 has the digits of 6,650,000,000,000, which the same source gives."
