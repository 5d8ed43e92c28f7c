"""The interface's words in Japanese: complete, and written as Japanese is."""

import re
from collections.abc import Iterator

from bot.content.words import words_in
from bot.registry import commands
from tests.content.test_words import ENGLISH, LABELLED, forms, placeholders

JAPANESE = words_in("ja").entries
LETTER = "ぁ-んァ-ヶー一-龠々"
FILLED = re.compile(r"\{\w+\}")
LATIN = re.compile(r"(?<![\w/.:-])[A-Za-z][A-Za-z ]*[A-Za-z](?![\w:])", re.ASCII)

NAMES = {
    "Briefing Bot": "our own name",
    "Discord": "a name",
    "English": "a language calls itself so",
    "DFFT": "an example that is the same in Japanese",
    "JSON": "has no other name",
    "JavaScript": "has no other name",
    "briefing say": "is typed",
    "ID": "has no other name",
    "URL": "has no other name",
    "CONSOLE_TOKEN": "is typed",
    "auto": "is typed, as a choice",
    "milestones": "is typed, as a command",
    "page": "is typed, as an option",
    "when": "is typed, as an option",
    "within": "is typed, as an option",
    "language": "is typed, as an option",
    "names": "is typed, in bot.yaml",
    "places": "is typed, in bot.yaml",
    "place": "is sent, in JSON",
    "line": "is sent, in JSON",
}
TYPED = re.compile(r"「名前:値」|/[a-z]+(?: [a-z]+:\w+)*|--[a-z]+|config/[a-z.]+|platforms\.console|console:[a-z]+")
PLAIN = {"figure.weak"}
"""Stands behind a number, among the editors' own notes, which are in plain style."""

LABELS = {"about.oldest", "brief.further", "brief.last"}
"""Are no sentences in Japanese."""

ENDS_PLAIN = re.compile(r"(?:である|であった|だ|だった|[うくぐすつぬぶむるたい])$")
POLITE = re.compile(r"(?:です|ます|ました|でした|ません|ください|でしょう)$")


def said() -> Iterator[tuple[str, str]]:
    """Every form of every entry, with what is filled in left open."""
    for key, entry in JAPANESE.items():
        yield from ((key, FILLED.sub("○", form)) for form in forms(entry))


def found(pattern: str) -> dict[str, list[str]]:
    return {key: hits for key, form in said() if (hits := re.findall(pattern, TYPED.sub("○", form)))}


def sentences(key: str, form: str) -> list[str]:
    """The parts of a form that are said as sentences: those with a stop, and all where the English ends with one."""
    english = forms(ENGLISH.get(key, ""))[-1]
    parts = form.split("。")
    return [part for part in (parts if english.endswith((".", "?", "!")) else parts[:-1]) if part]


def test_every_english_entry_has_a_japanese_one_of_its_own() -> None:
    assert [key for key in ENGLISH if key not in JAPANESE] == []


def test_only_names_of_currencies_are_japanese_alone() -> None:
    assert {key.partition(".")[0] for key in JAPANESE if key not in ENGLISH} == {"currency"}
    assert [key for key in ENGLISH if key.startswith("currency.")] == []


def test_no_entry_says_the_english_words() -> None:
    both = {key for key in ENGLISH if forms(JAPANESE[key])[-1] == forms(ENGLISH[key])[-1]}
    assert {key for key in both if re.search("[A-Za-z]", FILLED.sub("", forms(ENGLISH[key])[-1]))} == {
        "choice.language.en"
    }


def test_nothing_that_is_filled_in_is_dropped() -> None:
    dropped = {key: placeholders(ENGLISH[key]) - placeholders(JAPANESE[key]) for key in ENGLISH}
    assert {key: names for key, names in dropped.items() if names} == {}
    more = {key for key in ENGLISH if placeholders(JAPANESE[key]) - placeholders(ENGLISH[key])}
    assert more == LABELLED


def test_no_number_of_the_english_is_dropped() -> None:
    for key, entry in ENGLISH.items():
        here, there = (re.findall(r"\d+", FILLED.sub("", " ".join(forms(e)))) for e in (entry, JAPANESE[key]))
        assert set(here) <= set(there), key


def test_the_same_commands_are_named_and_there_are_such_commands() -> None:
    for key, entry in ENGLISH.items():
        here, there = (set(re.findall(r"/([a-z]+)", " ".join(forms(e)))) for e in (entry, JAPANESE[key]))
        assert here == there, key
        assert key.startswith(("console", "post")) or here <= set(commands()), key


def test_the_only_latin_words_are_names_and_what_is_typed() -> None:
    words = {word for _, form in said() for word in LATIN.findall(TYPED.sub("○", form))}
    assert words - set(NAMES) == set()


def test_no_name_is_allowed_that_is_not_there() -> None:
    everything = "\n".join(form for _, form in said())
    assert [name for name in NAMES if name not in everything] == []


def test_digits_letters_and_brackets_are_half_width() -> None:
    assert found("[０-９Ａ-Ｚａ-ｚ（）％．，！？]") == {}


def test_there_is_no_space_between_japanese_characters_or_beside_their_punctuation() -> None:
    assert found(rf"[{LETTER}] +[{LETTER}]|[、。：「」] | [、。：」]") == {}


def test_punctuation_is_japanese() -> None:
    assert found(rf"[{LETTER}○」)][,;:!?]|[{LETTER}○」)]\.|[“”‘’\"]|[、。：][、。：]") == {}


def test_every_quotation_and_every_bracket_is_closed() -> None:
    for key, form in said():
        for opening, closing in ("「」", "()", "【】"):
            assert form.count(opening) == form.count(closing), key


def test_sentences_to_people_are_polite() -> None:
    plain = {key for key, form in said() for part in sentences(key, form) if ENDS_PLAIN.search(part)}
    polite = {
        key for key, form in said() if all(POLITE.search(p) for p in sentences(key, form) if ENDS_PLAIN.search(p))
    }
    assert plain - polite == PLAIN


def test_nothing_ends_as_the_editors_texts_end() -> None:
    assert found(r"(?:である|であった|だった|だ)(?:。|$)") == {}


def test_what_ends_with_a_stop_in_english_does_in_japanese() -> None:
    stopped = {key for key, entry in ENGLISH.items() if forms(entry)[-1].endswith((".", "?"))}
    open_ended = {key for key, form in said() if key in stopped and not form.endswith(("。", "か"))}
    assert {key for key in open_ended if not key.startswith("command.")} == LABELS
