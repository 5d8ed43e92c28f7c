"""Which texts are held against the archive, and what counts as long in Japanese."""

import pytest

from tests.checks.conftest import Files

AI, SOURCES, GLOSSARY, PEOPLE = (f"briefs/{name}.yaml" for name in ("topics/ai", "sources", "glossary", "people"))
SAID = "both sides will hold an early exchange of views on rules"


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (AI, "A short summary.", SAID, "2:11"),
        (AI, "What it counts.", SAID, "15:18"),
        (AI, "{id: new, ", f"{{id: new, note: {{en: {SAID}}}, ", "19:26"),
        (AI, "{id: new, ", f"{{id: new, certainty_note: {{en: {SAID}}}, ", "19:36"),
        (AI, "{id: dated, ", f"{{id: dated, note: {{en: {SAID}}}, ", "25:28"),
        (SOURCES, "    title: Joint statement", f"    title: Joint statement\n    about: {{en: {SAID}}}", "4:13"),
        (GLOSSARY, "Data that moves freely.", SAID, "4:18"),
    ],
)
def test_every_text_of_ours_is_compared(files: Files, name: str, old: str, new: str, place: str) -> None:
    files.archive(SAID)
    files.change(name, old, new)
    assert files.faults() == [f"{name}:{place} copied"]


@pytest.mark.parametrize(
    ("name", "old"),
    [(AI, "{en: AI}"), (AI, "{en: Share}"), (AI, "{en: firms}"), (GLOSSARY, "{en: DFFT}"), (PEOPLE, "{en: Minister}")],
)
def test_titles_and_names_may_be_the_sources(files: Files, name: str, old: str) -> None:
    files.archive(SAID)
    files.change(name, old, f"{{en: {SAID}}}")
    assert files.faults() == []


def test_the_place_of_a_meeting_may_be_written_as_its_source_writes_it(files: Files) -> None:
    files.archive(SAID)
    files.change(AI, "{id: dated, ", f"{{id: dated, place: {{en: {SAID}}}, ")
    assert files.faults() == []


def test_a_draft_is_compared_too(files: Files) -> None:
    files.archive(SAID)
    files.change(AI, "  - text: {en: They met.}", f"  - draft: true\n    text: {{en: {SAID}}}")
    assert f"{AI}:9:12 copied" in files.warnings()


TEXT = "日欧両国は半導体の供給網について早期に意見を交換することで合意したと発表した"


@pytest.mark.parametrize(
    ("theirs", "length", "found"),
    [
        (TEXT, 18, False),
        (TEXT, 19, False),
        (TEXT, 20, True),
        (f"{TEXT[:7]}\n{TEXT[7:12]}\u3000{TEXT[12:]}", 20, True),
        (f"{TEXT[:7]}、「{TEXT[7:]}」", 20, True),
        (f"{TEXT[:9]}々{TEXT[9:]}", 20, False),
    ],
    ids=["eighteen", "nineteen", "twenty", "broken lines", "punctuation", "a character between"],
)
def test_in_japanese_two_characters_count_as_a_word(files: Files, theirs: str, length: int, found: bool) -> None:
    files.archive(theirs)
    files.change(AI, "{en: They met.}", f"{{en: They met., ja: {TEXT[:length]}と見た。}}")
    assert files.faults() == ([f"{AI}:8:27 copied"] if found else [])


def test_a_japanese_name_does_not_count(files: Files) -> None:
    files.change(PEOPLE, "{en: Masaaki Taira}", "{en: Masaaki Taira, ja: 半導体の供給網}")
    files.archive(TEXT)
    files.change(AI, "{en: They met.}", f"{{en: They met., ja: {TEXT[:24]}}}")
    assert files.faults() == []


def test_a_katakana_word_is_counted_by_its_characters(files: Files) -> None:
    files.archive("デジタルパートナーシップについてのワーキンググループ")
    files.change(AI, "{en: They met.}", "{en: They met., ja: デジタルパートナーシップについてのワーキ}")
    assert files.faults() == [f"{AI}:8:27 copied"]
