import pytest

from tests.checks.conftest import Files
from tests.checks.pairs import places

AI, CHIPS, SOURCES, GLOSSARY, PEOPLE = (
    f"briefs/{name}.yaml" for name in ("topics/ai", "topics/chips", "sources", "glossary", "people")
)
TEXTS = [
    (AI, "{en: A short summary.", "{{en: A short summary., ja: {}", 280, "2:33"),
    (AI, "{en: They met.", "{{en: They met., ja: {}", 140, "8:27"),
    (AI, "{en: What it counts.", "{{en: What it counts., ja: {}", 220, "15:39"),
    (AI, "{id: new, ", "{{id: new, note: {{en: Late., ja: {}}}, ", 200, "19:37"),
    (AI, "{id: new, ", "{{id: new, certainty_note: {{en: Weak., ja: {}}}, ", 140, "19:47"),
    (AI, "{id: dated, ", "{{id: dated, note: {{en: Late., ja: {}}}, ", 200, "25:39"),
    (GLOSSARY, "{en: Data that moves freely.", "{{en: Data that moves freely., ja: {}", 220, "4:47"),
    (
        SOURCES,
        "    title: Joint statement",
        "    title: Joint statement\n    about: {{en: Trade, ja: {}}}",
        200,
        "4:24",
    ),
]
TITLES = [(AI, "AI", "1:17"), (AI, "Share", "14:24"), (AI, "Council", "22:26")]


@pytest.mark.parametrize(("name", "old", "new", "most", "place"), TEXTS)
def test_japanese_that_is_too_long_to_read_in_a_chat_is_a_fault(
    files: Files, name: str, old: str, new: str, most: int, place: str
) -> None:
    longest = "字" * most
    files.change(name, old, new.format(longest))
    assert (files.faults(), places(files)) == ([], [])
    files.change(name, longest, f"{longest}余")
    assert files.faults() == [f"{name}:{place} too-long"]


@pytest.mark.parametrize(("name", "title", "place"), TITLES)
def test_a_japanese_title_that_no_list_of_choices_can_show_is_a_fault(
    files: Files, name: str, title: str, place: str
) -> None:
    longest = "字" * 100
    files.change(name, f"{{en: {title}}}", f"{{en: {title}, ja: {longest}}}")
    assert files.faults() == []
    files.change(name, longest, f"{longest}余")
    assert files.faults() == [f"{name}:{place} too-long"]


def test_the_fault_counts_characters_and_says_how_many_there_may_be(files: Files) -> None:
    files.change(AI, "{en: They met.}", f"{{en: They met., ja: {'字' * 150}}}")
    files.change(AI, "{en: AI}", f"{{en: AI, ja: {'字' * 120}}}")
    assert [(fault.message, fault.remedy) for fault in files.read().faults] == [
        ("The title has 120 characters; at most 100 fit into a list of choices.", "Shorten it."),
        ("The text has 150 characters; at most 140 are read here.", "Cut it, or make two of it."),
    ]


def test_both_languages_may_be_too_long(files: Files) -> None:
    files.change(AI, "{en: They met.}", f"{{en: {'word ' * 31}, ja: {'字' * 141}}}")
    assert files.faults() == [f"{AI}:8:5 too-long", f"{AI}:8:173 too-long"]


@pytest.mark.parametrize("said", ["{}", "{{en: {0}, ja: {0}}}"])
def test_what_is_the_same_in_every_language_is_counted_in_english_words(files: Files, said: str) -> None:
    files.change(AI, "{en: They met.}", said.format("extraordinarily " * 29 + "long"))
    assert files.faults() == []


def test_the_ends_of_lines_do_not_count(files: Files) -> None:
    lines = "\n".join(["        " + "字" * 10] * 14)
    files.change(AI, "{en: They met.}", f"\n      en: They met.\n      ja: >-\n{lines}")
    assert files.faults() == []


@pytest.mark.parametrize(
    ("name", "old"), [(GLOSSARY, "{en: DFFT}"), (PEOPLE, "{en: Minister}"), (PEOPLE, "{en: Masaaki Taira}")]
)
def test_names_and_roles_are_as_long_as_they_are(files: Files, name: str, old: str) -> None:
    files.change(name, old, old.replace("}", f", ja: {'字' * 300}}}"))
    assert files.faults() == []
