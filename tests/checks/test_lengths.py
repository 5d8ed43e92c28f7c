import pytest

from tests.checks.conftest import Files

AI, CHIPS, SOURCES, GLOSSARY, PEOPLE = (
    f"briefs/{name}.yaml" for name in ("topics/ai", "topics/chips", "sources", "glossary", "people")
)
TEXTS = [
    (AI, "A short summary.", "{}", 80, "2:1"),
    (AI, "They met.", "{}", 30, "8:5"),
    (AI, "What it counts.", "{}", 60, "15:5"),
    (AI, "{id: new, ", "{{id: new, note: {{en: {}}}, ", 60, "19:19"),
    (AI, "{id: new, ", "{{id: new, certainty_note: {{en: {}}}, ", 40, "19:19"),
    (AI, "{id: dated, ", "{{id: dated, note: {{en: {}}}, ", 60, "25:21"),
    (GLOSSARY, "Data that moves freely.", "{}", 60, "4:5"),
    (SOURCES, "    title: Joint statement", "    title: Joint statement\n    about: {{en: {}}}", 60, "4:5"),
]
TITLES = [(AI, "{en: AI}", "1:9"), (AI, "{en: Share}", "14:13"), (AI, "{en: Council}", "22:13")]


@pytest.mark.parametrize(("name", "old", "new", "most", "place"), TEXTS)
def test_a_text_that_is_too_long_to_read_in_a_chat_is_a_fault(
    files: Files, name: str, old: str, new: str, most: int, place: str
) -> None:
    longest = " ".join(["word"] * most)
    files.change(name, old, new.format(longest))
    assert files.faults() == []
    files.change(name, longest, f"{longest} more")
    assert files.faults() == [f"{name}:{place} too-long"]


@pytest.mark.parametrize(("name", "old", "place"), TITLES)
def test_a_title_that_no_list_of_choices_can_show_is_a_fault(files: Files, name: str, old: str, place: str) -> None:
    longest = f"{'A title' * 14} x"
    assert len(longest) == 100
    files.change(name, old, f"{{en: {longest}}}")
    assert files.faults() == []
    files.change(name, longest, f"{longest}y")
    assert files.faults() == [f"{name}:{place} too-long"]


def test_the_fault_says_how_long_it_is_and_how_long_it_may_be(files: Files) -> None:
    files.change(AI, "They met.", " ".join(["word"] * 33))
    files.change(AI, "{en: AI}", f"{{en: {'x' * 120}}}")
    assert [(fault.message, fault.remedy) for fault in files.read().faults] == [
        ("The title has 120 characters; at most 100 fit into a list of choices.", "Shorten it."),
        ("The text has 33 words; at most 30 are read here.", "Cut it, or make two of it."),
    ]


@pytest.mark.parametrize(
    ("name", "old"),
    [(GLOSSARY, "name: {en: DFFT}"), (PEOPLE, "title: {en: Minister}"), (PEOPLE, "{en: Masaaki Taira}")],
)
def test_names_and_roles_are_as_long_as_they_are(files: Files, name: str, old: str) -> None:
    files.change(name, old, old.replace("}", f" {'of something ' * 20}}}"))
    assert files.faults() == []


def test_words_are_counted_in_english(files: Files) -> None:
    files.change(AI, "{en: They met.}", f"{{en: They met., ja: {'会 ' * 40}}}")
    assert files.faults() == []
