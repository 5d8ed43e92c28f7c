import pytest

from tests.checks.conftest import Files
from tests.checks.pairs import AI, ENGLISH, JAPANESE, places, review, say, warned

PLANNED = "They plan to meet.", "両者は会った。"
"""A slip: what is planned is told as done."""
REMEDY = "Make one as sure as the other."


@pytest.mark.parametrize(
    ("en", "ja"),
    [
        ("They plan to meet.", "両者は会う予定である。"),
        ("Its share is more than 80 %.", "そのシェアは80%超である。"),
        ("They did not meet.", "両者は会っていない。"),
        ("It is estimated at about 80 yen.", "約80円と推計される。"),
        ("Act No. 58 is in force.", "法律第58号が施行された。"),
        ("They met.", "両者は会った。"),
    ],
)
def test_a_translation_that_is_as_sure_is_no_trouble(files: Files, en: str, ja: str) -> None:
    say(files, en, ja)
    assert (files.faults(), places(files)) == ([], [])


@pytest.mark.parametrize(
    ("en", "ja", "place", "message"),
    [
        (*PLANNED, JAPANESE, "“en” has words for what is planned; “ja” seems to have none."),
        (
            "They met.",
            "両者は会う予定である。",
            ENGLISH,
            "“ja” has words for what is planned; “en” seems to have none.",
        ),
        ("Over 80 %.", "80%である。", JAPANESE, "“en” has words for “more than”; “ja” seems to have none."),
        ("They met.", "会っていない。", ENGLISH, "“ja” has words for a negation; “en” seems to have none."),
    ],
)
def test_what_one_language_alone_says_is_told_where_it_is_lacking(
    files: Files, en: str, ja: str, place: str, message: str
) -> None:
    say(files, en, ja)
    (warning,) = warned(files)
    assert (places(files), warning.message, warning.remedy) == ([f"{place} modality-differs"], message, REMEDY)


def test_every_thing_that_is_lost_is_told(files: Files) -> None:
    say(files, "They will not meet.", "両者は会った。")
    assert places(files) == [f"{JAPANESE} modality-differs"] * 2


def test_what_a_person_has_reviewed_is_believed(files: Files) -> None:
    say(files, *PLANNED)
    review(files, PLANNED)
    assert (files.faults(), places(files)) == ([], [])


@pytest.mark.parametrize(
    ("old", "new"), [("They plan to meet.", "They plan to meet then."), ("両者は会った。", "両者はまた会った。")]
)
def test_a_wording_that_changes_after_its_review_is_looked_at_again(files: Files, old: str, new: str) -> None:
    say(files, *PLANNED)
    review(files, PLANNED)
    files.change(AI, old, new)
    assert places(files) == [f"{JAPANESE} modality-differs"]


def test_a_review_of_another_pair_excuses_nothing(files: Files) -> None:
    say(files, *PLANNED)
    review(files, (PLANNED[0], "両者は会う予定である。"))
    assert places(files) == [f"{JAPANESE} modality-differs"]


def test_the_numbers_of_what_was_reviewed_are_still_looked_at(files: Files) -> None:
    pair = "They plan to meet in 2024, with 80 firms.", "2025年に90社と会った。"
    say(files, *pair)
    review(files, pair)
    assert {place.rpartition(" ")[2] for place in places(files)} == {"dates-differ", "numbers-differ"}


def test_a_draft_is_left_in_peace(files: Files) -> None:
    say(files, *PLANNED)
    files.change(AI, "title: {en: AI}", "draft: true\ntitle: {en: AI}")
    files.change("config/schedule.yaml", "topics: [ai]", "topics: [chips]")
    assert [place for place in places(files) if place.endswith("differs")] == []
