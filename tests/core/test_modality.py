"""What a sentence is sure of, held against its translation."""

import pytest

from bot.core.modality import strays

SURE = "They met.", "両者は会った。"
"""Nothing in it is planned, denied or more than anything."""
ALIKE = [
    ("“more than”", "It cost more than €38 billion.", "費用は380億ユーロ超である。"),
    ("“more than”", "Over 80 people came.", "80人を超える人が来た。"),
    ("“more than”", "It exceeds a trillion yen.", "1兆円を上回る。"),
    ("“less than”", "It cost less than 80 yen.", "費用は80円未満である。"),
    ("“less than”", "It is below half of that.", "その50%を下回る。"),
    ("“at least”", "It cost at least €80.", "費用は少なくとも80ユーロである。"),
    ("“at least”", "It takes 80 days or more.", "80日以上かかる。"),
    ("“up to”", "It pays up to US$80.", "最大80ドルを払う。"),
    ("“up to”", "It pays at most 80 yen.", "80円を上限とする。"),
    ("“about”", "It cost about 80 yen.", "費用は約80円である。"),
    ("“about”", "Some 80 people came.", "およそ80人が来た。"),
    ("what is planned", "They plan to meet.", "両者は会う予定である。"),
    ("what is planned", "They were to meet.", "両者は会うことになっていた。"),
    ("what is planned", "A visit is scheduled.", "訪問を計画している。"),
    ("what is expected", "It is likely to grow.", "拡大する見込みである。"),
    ("what is expected", "It was expected to grow.", "拡大する見通しである。"),
    ("what is considered", "A law is under consideration.", "法律を検討している。"),
    ("what is considered", "They look into it.", "両者は検討する。"),
    ("what is only reported", "He reportedly left.", "同氏は去ったと報じられた。"),
    ("what is only reported", "He is said to have left.", "同氏は去ったという。"),
    ("what is possible", "It could grow.", "拡大する可能性がある。"),
    ("what is possible", "Perhaps it fell.", "下落のおそれがある。"),
    ("what is claimed", "He claims that it works.", "同氏は機能すると主張する。"),
    ("what is estimated", "It is estimated at 80 yen.", "80円と推計される。"),
    ("what is estimated", "A forecast is 80 yen.", "80円と予測される。"),
    ("a negation", "They did not meet.", "両者は会っていない。"),
    ("a negation", "They didn’t meet.", "両者は会わず、座らなかった。"),
    ("a negation", "It cannot be.", "それではない。"),
]
IN_PASSING = [
    ("It tripled past 80 yen.", "80円を超えた。"),
    ("It cost over 80 yen.", "80円余りである。"),
    ("It fell short of 80 yen.", "80円未満である。"),
    ("It cost less than 80 yen.", "80円弱である。"),
    ("The minimum is 80 yen.", "少なくとも80円である。"),
    ("It cost at least 80 yen.", "最低80円である。"),
    ("The cap is 80 yen.", "最大80円である。"),
    ("It cost at most 80 yen.", "80円以下である。"),
    ("It was nearly 80 yen.", "約80円である。"),
    ("It cost some 80 yen.", "80円程度である。"),
    ("They pledged to meet.", "両者は会う予定である。"),
    ("They plan to meet.", "両者は会うことを目指す。"),
    ("They hope that it grows.", "拡大する見込みである。"),
    ("It is likely to grow.", "拡大するだろう。"),
    ("A panel examined it.", "検討した。"),
    ("It is under consideration.", "視野に入れる。"),
    ("He left, according to Kyodo.", "同氏は去ったと報じられた。"),
    ("He reportedly left.", "共同通信によると、同氏は去った。"),
    ("It may grow.", "拡大する可能性がある。"),
    ("It might grow.", "拡大の余地がある。"),
    ("He argued that it works.", "同氏は機能すると主張した。"),
    ("He claims that it works.", "同氏は機能すると訴える。"),
    ("It is reckoned to be 80 yen.", "80円と推計される。"),
    ("It is estimated at 80 yen.", "80円と見積もられる。"),
    ("He refused it.", "同氏は認めていない。"),
    ("They did not meet.", "両者の会談は無かった。"),
]
"""Pairs of which one says plainly what the other says in a word that may also mean something else."""


@pytest.mark.parametrize(("family", "english", "japanese"), ALIKE)
def test_who_says_it_in_both_languages_translates_well(family: str, english: str, japanese: str) -> None:
    assert [*strays(english, japanese)] == []


@pytest.mark.parametrize(("family", "english", "japanese"), ALIKE)
def test_who_says_it_in_english_alone_has_lost_it_in_japanese(family: str, english: str, japanese: str) -> None:
    assert [*strays(english, SURE[1])] == [(family, "en")]


@pytest.mark.parametrize(("family", "english", "japanese"), ALIKE)
def test_who_says_it_in_japanese_alone_has_made_it_up(family: str, english: str, japanese: str) -> None:
    assert [*strays(SURE[0], japanese)] == [(family, "ja")]


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        SURE,
        ("It was more than a visit.", "それは訪問だった。"),
        ("They met about chips, up to the end, over tea.", "両者は茶を飲み、最後まで半導体について会った。"),
        ("The notion of noted claimants.", "著名な請求人の概念。"),
        ("The group met.", "検討会が開かれた。"),
        ("The limit grew.", "上限は拡大した。"),
        ("The contract was signed.", "契約に署名した。"),
        ("The knot was cut.", "結び目が切られた。"),
        ("Act No. 58 of 2024 is in force.", "令和6年(2024年)法律第58号が施行された。"),
        ("No more than 80 firms met.", "最大80社が会った。"),
        ("No less than 80 firms met.", "少なくとも80社が会った。"),
        ("It might grow.", "拡大するかもしれない。"),
        ("They must meet.", "会わなければならない。"),
    ],
)
def test_words_that_only_look_like_it_are_no_slip(english: str, japanese: str) -> None:
    assert [*strays(english, japanese)] == []


@pytest.mark.parametrize(("english", "japanese"), IN_PASSING)
def test_one_language_may_say_it_in_passing(english: str, japanese: str) -> None:
    assert [*strays(english, japanese)] == []


@pytest.mark.parametrize("plain", ["The Union met.", "Both universities met in a unique unit under trees."])
def test_words_that_begin_as_a_denial_does_are_none(plain: str) -> None:
    assert [*strays(plain, "両者は会っていない。")] == [("a negation", "ja")]


@pytest.mark.parametrize(
    ("english", "family"), [("No more than 80 firms.", "“up to”"), ("No less than 80 firms.", "“at least”")]
)
def test_a_bound_that_is_worded_as_a_denial_is_a_bound(english: str, family: str) -> None:
    assert [*strays(english, "80社。")] == [(family, "en")]


def test_every_thing_that_was_lost_is_told() -> None:
    lost = [*strays("He reportedly claimed that it might not cost more than €80.", SURE[1])]
    assert [family for family, _ in lost] == [
        "“more than”",
        "what is only reported",
        "what is possible",
        "what is claimed",
        "a negation",
    ]


def test_capital_letters_make_no_difference() -> None:
    assert [*strays("NOT MORE THAN 80 YEN", SURE[1])] == [("“more than”", "en"), ("a negation", "en")]
