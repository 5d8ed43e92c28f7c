import pytest

from tests.checks.conftest import Files

AI, CHIPS, SOURCES, GLOSSARY, PEOPLE = (
    f"briefs/{name}.yaml" for name in ("topics/ai", "topics/chips", "sources", "glossary", "people")
)
EVERY = [
    f"{GLOSSARY}:3:5", f"{GLOSSARY}:4:5", f"{PEOPLE}:3:5", f"{PEOPLE}:6:10", f"{AI}:1:1", f"{AI}:2:1", f"{AI}:8:5",
    f"{AI}:14:5", f"{AI}:15:5", f"{AI}:16:5", f"{AI}:22:5", f"{CHIPS}:1:1", f"{CHIPS}:2:1",
]  # fmt: skip
"""All texts of the small desk that are blocks of languages."""


def lacking(files: Files) -> list[str]:
    found = [fault.rpartition(" ") for fault in files.warnings()]
    return [place for place, _, rule in found if rule == "untranslated"]


def test_a_library_in_english_alone_lacks_nothing(files: Files) -> None:
    assert files.troubles() == []


@pytest.mark.parametrize(
    ("name", "old", "ja", "place"),
    [
        (CHIPS, "Chips", "半導体", f"{CHIPS}:1:1"),
        (GLOSSARY, "Data that moves freely.", "データ。", f"{GLOSSARY}:4:5"),
        (PEOPLE, "Minister", "大臣", f"{PEOPLE}:6:10"),
    ],
)
def test_as_soon_as_one_text_is_translated_every_other_one_lacks_it(
    files: Files, name: str, old: str, ja: str, place: str
) -> None:
    files.change(name, f"{{en: {old}}}", f"{{en: {old}, ja: {ja}}}")
    assert sorted(lacking(files)) == sorted({*EVERY} - {place})
    assert files.faults() == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("{id: new, ", "{id: new, note: {en: Late.}, ", f"{AI}:19:19"),
        ("{id: new, ", "{id: new, certainty_note: {en: Weak.}, ", f"{AI}:19:19"),
        ("{id: dated, ", "{id: dated, place: {en: Tokyo}, ", f"{AI}:25:21"),
        ("{id: dated, ", "{id: dated, note: {en: Late.}, ", f"{AI}:25:21"),
        ("recorded: 2026-11-22\n    people", "recorded: 2026-11-22\n    said_by: {en: They}\n    people", f"{AI}:10:5"),
    ],
)
def test_texts_of_every_kind_are_looked_at(files: Files, old: str, new: str, place: str) -> None:
    files.change(CHIPS, "{en: Chips}", "{en: Chips, ja: 半導体}")
    files.change(AI, old, new)
    assert place in lacking(files)


def test_what_a_source_is_about_is_looked_at_and_its_title_is_for_all(files: Files) -> None:
    files.change(SOURCES, "    title: Joint statement", "    title: Joint statement\n    about: {en: Trade}")
    files.change(CHIPS, "{en: Chips}", "{en: Chips, ja: 半導体}")
    assert [place for place in lacking(files) if place.startswith(SOURCES)] == [f"{SOURCES}:4:5"]


@pytest.mark.parametrize("new", ["Chips", "{en: Chips, ja: Chips}"])
def test_what_is_the_same_in_every_language_is_no_translation(files: Files, new: str) -> None:
    files.change(CHIPS, "{en: Chips}", new)
    assert lacking(files) == []
    files.change(AI, "{en: AI}", "{en: AI, ja: 人工知能}")
    assert f"{CHIPS}:1:1" not in lacking(files)


@pytest.mark.parametrize("new", ["They met again.", "{en: They met again., ja: They met again.}"])
def test_an_english_sentence_that_is_the_same_in_every_language_is_none(files: Files, new: str) -> None:
    files.change(AI, "{en: They met.}", new)
    assert lacking(files) == []
    files.change(AI, "{en: AI}", "{en: AI, ja: 人工知能}")
    told = [(f"{found.line}:{found.column}", found.message, found.remedy) for found in files.read().warnings]
    assert ("8:5", "This English text is the same in every language.", "Write it in each language.") in told


def test_names_of_people_and_sources_stand_as_they_are_printed(files: Files) -> None:
    files.change(SOURCES, "Joint statement", "Joint statement of both sides\n    about: Trade of both sides")
    files.change(SOURCES, "European Commission", "Ministry of free trade")
    files.change(PEOPLE, "{en: Masaaki Taira}", "Anna van der Berg")
    files.change(PEOPLE, "{en: Minister}", "Minister for digital affairs")
    files.change(AI, "{en: AI}", "{en: AI, ja: 人工知能}")
    assert [place for place in lacking(files) if place.startswith((SOURCES, PEOPLE))] == [
        f"{PEOPLE}:6:10",
        f"{SOURCES}:4:5",
    ]


@pytest.mark.parametrize("blank", ['""', '" "'])
def test_an_empty_wording_is_a_fault(files: Files, blank: str) -> None:
    files.change(CHIPS, "{en: Chips}", f"{{en: Chips, ja: {blank}}}")
    assert files.faults() == [f"{CHIPS}:1:20 string-too-short"]


def test_a_draft_is_left_in_peace_and_asks_nothing_of_others(files: Files) -> None:
    files.change(CHIPS, "title: {en: Chips}", "draft: true\ntitle: {en: Chips, ja: 半導体}")
    assert lacking(files) == []
    files.change(AI, "{en: AI}", "{en: AI, ja: 人工知能}")
    assert [place for place in lacking(files) if place.startswith(CHIPS)] == []
    assert f"{AI}:2:1" in lacking(files)


def test_the_warning_says_what_readers_see_and_what_to_do(files: Files) -> None:
    files.change(CHIPS, "{en: Chips}", "{en: Chips, ja: 半導体}")
    assert {(warning.message, warning.remedy) for warning in files.read().warnings} == {
        (
            "This text has no “ja”, so its readers see the English one.",
            "Add ja:, or write the text alone if it is the same in every language.",
        )
    }
