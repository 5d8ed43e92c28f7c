"""The record of who has held which translations against the English."""

from datetime import date
from pathlib import Path

import pytest

from bot.content.load import load
from bot.content.reviews import pairs
from bot.core.errors import ContentError
from tests.checks.conftest import Files
from tests.content.reviewing import AI, CHIPS, GLOSSARY, PAIRS, held, marks, reviewed, shown, translated


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return translated(tmp_path)


def test_wordings_stand_beside_each_other_in_the_order_of_the_files(files: Files) -> None:
    everything = [(pair.english, pair.said) for pair in shown(files)]
    assert everything == [*PAIRS[GLOSSARY], *PAIRS[AI], *PAIRS[CHIPS]]
    assert [pair.place for pair in shown(files)] == [
        f"{GLOSSARY}:3:5", f"{AI}:1:1", f"{AI}:8:5", f"{AI}:22:5", f"{CHIPS}:1:1"
    ]  # fmt: skip


def test_those_of_some_files_may_be_asked_for(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [pair.english for pair in shown(files, CHIPS)] == ["Chips"]
    assert [pair.english for pair in shown(files, CHIPS, GLOSSARY)] == ["DFFT", "Chips"]
    monkeypatch.chdir(files.folder / "briefs" / "topics")
    relative = pairs(load(files.folder / "briefs"), "ja", [Path("../topics/chips.yaml")])
    assert [pair.english for pair in relative] == ["Chips"]


def test_plain_texts_drafts_and_other_languages_are_none(files: Files) -> None:
    files.change(CHIPS, "{en: Chips, ja: 半導体}", "Chips")
    files.change(AI, "  - id: council\n", "  - id: council\n    draft: true\n")
    assert [pair.english for pair in shown(files)] == ["DFFT", "AI", "They met."]
    assert [*pairs(load(files.folder / "briefs"), "fr")] == []


def test_what_was_reviewed_is_known_until_one_of_its_wordings_changes(files: Files) -> None:
    reviewed(files, "AI", "Council")
    assert {pair.english for pair in shown(files) if pair.reviewed} == {"AI", "Council"}
    files.change(AI, "人工知能", "AI技術")
    files.change(AI, "en: Council", "en: The Council")
    assert [pair.english for pair in shown(files) if pair.reviewed] == []


def test_the_reviews_are_none_of_the_files_of_the_library(files: Files) -> None:
    name = f"briefs/{reviewed(files, 'AI').name}"
    content = load(files.folder / "briefs")
    assert name not in {file.document.file for file in content.files} | {*content.paths, *content.unread}


@pytest.mark.parametrize("text", ["reviews: [", "reviews: 3\n", "reviews: [{language: ja}]\n"])
def test_with_a_slip_in_them_nothing_counts_as_reviewed_and_nothing_is_recorded(files: Files, text: str) -> None:
    reviewed(files, "AI")
    files.write("briefs/translations.yaml", text)
    assert load(files.folder / "briefs").faults == ()
    assert [pair for pair in shown(files) if pair.reviewed] == []
    with pytest.raises(ContentError, match=r"^briefs/translations\.yaml:"):
        reviewed(files, "AI")
    assert (files.folder / "briefs/translations.yaml").read_text() == text


@pytest.mark.parametrize("text", ["", "# none\n", "reviews: []\n", "{}\n"])
def test_where_nothing_was_reviewed_yet_it_is_recorded(files: Files, text: str) -> None:
    files.write("briefs/translations.yaml", text)
    assert held(files) == []
    reviewed(files, "AI")
    assert [by for _, by, _, _ in held(files)] == ["Anna"]


def test_the_record_says_who_has_reviewed_what_and_when(files: Files) -> None:
    path = reviewed(files, "AI", "Chips", by="Anna Müller", on=date(2026, 12, 1))
    assert path == files.folder / "briefs" / "translations.yaml"
    assert held(files) == [("ja", "Anna Müller", "2026-12-01", {*marks("AI", "Chips").split()})]


def test_the_reviews_of_others_stay(files: Files) -> None:
    reviewed(files, "AI", by="Anna", on=date(2026, 12, 1))
    reviewed(files, "Council", "Chips", by="Ben", on=date(2026, 12, 2))
    assert [(by, on) for _, by, on, _ in held(files)] == [("Anna", "2026-12-01"), ("Ben", "2026-12-02")]
    assert {pair.english for pair in shown(files) if pair.reviewed} == {"AI", "Council", "Chips"}


def test_what_is_reviewed_again_is_the_later_reviewers(files: Files) -> None:
    reviewed(files, "AI", "Council", by="Anna")
    reviewed(files, "AI", "Chips", by="Ben")
    assert [(by, texts) for _, by, _, texts in held(files)] == [
        ("Anna", {marks("Council")}),
        ("Ben", {*marks("AI", "Chips").split()}),
    ]
    reviewed(files, "Council", by="Chika")
    assert [by for _, by, _, _ in held(files)] == ["Ben", "Chika"]


def test_reviews_of_texts_that_are_gone_are_dropped(files: Files) -> None:
    reviewed(files, "AI", "Council", by="Anna")
    files.change(AI, "人工知能", "AI技術")
    reviewed(files, "Chips", by="Ben")
    assert [(by, texts) for _, by, _, texts in held(files)] == [("Anna", {marks("Council")}), ("Ben", {marks("Chips")})]


def test_what_becomes_a_draft_keeps_its_review(files: Files) -> None:
    reviewed(files, "AI", "Council", by="Anna")
    files.change(AI, "  - id: council\n", "  - id: council\n    draft: true\n")
    reviewed(files, "Chips", by="Ben")
    assert [(by, texts) for _, by, _, texts in held(files)] == [
        ("Anna", {*marks("AI", "Council").split()}),
        ("Ben", {marks("Chips")}),
    ]
