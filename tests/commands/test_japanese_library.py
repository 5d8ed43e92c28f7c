"""The whole library as a Japanese reader sees it: nothing of it is left in English."""

import asyncio
from collections.abc import Mapping
from datetime import date, datetime

import pytest

from bot import desk
from bot.core.card import Card
from bot.core.library import Library
from bot.registry import posts
from tests.commands.japanese_cards import JAPANESE, YEAR, Cards, answers, findings, previewed, questions, read, refusals
from tests.factories import NOW
from tests.japanese import Reader

MOMENTS: Mapping[str, tuple[datetime, date | None]] = {
    "now": (NOW, None),
    "as known before anything was": (NOW, date(2020, 1, 1)),
    "as known on an earlier day": (NOW, date(2025, 5, 13)),
    "when every review is overdue": (NOW + 2 * YEAR, None),
}
Told = list[tuple[str, Card]]


@pytest.fixture(scope="module")
def desk_read() -> desk.Read:
    found = read()
    assert [str(fault) for fault in found.faults] == []
    return found


@pytest.fixture(scope="module")
def held(desk_read: desk.Read) -> Library:
    return desk_read.library


@pytest.fixture(scope="module")
def reader(held: Library) -> Reader:
    return Reader(held)


@pytest.fixture(scope="module")
def answered(held: Library) -> dict[str, Cards]:
    return {name: asyncio.run(answers(held, now, known_on)) for name, (now, known_on) in MOMENTS.items()}


@pytest.fixture(scope="module")
def posted(desk_read: desk.Read) -> Told:
    return list(previewed(desk_read))


@pytest.fixture(scope="module")
def told(answered: dict[str, Cards], posted: Told) -> Told:
    """Everything but the answer to somebody who has just chosen English."""
    given = [(f"{when}: {line}", card) for when, cards in answered.items() for line, card in cards.items()]
    return [pair for pair in (*given, *refusals(), *posted) if "/settings language:en" not in pair[0]]


def test_every_answer_and_every_post_is_in_japanese(told: Told) -> None:
    assert {name for name, card in told if card.language != "ja"} == set()


def test_every_command_every_thing_and_every_page_is_among_them(answered: dict[str, Cards], held: Library) -> None:
    pages = {f"/brief {b.id} page:{n // 10 + 1}" for b in held.briefs.values() for n in range(10, len(b.key_points))}
    assert {*questions(held), *pages, "/settings language:ja"} - set(answered["now"]) == set()
    assert {line for line, card in answered["now"].items() if not card.found} == set()


def test_every_kind_of_post_is_among_them_with_what_each_of_them_says(posted: Told) -> None:
    said = "\n".join(card.text for _, card in posted)
    assert {name.split()[0] for name, _ in posted} == set(posts())
    keys = ("digest.ahead", "digest.recorded", "digest.figure", "digest.focus", "digest.title")
    assert [key for key in keys if JAPANESE(key) not in said] == []
    assert all(
        words in said for words in ("あと90日：", "本日：", "は残り7日です。", "本来の予定：", "平将明さんが共有")
    )


def test_every_error_sentence_is_among_them() -> None:
    said = {key.split()[0] for key, _ in refusals()}
    assert {f"error.{key}" for key in said - {"apology"}} == {k for k in JAPANESE.fallback if k.startswith("error.")}


def test_nothing_is_left_in_english(told: Told, reader: Reader) -> None:
    assert findings(told, reader.english) == {}


def test_everything_is_written_as_japanese_is(told: Told, reader: Reader) -> None:
    assert findings(told, reader.odd) == {}
