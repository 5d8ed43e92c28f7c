import pytest

from tests.checks.conftest import Files

AI, SOURCES, GLOSSARY, PEOPLE = (f"briefs/{name}.yaml" for name in ("topics/ai", "sources", "glossary", "people"))
POINT = [f"{AI}:8:12 copied"]
SAID = "both sides will hold an early exchange of views on rules for chips"
NINE, EIGHT = "both sides will hold an early exchange of views", "sides will hold an early exchange of views"


OTHER = "  - {id: other, title: O, publisher: P, kind: press, read: full, published: 2025-05-12, archive: other.txt}\n"


def say(files: Files, text: str) -> None:
    files.change(AI, "They met.", f'"{text}"')


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (NINE, []),
        (f"{NINE} on", POINT),
        (f"{SAID}", POINT),
        (f"We note that {EIGHT} on rules.", POINT),
        (f"{NINE}; and {NINE}", []),
        ("Both sides will soon hold an early exchange of views on rules", []),
        ("On rules for chips both sides will hold an early exchange", []),
        (f"An early {NINE} on", POINT),
    ],
    ids=[
        "nine",
        "ten",
        "all",
        "ten in the middle",
        "twice nine",
        "a word between",
        "another order",
        "a run after a run",
    ],
)
def test_ten_words_of_a_source_in_a_row_are_a_fault_and_nine_are_none(
    files: Files, text: str, faults: list[str]
) -> None:
    files.archive(f"He said: “{SAID}”.")
    say(files, text)
    assert files.faults() == faults


def test_the_fault_quotes_what_was_copied_and_names_the_text(files: Files) -> None:
    files.archive(f"He said: “{SAID}”.")
    files.write("archive/another.txt", "Nothing of it.")
    say(files, f"We note that {NINE} ON, and more.")
    (fault,) = files.read().faults
    assert fault.message == f"“{NINE} on” stands in slides.txt word for word."
    assert fault.remedy == "Say it in your own words."


def test_each_fault_names_the_text_that_was_copied_from(files: Files) -> None:
    files.archive(SAID)
    files.add(SOURCES, OTHER)
    files.write("archive/other.txt", "nine or more of those words in a row are too many to be copied")
    files.change(AI, "A short summary.", "nine or more of those words in a row are too many.")
    say(files, SAID)
    messages = [fault.message for fault in files.read().faults]
    assert ["other.txt" in messages[0], "slides.txt" in messages[1]] == [True, True]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (
            "the Union's and Japan’s plan for chips is one of the first",
            "the Union’s and Japan's plan for chips is one of",
        ),
        ("both\u00a0sides will\u202fhold an early exchange of views on rules", f"{NINE} on"),
        ("both sides will hold\nan early\n\n  exchange of\r\nviews on rules", f"{NINE} on"),
        ("Both sides will hold an EARLY exchange of views on rules", f"{NINE} on"),
        ("both sides will — hold (an early) exchange, of “views” on rules", f"{NINE} on"),
        (f"{NINE} on", "both sides *will* hold an early exchange of views; on"),
        ("both sides will hold an early exchange of ｖｉｅｗｓ on rules", f"{NINE} on"),
    ],
    ids=["apostrophes", "no-break spaces", "line breaks", "case", "punctuation", "ours too", "width"],
)
def test_how_it_is_set_makes_no_difference(files: Files, theirs: str, ours: str) -> None:
    files.archive(theirs)
    say(files, ours)
    assert files.faults() == POINT


def test_a_word_with_an_apostrophe_is_one_word(files: Files) -> None:
    files.archive("We say that the Union's plan for Japan's chips is one of the first.")
    say(files, "the Union's plan for Japan's chips is one of")
    assert files.faults() == []


@pytest.mark.parametrize("text", ["oth sides will hold an early exchange of views on", f"{NINE} o"])
def test_parts_of_words_are_no_words(files: Files, text: str) -> None:
    files.archive(SAID)
    say(files, text)
    assert files.faults() == []


def test_words_from_two_sources_are_no_run(files: Files) -> None:
    files.archive(NINE)
    files.add("briefs/sources.yaml", OTHER)
    files.write("archive/other.txt", f"on {SAID}")
    say(files, f"{NINE} on")
    assert files.faults() == POINT
    files.write("archive/other.txt", "on rules for chips")
    assert files.faults() == []


NAMES = [
    "Slides on trade", "Ministry of Trade", "Masaaki Taira", "European Commission", "Free flow",
    "Minister of free flow",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_names_and_titles_do_not_count(files: Files, name: str) -> None:
    files.change(PEOPLE, "title: {en: Minister}", "title: {en: Minister of free flow}")
    files.change(GLOSSARY, "{en: DFFT}", "{en: DFFT}\n    expansion: {en: Free flow}")
    files.archive(f"With the {name} both sides will hold an early exchange of views.")
    say(files, f"With the {name} both sides will hold an early exchange")
    assert files.faults() == []
    files.change(AI, "early exchange", "early exchange of")
    assert files.faults() == POINT


def test_a_word_alone_is_no_name_even_if_it_is_a_term(files: Files) -> None:
    files.archive("On DFFT both sides will hold an early exchange of views")
    say(files, "On DFFT both sides will hold an early exchange of")
    assert files.faults() == POINT


def test_where_nobody_looks_into_the_archive_nothing_is_compared(files: Files) -> None:
    files.archive(SAID)
    (files.folder / "archive").rename(files.folder / "elsewhere")
    say(files, SAID)
    assert files.faults() == []
