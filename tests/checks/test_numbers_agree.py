import pytest

from tests.checks.conftest import Files
from tests.checks.pairs import AI, ENGLISH, JAPANESE, places, review, say, warned

SOURCES = "briefs/sources.yaml"


@pytest.mark.parametrize(
    ("en", "ja"),
    [
        ("The deficit was ¥6.65 trillion (€38 billion).", "赤字は6.65兆円(380億ユーロ)だった。"),
        ("It got €127 million.", "1億2,700万ユーロを得た。"),
        ("Its share is more than 80 %.", "そのシェアは80%超である。"),
        ("The third Council met.", "第3回会合が開かれた。"),
        ("The 30th summit was held.", "第30回首脳会議が開かれた。"),
        ("The cost was 4 and 10 trillion yen.", "費用は4兆円と10兆円だった。"),
        ("It is called a trillion yen.", "1兆円とされる。"),
        ("They met on 12–15 May 2025 under Act 58.", "2025年5月12日～15日に法律第58号により会った。"),
        ("It gets 35–40 billion yen.", "350億～400億円を得る。"),
        ("It gets €1.5–2 billion.", "15億～20億ユーロを得る。"),
        ("It got €40 m for a 50 m cable.", "50メートルのケーブルに4,000万ユーロを得た。"),
        ("The cost is 4.5, 7 and 10 trillion yen.", "費用は4.5兆円、7兆円、10兆円である。"),
        ("It employs 17,500 people.", "1万7,500人を雇う。"),
        ("Two-thirds came.", "3分の2が来た。"),
        ("One or two quarters came.", "4分の1か2が来た。"),
        ("In 2024–2025 and 2025–26 it fell by -40 %.", "2024～2025年と2025～26年に40%減となった。"),
        ("It makes A$5 million, said Mitsubishi.", "三菱によれば500万豪ドルを稼ぐ。"),
    ],
)
def test_the_same_numbers_in_both_languages_are_no_trouble(files: Files, en: str, ja: str) -> None:
    say(files, en, ja)
    assert (files.faults(), places(files)) == ([], [])


@pytest.mark.parametrize(
    ("en", "ja", "place", "missing"),
    [
        (
            "It cost €38 billion.",
            "費用がかかった。",
            JAPANESE,
            "Not in “ja”, but in the other language: 38,000,000,000 EUR.",
        ),
        ("It cost money.", "費用は80円だった。", ENGLISH, "Not in “en”, but in the other language: 80 JPY."),
        ("The 30th of 127 firms.", "会社。", JAPANESE, "Not in “ja”, but in the other language: 127, 30."),
        ("They met.", "第3回会合。", ENGLISH, "Not in “en”, but in the other language: 3."),
        ("Of 40 firms.", "40%の会社。", ENGLISH, "Not in “en”, but in the other language: 40 percent."),
        ("Of 40 %.", "40社の。", JAPANESE, "Not in “ja”, but in the other language: 40 percent."),
        ("Two-thirds.", "4分の2。", ENGLISH, "Not in “en”, but in the other language: 4."),
    ],
)
def test_a_number_in_one_language_alone_is_told_where_it_is_lacking(
    files: Files, en: str, ja: str, place: str, missing: str
) -> None:
    say(files, en, ja)
    (warning,) = warned(files)
    assert (places(files), warning.message) == ([f"{place} numbers-differ"], missing)
    assert warning.remedy == "Look up which of the two is right."


@pytest.mark.parametrize(
    ("ja", "there"),
    [
        ("費用は3,800億ユーロだった。", "380,000,000,000 EUR"),
        ("費用は380億円だった。", "38,000,000,000 JPY"),
        ("費用は38%だった。", "38 percent"),
    ],
)
def test_another_size_or_currency_is_told_in_both_places(files: Files, ja: str, there: str) -> None:
    say(files, "It cost €38 billion.", ja)
    told = [(warning.rule, warning.line, warning.message.rpartition(": ")[2]) for warning in warned(files)]
    assert told == [("numbers-differ", 9, f"{there}."), ("numbers-differ", 10, "38,000,000,000 EUR.")]


@pytest.mark.parametrize(
    ("en", "ja", "told"),
    [
        ("It grew 2.5 times.", "1.5倍に拡大した。", ["1.5.", "2.5."]),
        ("It made A$5 million.", "500万ドルを稼いだ。", ["5,000,000 dollar.", "5,000,000 AUD."]),
        ("It gets 35–40 billion yen.", "350億～410億円を得る。", ["41,000,000,000 JPY.", "40,000,000,000 JPY."]),
        ("It employs 17,500 people.", "1万7,600人を雇う。", ["17,600.", "17,500."]),
    ],
)
def test_another_number_is_told_in_both_places(files: Files, en: str, ja: str, told: list[str]) -> None:
    say(files, en, ja)
    assert [warning.message.rpartition(": ")[2] for warning in warned(files)] == told


def test_no_review_excuses_it(files: Files) -> None:
    en, ja = "It cost €38 billion.", "費用は39億ユーロだった。"
    say(files, en, ja)
    review(files, (en, ja))
    assert places(files) == [f"{ENGLISH} numbers-differ", f"{JAPANESE} numbers-differ"]


def test_a_draft_is_left_in_peace(files: Files) -> None:
    files.change(AI, "{id: new, ", "{id: new, draft: true, note: {en: Of 80 firms., ja: 90社の。}, ")
    assert places(files) == [f"{AI}:19:19 draft"]


def test_other_texts_are_looked_at_as_well(files: Files) -> None:
    about = "    title: Joint statement\n    about: {en: Of 80 firms., ja: 90社の。}"
    files.change(SOURCES, "    title: Joint statement", about)
    files.change(AI, "{en: A short summary.}", "{en: Of 80 firms., ja: 90社の。}")
    assert places(files) == [
        f"{SOURCES}:4:13 numbers-differ",
        f"{SOURCES}:4:31 numbers-differ",
        f"{AI}:2:11 numbers-differ",
        f"{AI}:2:29 numbers-differ",
    ]
