"""What a sentence and its translation must have in common: dates and numbers, however each language writes them."""

import pytest

from bot.core.agreement import dates_missing, numbers_missing
from bot.core.spelled import spelled


def missing(here: str, there: str) -> tuple[list[str], list[str]]:
    """What the Japanese lacks of the English, and the English of the Japanese."""
    english, japanese = spelled(here, "en"), spelled(there, "ja")
    both = ((english, japanese), (japanese, english))
    lacking = [[*dates_missing(has, lacks), *numbers_missing(has, lacks)] for has, lacks in both]
    return lacking[0], lacking[1]


DATES = [
    ("on 12 May 2025", "2025年5月12日に"),
    ("on 12–15 May 2025", "2025年5月12日～15日に"),
    ("12 and 15 May 2025, or 16 and 17 May", "2025年5月12日と15日、5月16日および17日"),
    ("on the 12th and 15th May", "5月12日、15日に"),
    ("from 7 July until 24 September 2026", "2026年7月7日から9月24日まで"),
    ("on 5 May, and the 12th of that month", "5月5日、5月12日に"),
    ("in July, on 5 of the same month", "7月5日に"),
    ("in December 2025 and Jan 2026", "2025年12月と2026年1月"),
    ("in fiscal 2024", "2024年度に"),
    ("in the 1990s", "1990年代に"),
    ("in the second quarter of 2026", "2026年第2四半期に"),
    ("Marchand, of a decade ago, and Maybe", "10年前のマルシャンとメイビー"),
    ("for 14 days, then 3 months", "会い、14日間、その後3か月"),
    ("a trip of 3 days after 12 days, or 4", "12日以内、3日後、3日目の旅。あるいは4日"),
    ("in fiscal 2024-25", "2024年度に"),
    ("in Heisei", "平成30年に"),
    ("May grew. March on, they said", "拡大した。進め、と述べた"),
    ("under Act No. 58 of 2024", "令和6年(2024年)法律第58号により"),
    ("Regulation 2024/1689, 2,024 €2025 and v.2026", "規則2024/1689、2,024、€2025、v.2026"),
    ("2024.5 points and 12024 firms", "2024.5ポイントと12024社"),
]
AMOUNTS = [
    ("¥6.65 trillion (€38 billion)", "6.65兆円(380億ユーロ)"),
    ("¥6.65 trillion", "6兆6,500億円"),
    ("€127 million", "1億2,700万ユーロ"),
    ("US$40 million", "4,000万米ドル"),
    ("500 billion dollars", "5000億ドル"),
    ("£5 billion", "50億ポンド"),
    ("more than 80 %", "80%超"),
    ("0.5 percent", "0.5％"),
    ("17,500 jobs", "17,500人の雇用"),
    ("17,500 jobs, then 18,600", "1万7500人の雇用、後に1万8,600人"),
    ("33 million people", "3,300万人"),
    ("over a million, the billion, one trillion, Japan's thousand", "100万超、10億、1兆、1千"),
    ("a trillion yen", "1兆円"),
    ("4 and 10 trillion", "4兆円と10兆円"),
    ("4.5 and 10 trillion yen", "4.5兆円と10兆円"),
    ("from 4.5 now to 10 trillion yen", "現在の4.5兆円から10兆円"),
    ("from 4 now to 10 billion euros", "現在の40億ユーロから100億ユーロ"),
    ("from 4 now to 10 million", "現在の400万から1,000万"),
    ("from 4 now to 10 thousand", "現在の4,000から10,000"),
    ("¥300 million to ¥500 million", "3～5億円"),
    ("30,000 or 50,000 people", "3～5万人"),
    ("40 % of firms", "40のうち40%"),
    ("from 3 to 5 percent", "3～5%"),
    ("40 or 50 %", "40%から50%"),
]
COUNTS = [
    ("the 30th summit", "第30回首脳会議"),
    ("the third Council", "第3回閣僚級会合"),
    ("the twelfth plan", "第12次計画"),
    ("Three pillars, four of them new, 5 old", "3つの柱、うち4つは新しく、五つは古い"),
    ("Annex III, Title IV", "附属書3、第4編"),
    ("tripled in a decade", "10年で3倍"),
    ("a quarter of a dozen", "12の4分の1"),
    ("both firms, a fortnight", "2社、14日間"),
    ("2 firms", "両社"),
    ("5G, 6G and 14th", "5Gと6Gと14番目"),
    ("a 5G network in 3D with 24/7 help", "次世代の網と常時の支援"),
    ("version 3.5 of 31 %", "バージョン3.5の31%"),
    ("15 of the 27", "27か国中15か国"),
]
ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
NUMBERS = "three four five six seven eight nine ten eleven twelve"


@pytest.mark.parametrize("words", [ORDINALS, NUMBERS])
def test_small_numbers_may_stand_in_words(words: str) -> None:
    for number, word in enumerate(words.split(), 3):
        assert missing(f"The {word} firms", f"第{number}の会社") == ([], [])


def test_in_japanese_they_may_be_kanji_before_a_counter() -> None:
    for number, kanji in enumerate("三四五六七八九十", 3):
        assert missing(f"{number} firms", f"{kanji}社") == ([], [])
        assert missing(f"{number} firms", f"{kanji}菱") == ([str(number)], [])


@pytest.mark.parametrize(("english", "japanese"), [*DATES, *AMOUNTS, *COUNTS])
def test_what_both_languages_say_in_their_own_way_is_the_same(english: str, japanese: str) -> None:
    assert missing(english, japanese) == ([], [])


@pytest.mark.parametrize(
    ("english", "japanese", "lacking"),
    [
        ("on 12 May 2025", "2025年5月13日", (["day 12"], ["day 13"])),
        ("on 12–15 May", "5月12日～16日", (["day 15"], ["day 16"])),
        ("on the 5th of that month", "9月6日", (["day 5"], ["day 6", "month 9"])),
        ("on 12 May 2025", "2025年6月12日", (["month 5"], ["month 6"])),
        ("in Dec. 2025", "2026年", (["month 12", "year 2025"], ["year 2026"])),
        ("in fiscal 2024", "2023年度", (["year 2024"], ["year 2023"])),
        ("in the 1980s", "1890年代", (["year 1980"], ["year 1890"])),
        ("in 2024", "令和6年", (["year 2024"], [])),
        ("They met.", "2026年12月31日", ([], ["day 31", "month 12", "year 2026"])),
    ],
)
def test_a_date_that_one_of_them_lacks_is_named(
    english: str, japanese: str, lacking: tuple[list[str], list[str]]
) -> None:
    assert missing(english, japanese) == lacking


@pytest.mark.parametrize(
    ("english", "japanese", "lacking"),
    [
        ("¥6.65 trillion", "6.65億円", (["6,650,000,000,000 JPY"], ["665,000,000 JPY"])),
        ("€127 million", "1億2,700万円", (["127,000,000 EUR"], ["127,000,000 JPY"])),
        ("€127 million", "12億7,000万ユーロ", (["127,000,000 EUR"], ["1,270,000,000 EUR"])),
        ("a trillion yen", "2兆円", ([], ["2,000,000,000,000 JPY"])),
        ("0.5 %", "0.6%", (["0.5 percent"], ["0.6 percent"])),
        ("32 firms, ¥40, 5 % of $7", "各社", (["32", "40 JPY", "5 percent", "7 dollar"], [])),
        ("3 to 31 firms", "2社", (["3", "31"], [])),
        ("40 firms", "40%", ([], ["40 percent"])),
        ("40 %", "40社", (["40 percent"], [])),
        ("the fifth Council", "第6回", ([], ["6"])),
        ("the 30th summit", "第29回", (["30"], ["29"])),
        ("2.5 times", "1.5倍", (["2.5"], ["1.5"])),
        ("4 firms, 10 trillion", "5社、10兆", (["4"], ["5"])),
        ("Act No. 58 of 2024", "令和6年(2024年)法律第59号", (["58"], ["59"])),
        ("Regulation 2024/1689", "規則2024/1690", (["1,689"], ["1,690"])),
        ("11 firms, 7 states", "三社と7", (["11"], [])),
    ],
)
def test_a_number_that_one_of_them_lacks_is_named(
    english: str, japanese: str, lacking: tuple[list[str], list[str]]
) -> None:
    assert missing(english, japanese) == lacking


def test_a_language_that_is_not_read_says_nothing() -> None:
    read = spelled("le 12 mai 2025, 80 %", "fr")
    assert [len(said) for said in (read.dates, read.amounts, read.counts)] == [0, 0, 0]
