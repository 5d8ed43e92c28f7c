"""Names as somebody in Tokyo types them: in kana before the conversion, from the middle, with a slip."""

import pytest

from bot.core.library import Kind, Library
from bot.search.names import complete, resolve
from tests.factories import brief, library, milestone, text

COUNCILS = tuple(
    milestone(f"council-{n}", title=text(f"Council {n}", f"第{n}回デジタルパートナーシップ閣僚級会合")) for n in (3, 4)
)
HELD: Library = library(
    [
        brief("chips", title=text("Semiconductors", "半導体"), aliases=("はんどうたい", "チップ"), milestones=COUNCILS),
        brief("cyber", title=text("Cyber security", "サイバーセキュリティ")),
        brief("cables", title=text("Submarine cables", "海底ケーブル")),
    ]
)


def offered(typed: str, kind: Kind = Kind.BRIEF) -> list[str]:
    return [named.id for named in complete(HELD, kind, typed, "ja")]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("はんどう", "chips"),
        ("ハンドウタイ", "chips"),
        ("ちっぷ", "chips"),
        ("半導", "chips"),
        ("ケーブル", "cables"),
        ("けーぶる", "cables"),
        ("セキュリティ", "cyber"),
        ("サイバセキュリティー", "cyber"),
        ("semi", "chips"),
    ],
)
def test_what_is_typed_in_either_kana_or_from_the_middle_is_completed(typed: str, first: str) -> None:
    assert offered(typed)[:1] == [first]


def test_the_middle_of_a_name_offers_all_that_have_it() -> None:
    assert offered("閣僚級", Kind.MILESTONE) == ["council-3", "council-4"]


def test_a_beginning_comes_before_a_place_inside() -> None:
    held = library([brief("b", title=text("Rules", "生成AI")), brief("a", title=text("AI", "AI"), aliases=("生成",))])
    assert next(named.id for named in complete(held, Kind.BRIEF, "AI", "ja")) == "a"


@pytest.mark.parametrize(
    ("typed", "meant"), [("半導帯", "chips"), ("海定ケーブル", "cables"), ("サイバーセキュリテイ", "cyber")]
)
def test_a_slip_is_answered_with_what_may_have_been_meant(typed: str, meant: str) -> None:
    resolved = resolve(HELD, Kind.BRIEF, typed)
    assert resolved.found is None
    assert resolved.suggestions[0].id == meant


@pytest.mark.parametrize("typed", ["半導体", "はんどうたい", "ハンドウタイ", " 半導体 ", "半導 体"])
def test_a_name_is_found_however_it_is_typed(typed: str) -> None:
    found = resolve(HELD, Kind.BRIEF, typed).found
    assert found is not None
    assert found.id == "chips"


def test_a_name_that_has_it_inside_leaves_no_room_for_what_is_only_like_it() -> None:
    held = library(
        [brief("cables", title=text("Cables", "海底ケーブル")), brief("caves", title=text("Caves", "ケーブ"))]
    )
    assert [named.id for named in complete(held, Kind.BRIEF, "ケーブル", "ja")] == ["cables"]
