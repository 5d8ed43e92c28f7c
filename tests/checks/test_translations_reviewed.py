import pytest

from tests.checks.conftest import Files
from tests.checks.pairs import AI, POINT, REVIEWS, places, review, say

GLOSSARY, CHIPS = "briefs/glossary.yaml", "briefs/topics/chips.yaml"
CITED = "definition: It., topics: [ai], cites: [{source: release}]"
PAIR = "They met.", "両者は会った。"


def asked(files: Files) -> list[str]:
    """Where it is asked who has reviewed the translation."""
    found = [question.rpartition(" ") for question in files.questions()]
    return [place for place, _, rule in found if rule == "translation-unreviewed"]


def test_where_nothing_is_translated_nobody_is_asked(files: Files) -> None:
    files.change(CHIPS, "{en: Chips}", "Chips")
    assert asked(files) == []


def test_a_translation_that_nobody_has_reviewed_is_a_question_and_no_trouble(files: Files) -> None:
    say(files, *PAIR)
    assert (files.faults(), places(files), asked(files)) == ([], [], [POINT])


def test_the_question_says_what_to_do(files: Files) -> None:
    say(files, *PAIR)
    told = [question for question in files.read().questions if question.rule == "translation-unreviewed"]
    assert [(question.message, question.remedy) for question in told] == [
        (
            "Nobody has reviewed the “ja” of this, or it has changed since.",
            "Let somebody else hold them side by side, then run briefing translations --reviewed-by NAME.",
        )
    ]


def test_one_thing_is_asked_of_once_and_each_thing_for_itself(files: Files) -> None:
    files.change(AI, "{en: Share}", "{en: Share, ja: シェア}")
    files.change(AI, "{en: What it counts.}", "{en: What it counts., ja: 対象。}")
    files.change(AI, "{id: new, ", "{id: new, note: {en: Late., ja: 遅延。}, ")
    files.change(AI, "{en: Council}", "{en: Council, ja: 会合}")
    files.change(AI, "{en: AI}", "{en: AI, ja: 人工知能}")
    files.change(CHIPS, "{en: Chips}", "{en: Chips, ja: 半導体}")
    files.change(CHIPS, "{en: A short summary.}", "{en: A short summary., ja: 概要。}")
    assert asked(files) == [f"{AI}:{place}" for place in ("1:1", "13:5", "21:5")] + [f"{CHIPS}:1:1", f"{CHIPS}:2:1"]


def test_two_of_a_kind_are_asked_of_each_for_itself(files: Files) -> None:
    files.change(GLOSSARY, "{en: DFFT}", "{en: DFFT, ja: 自由流通}")
    files.add(GLOSSARY, f"  - {{id: csi, name: {{en: CSI, ja: 状態}}, {CITED}}}\n")
    assert asked(files) == [f"{GLOSSARY}:2:5", f"{GLOSSARY}:7:5"]


def test_what_was_reviewed_is_not_asked_of(files: Files) -> None:
    say(files, *PAIR)
    review(files, PAIR)
    assert (files.faults(), places(files), asked(files)) == ([], [], [])


def test_a_thing_is_asked_of_as_long_as_one_of_its_texts_is_unreviewed(files: Files) -> None:
    files.change(GLOSSARY, "{en: DFFT}", "{en: DFFT, ja: 自由流通}")
    files.change(GLOSSARY, "{en: Data that moves freely.}", "{en: Data that moves freely., ja: 動くデータ。}")
    review(files, ("DFFT", "自由流通"))
    assert asked(files) == [f"{GLOSSARY}:2:5"]
    review(files, ("DFFT", "自由流通"), ("Data that moves freely.", "動くデータ。"))
    assert asked(files) == []


@pytest.mark.parametrize(("old", "new"), [("They met.", "They met then."), ("会った", "再び会った")])
def test_a_wording_that_changes_after_its_review_is_unreviewed_again(files: Files, old: str, new: str) -> None:
    say(files, *PAIR)
    review(files, PAIR)
    files.change(AI, old, new)
    assert asked(files) == [POINT]
    files.change(AI, new, old)
    assert asked(files) == []


def test_a_review_holds_wherever_the_pair_of_wordings_stands(files: Files) -> None:
    review(files, PAIR)
    say(files, *PAIR)
    files.change(CHIPS, "{en: A short summary.}", "{en: They met., ja: 両者は会った。}")
    assert asked(files) == []


def test_a_draft_is_left_in_peace(files: Files) -> None:
    files.change(AI, "{id: new, ", "{id: new, draft: true, note: {en: They met., ja: 会った。}, ")
    assert asked(files) == []


@pytest.mark.parametrize(
    "text",
    ["", " \n", "# none\n", "reviews: []\n", "reviews:\n  - {language: ja, by: A, on: 2026-11-22, texts: abc}\n"],
)
def test_reviews_of_nothing_that_stands_are_no_trouble(files: Files, text: str) -> None:
    files.write(REVIEWS, text)
    assert files.troubles() == []
    assert {question.rule for question in files.read().questions} == {"unreported"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("reviews: [\n", "2:1: This is not YAML: "),
        ("reviews:\n", "1:1: “reviews” is empty. Write its value, or delete the line. [tuple-type]"),
        ("reviews:\n  - {language: ja, by: A, texts: abc}\n", "2:5: “on” is missing. Add it. [missing]"),
        (
            "reviews:\n  - {language: ja, by: A, on: today, texts: abc}\n",
            "2:27: “today” is no day. Write it as 2026-05-12. [date-from-datetime-parsing]",
        ),
        (
            "reviews:\n  - {language: fr, by: A, on: 2026-11-22, texts: abc}\n",
            "2:6: “fr” cannot stand here. Write one of: 'ja'. [literal-error]",
        ),
        (
            "reviews:\n  - {language: ja, who: A, by: A, on: 2026-11-22, texts: abc}\n",
            "2:20: “who” is not known here. Known here: language, by, on, texts. [unexpected-keyword-argument]",
        ),
    ],
)
def test_a_slip_in_the_file_of_reviews_is_a_question_with_its_remedy(files: Files, text: str, fault: str) -> None:
    files.write(REVIEWS, text)
    (told,) = [question for question in files.read().questions if question.file == REVIEWS]
    assert str(told).startswith(f"{REVIEWS}:{fault}")
    assert told.remedy


def test_such_a_slip_stops_nothing_and_no_text_is_asked_of_before_it_is_mended(files: Files) -> None:
    say(files, *PAIR)
    review(files, PAIR)
    files.change(REVIEWS, "language: ja", "language: jp")
    read = files.read()
    assert (read.faults, asked(files)) == ((), [])
    assert read.library.briefs["ai"].key_points[0].text.ja == PAIR[1]


def test_a_file_of_reviews_is_no_file_that_nothing_reads(files: Files) -> None:
    review(files, PAIR)
    assert files.troubles() == []
