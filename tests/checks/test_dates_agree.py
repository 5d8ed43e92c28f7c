import pytest

from tests.checks.conftest import Files
from tests.checks.pairs import AI, ENGLISH, JAPANESE, places, review, say, warned

GLOSSARY = "briefs/glossary.yaml"


@pytest.mark.parametrize(
    ("en", "ja"),
    [
        ("They met on 12–15 May 2025.", "2025年5月12日～15日に会った。"),
        ("They met in fiscal 2024.", "2024年度に会った。"),
        ("The call ran from 7 July until 24 September 2026.", "公募は2026年7月7日から9月24日まで行われた。"),
        ("They met under Act 58 of 2024.", "令和6年(2024年)法律第58号により会った。"),
        ("They met in the 1990s.", "両者は1990年代に会った。"),
        ("They met from 12 to 15 May 2025.", "2025年5月12日から15日まで会った。"),
        ("They met on 12–15 May 2025.", "2025年5月12～15日に会った。"),
        ("They met on 12 and 15 May 2025.", "2025年5月12日および15日に会った。"),
        ("They met in 2024–2025.", "2024～2025年に会った。"),
        ("They met in 2024–25.", "2024～25年に会った。"),
        ("May they meet. March is over.", "会うとよい。もう終わった。"),
        ("March 2026 was cold; in May they met.", "2026年3月は寒く、5月に会った。"),
        ("They met.", "両者は会った。"),
    ],
)
def test_the_same_dates_in_both_languages_are_no_trouble(files: Files, en: str, ja: str) -> None:
    say(files, en, ja)
    assert (files.faults(), places(files)) == ([], [])


@pytest.mark.parametrize(
    ("en", "ja", "place", "message"),
    [
        ("In May they met.", "両者は会った。", JAPANESE, "Not in “ja”, but in the other language: month 5."),
        ("They met.", "5月に会った。", ENGLISH, "Not in “en”, but in the other language: month 5."),
        ("On 12 May 2025.", "会合。", JAPANESE, "Not in “ja”, but in the other language: day 12, month 5, year 2025."),
        ("In fiscal 2024.", "年度。", JAPANESE, "Not in “ja”, but in the other language: year 2024."),
        ("In 2024–2025.", "2024年。", JAPANESE, "Not in “ja”, but in the other language: year 2025."),
        ("July was hot.", "暑かった。", JAPANESE, "Not in “ja”, but in the other language: month 7."),
        ("It began in March.", "始まった。", JAPANESE, "Not in “ja”, but in the other language: month 3."),
    ],
)
def test_a_date_in_one_language_alone_is_told_where_it_is_lacking(
    files: Files, en: str, ja: str, place: str, message: str
) -> None:
    say(files, en, ja)
    (warning,) = warned(files)
    assert (places(files), warning.message) == ([f"{place} dates-differ"], message)
    assert warning.remedy == "Look up which of the two is right."


def test_another_date_is_told_in_both_places(files: Files) -> None:
    say(files, "They met on 12 May 2025.", "2025年5月13日に会った。")
    assert [(warning.rule, warning.line, warning.message.rpartition(": ")[2]) for warning in warned(files)] == [
        ("dates-differ", 9, "day 13."),
        ("dates-differ", 10, "day 12."),
    ]


@pytest.mark.parametrize("ja", ["2025年5月12日から16日", "2025年5月12～16日", "2025年5月12日および16日"])
def test_another_end_of_a_span_is_told_in_both_places(files: Files, ja: str) -> None:
    say(files, "They met from 12 to 15 May 2025.", f"両者は{ja}に会った。")
    assert [warning.message.rpartition(": ")[2] for warning in warned(files)] == ["day 16.", "day 15."]


def test_no_review_excuses_it(files: Files) -> None:
    en, ja = "They met in 2024.", "2025年に会った。"
    say(files, en, ja)
    review(files, (en, ja))
    assert places(files) == [f"{ENGLISH} dates-differ", f"{JAPANESE} dates-differ"]


def test_a_draft_is_left_in_peace(files: Files) -> None:
    say(files, "They met in 2024.", "2025年に会った。")
    files.change(AI, "    people: [taira]\n", "    people: [taira]\n    draft: true\n")
    assert places(files) == [f"{AI}:13:5 draft"]


def test_other_texts_are_looked_at_as_well(files: Files) -> None:
    files.change(GLOSSARY, "{en: Data that moves freely.}", "{en: Data of 2024., ja: 2025年のデータ。}")
    files.change(AI, "{en: Council}", "{en: Council of 2024, ja: 2025年の会合}")
    assert places(files) == [
        f"{GLOSSARY}:4:18 dates-differ",
        f"{GLOSSARY}:4:37 dates-differ",
        f"{AI}:22:13 dates-differ",
        f"{AI}:22:34 dates-differ",
    ]
