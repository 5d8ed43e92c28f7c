import pytest

from tests.checks.conftest import Files
from tests.checks.pairs import AI, JAPANESE, places, say, warned

SOURCES, POLITE = "briefs/sources.yaml", "両者は会いました。"


@pytest.mark.parametrize(
    "ja",
    [
        "両者は会った。",
        "両者はAI、5G、2nmについてEUと会った。",
        "「会います。」と述べた。「free flow of data」と「１２」を『A社 EU』と呼ぶ。",
        "両者はdataについて会った(80%)。",
        "マスタを、デスクで、ますます会う。",
        "www.digital.go.jp/free flow/en、a-b cd、Free Flow、free.Flowと会った。",
        "Chips Act",
    ],
)
def test_what_is_written_as_all_other_texts_are_is_no_trouble(files: Files, ja: str) -> None:
    say(files, "They met.", ja)
    assert [place for place in places(files) if not place.endswith("differ")] == []


@pytest.mark.parametrize(
    ("ja", "rule", "message"),
    [
        (POLITE, "polite-style", "“ました” is the polite style."),
        ("両者は会います", "polite-style", "“ます” is the polite style."),
        ("「会」です。会った。", "polite-style", "“です” is the polite style."),
        ("両者は会いません(当面)。来ません、とした。", "polite-style", "“ません” is the polite style."),
        ("会合でした」と。", "polite-style", "“でした” is the polite style."),
        ("会うでしょう。", "polite-style", "“でしょう” is the polite style."),
        ("(会ってください)会った。", "polite-style", "“ください” is the polite style."),
        ("３社が会った。", "full-width", "“３” is a full-width sign."),
        ("ＥＵとｊｐが会った。", "full-width", "“Ｅ” is a full-width sign."),
        ("jpとｊｐが会った。", "full-width", "“ｊ” is a full-width sign."),
        ("両者（日EU）は会った。", "full-width", "“（” is a full-width sign."),
        ("両者の半分％が会った。", "full-width", "“％” is a full-width sign."),
        ("日本と EUは会った。", "space", "There is a space beside Japanese."),
        ("日本とEU は会った。", "space", "There is a space beside Japanese."),
        ("EU 「連合」は会った。", "space", "There is a space beside Japanese."),
        ("会った。 EUも。", "space", "There is a space beside Japanese."),
        ("EU 連合は会った。", "space", "There is a space beside Japanese."),
        ("サーバー AIは会った。", "space", "There is a space beside Japanese."),
        ("両者はfree flow of dataで会った。", "english-left", "“free flow of data” is still English."),
        ("They met again then.", "english-left", "“met again then” is still English."),
    ],
)
def test_what_is_written_otherwise_is_told(files: Files, ja: str, rule: str, message: str) -> None:
    say(files, "They met.", ja)
    told = [warning for warning in warned(files) if not warning.rule.endswith("differ")]
    assert [(warning.rule, warning.message) for warning in told] == [(rule, message)]
    assert f"{JAPANESE} {rule}" in places(files)


def test_the_remedy_says_how_to_write_it(files: Files) -> None:
    say(files, "They met.", "３社は free flow of dataで会いました。")
    assert [(warning.rule, warning.remedy) for warning in warned(files) if "differ" not in warning.rule] == [
        ("polite-style", "Write である, as in the other texts."),
        ("full-width", "Write digits, letters, ( ) and % in half width."),
        ("space", "Delete it."),
        ("english-left", "Translate it, or quote it in 「」 if the source's word matters."),
    ]


def test_each_slip_is_told_once_in_a_text(files: Files) -> None:
    say(files, "They met.", "会いました。話しました。")
    assert places(files) == [f"{JAPANESE} polite-style"]


@pytest.mark.parametrize("field", ["title", "publisher", "author"])
def test_a_source_is_named_as_it_names_itself(files: Files, field: str) -> None:
    old = {"title": "title: Joint statement", "publisher": "publisher: European Commission"}.get(
        field, "kind: official"
    )
    new = f"{field}: {{en: Then, ja: 会いました（日 EU）}}"
    files.change(SOURCES, old, f"{old}\n    {new}" if field == "author" else new)
    assert (files.faults(), places(files)) == ([], [])


def test_what_a_source_is_about_is_our_text(files: Files) -> None:
    about = "    title: Joint statement\n    about: {en: They met., ja: 会いました}"
    files.change(SOURCES, "    title: Joint statement", about)
    assert places(files) == [f"{SOURCES}:4:28 polite-style"]


@pytest.mark.parametrize("said", ["They met on ０ free flow.", "{en: 会いました。, ja: 会いました。}"])
def test_what_is_the_same_in_all_languages_is_no_japanese_text(files: Files, said: str) -> None:
    files.change(AI, "{en: They met.}", said)
    assert places(files) == []


def test_a_draft_is_left_in_peace(files: Files) -> None:
    say(files, "They met.", POLITE)
    files.change(AI, "    people: [taira]\n", "    people: [taira]\n    draft: true\n")
    assert places(files) == [f"{AI}:13:5 draft"]
