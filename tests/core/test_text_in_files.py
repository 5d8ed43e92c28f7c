"""How an editor writes a text: a block of languages, or one plain text that is the same in all of them."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema_rs import validator_for

from bot.core.record import record
from bot.core.text import Text
from bot.yamlfile import adapter, typed
from tests.yamlfile.reading import document


@record
class Page:
    """A file with a text that must be there, and one that may."""

    title: Text
    note: Text | None = None


def read(folder: Path, content: str) -> Page:
    value, faults = typed(document(folder, content), Page)
    assert faults == ()
    assert value is not None
    return value


def told(folder: Path, content: str) -> list[str]:
    value, faults = typed(document(folder, content), Page)
    assert value is None
    return [f"{fault.line}:{fault.column} {fault.message} {fault.remedy}" for fault in faults]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("title: Iolite", Text(en="Iolite", ja="Iolite")),
        ("title: 2026", Text(en="2026", ja="2026")),
        ("title: {en: Chips}", Text(en="Chips")),
        ("title: {en: Chips, ja: 半導体}", Text(en="Chips", ja="半導体")),
        ("title: {ja: 半導体, en: Chips}", Text(en="Chips", ja="半導体")),
    ],
)
def test_a_text_is_one_plain_text_or_a_block_of_languages(tmp_path: Path, content: str, text: Text) -> None:
    assert read(tmp_path, content) == Page(title=text)


def test_a_plain_text_is_shown_to_all_and_is_no_translation(tmp_path: Path) -> None:
    name = read(tmp_path, "title: Iolite").title
    assert (name.show("en"), name.show("ja"), [*name.translations()]) == ("Iolite", "Iolite", [])


def test_a_text_that_may_be_missing_is_read_in_both_forms(tmp_path: Path) -> None:
    assert read(tmp_path, "title: A\nnote: B").note == Text(en="B", ja="B")
    assert read(tmp_path, "title: A\nnote: {en: B}").note == Text(en="B")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("title: {ja: 半導体}", "1:1 “en” is missing. Add it."),
        ("title: {en: A, jp: 半導体}", "1:16 “jp” is not known here. Known here: en, ja."),
        (
            "title: {en: A, ja: [半導体]}",
            "1:16 “ja”: Here belongs a text. Write it after the colon, in quotes if need be.",
        ),
        ("title: {en: [A]}", "1:9 “en”: Here belongs a text. Write it after the colon, in quotes if need be."),
        ("title: [A]", "1:1 “title”: Here belongs a block of keys. Write “key: value” lines, indented."),
        ("title:", "1:1 “title” is empty. Write its value, or delete the line."),
        ("title: {en: }", "1:9 “en” is empty. Write its value, or delete the line."),
        ('title: {en: A, ja: ""}', "1:16 “ja”: The text is empty. Write it, or delete the line."),
        ('title: {en: " ", ja: 半導体}', "1:9 “en”: The text is empty. Write it, or delete the line."),
        ("note: A", "1:1 “title” is missing. Add it."),
    ],
)
def test_what_is_neither_is_told_with_its_place(tmp_path: Path, content: str, fault: str) -> None:
    assert told(tmp_path, content) == [fault]


@pytest.mark.parametrize(
    ("lines", "japanese"),
    [
        (("半導体の", "共同研究"), "半導体の共同研究"),
        (("両者は、", "「会う」と述べた。", "カナー", "も。"), "両者は、「会う」と述べた。カナーも。"),
        (("日本とEU", "の協力"), "日本とEU の協力"),
        (("費用は2", "億円"), "費用は2 億円"),
        (("Chips", "Act"), "Chips Act"),
        (("クローナ", "Ürümqi"), "クローナ Ürümqi"),
        (("“会”", "“社”"), "“会” “社”"),
    ],
)
def test_japanese_on_several_lines_is_put_together_without_spaces(
    tmp_path: Path, lines: tuple[str, ...], japanese: str
) -> None:
    folded = "\n".join(f"    {line}" for line in lines)
    assert read(tmp_path, f"title:\n  en: A\n  ja: >-\n{folded}\n").title.ja == japanese


def test_english_on_several_lines_keeps_them(tmp_path: Path) -> None:
    assert read(tmp_path, "title:\n  en: >-\n    “One”\n    “two”\n").title.en == "“One” “two”"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_pair_of_wordings_is_known_by_ten_digits_until_one_of_them_changes(language: str) -> None:
    pair = Text(en="Chips", ja="半導体").fingerprint(language)
    assert (len(pair), set(pair) <= set("0123456789abcdef")) == (10, True)
    assert pair == Text(en="Chips", ja="半導体").fingerprint(language)


wordings = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)


@given(wordings, wordings, wordings, wordings)
@example("Chips", "半導体", "Chips", "半導体")
@example("Chips", "半導体", "半導体", "Chips")
@example("AB", "C", "A", "BC")
def test_two_pairs_have_one_fingerprint_only_if_they_are_the_same(en: str, ja: str, en2: str, ja2: str) -> None:
    pairs = Text(en=en, ja=ja), Text(en=en2, ja=ja2)
    same = pairs[0].fingerprint("ja") == pairs[1].fingerprint("ja")
    assert same == (pairs[0] == pairs[1])


def test_what_has_no_japanese_has_a_fingerprint_as_if_it_were_blank() -> None:
    assert Text(en="Chips").fingerprint("ja") == Text(en="Chips", ja="").fingerprint("ja")


def test_translations_are_what_is_not_the_english_text_itself() -> None:
    assert [*Text(en="Chips", ja="半導体").translations()] == [("ja", "半導体")]
    for text in (Text(en="A"), Text(en="A", ja="A"), Text(en="A", ja="")):
        assert [*text.translations()] == []


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("Iolite", True),
        ({"en": "Chips"}, True),
        ({"en": "Chips", "ja": "半導体"}, True),
        ({"ja": "半導体"}, False),
        ({"en": "Chips", "jp": "半導体"}, False),
        (["Chips"], False),
    ],
)
def test_editors_that_complete_are_told_of_both_forms(value: object, known: bool) -> None:
    schema = validator_for(adapter(Text).json_schema())
    assert schema.is_valid(value) is known
