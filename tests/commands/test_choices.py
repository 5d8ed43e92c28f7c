"""Choices and completion in the language of the one who asks."""

import pytest

from bot.core.command import Option
from bot.dispatcher import Suggestion
from bot.registry import commands
from tests.commands.asking import Desk
from tests.factories import Event, brief, edtf, library, milestone, report, text

AHEAD = milestone("ahead", report(when="2027-01-10"), title=text("Next council", "次の会合"))
HELD = report(when="2024-04-30", event=Event.HELD, reported=edtf("2024-05-01"))
CHIPS = brief(
    "chips",
    title=text("Semiconductors", "半導体"),
    aliases=("はんどうたい",),
    milestones=(AHEAD, milestone("held", HELD, title=text("Old council", "前の会合"))),
)
LIBRARY = library([CHIPS, brief("ai", title=text("Artificial intelligence", "人工知能"))])
TOKYO, BRUSSELS = Desk(LIBRARY, language="ja"), Desk(LIBRARY)
WHEN = commands()["milestones"].option("when")


def suggested(line: str, language: str = "ja") -> list[Suggestion]:
    return list(TOKYO.dispatcher.complete(line, language))


def offered(option: Option | None, typed: str, language: str = "ja") -> list[tuple[str, str]]:
    assert option
    return list(TOKYO.dispatcher.choices(option, typed, language))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("/milestones 過去", "これまでの節目"),
        ("/milestones 今後", "今後の節目"),
        ("/milestones すべて", "すべての節目"),
        ("/milestones when:過去", "これまでの節目"),
        ("/milestones when：過去", "これまでの節目"),
        ("/milestones when:「過去」", "これまでの節目"),
        ("/milestones 半導体 過去", "これまでの節目：半導体"),
        ("/milestones 過去 半導体", "これまでの節目：半導体"),
        ("/milestones topic:はんどうたい when:過去", "これまでの節目：半導体"),
        ("／milestones　過去", "これまでの節目"),
        ("/milestones topic： when：過去", "これまでの節目"),
        ("/milestones topic:「Artificial intelligence」 過去", "これまでの節目：人工知能"),
        ("／ｍｉｌｅｓｔｏｎｅｓ　ｗｈｅｎ：過去", "これまでの節目"),
    ],
)
async def test_a_japanese_reader_may_choose_by_the_japanese_word(line: str, title: str) -> None:
    assert (await TOKYO.ask(line)).title == title


@pytest.mark.parametrize(
    "line", ["/milestones past", "/milestones PAST", "/milestones when:past", "/milestones ＰＡＳＴ"]
)
async def test_and_by_the_english_one(line: str) -> None:
    assert (await TOKYO.ask(line)).title == "これまでの節目"


async def test_buttons_and_old_messages_carry_choices_that_hold_in_every_language() -> None:
    for desk in (TOKYO, BRUSSELS):
        for value in ("upcoming", "past", "all"):
            assert (await desk.ask("/milestones", options={"when": value})).found, value


async def test_a_choice_may_be_named_in_a_language_that_one_is_not_answered_in() -> None:
    assert (await BRUSSELS.ask("/milestones 過去")).title == "Past milestones"


@pytest.mark.parametrize("given", ["昔", "pas", "過"])
async def test_what_is_no_choice_is_met_with_the_choices_and_what_they_are_called(given: str) -> None:
    card = await TOKYO.ask(f"/milestones when:{given}")
    assert card.lead == (
        f"「対象(when)」に「{given}」は指定できません。次のどれかを指定してください："
        "upcoming(今後)、past(過去)、all(すべて)。"
    )


async def test_in_english_the_choices_stand_alone() -> None:
    card = await BRUSSELS.ask("/milestones when:soon")
    assert card.lead == "“soon” does not fit when. Use one of: upcoming, past, all."


async def test_help_tells_the_choices_and_what_they_are_called() -> None:
    assert "選択肢：upcoming(今後)、past(過去)、all(すべて)。" in (await TOKYO.ask("/help milestones")).text
    assert "One of: upcoming, past, all." in (await BRUSSELS.ask("/help milestones")).text


@pytest.mark.parametrize(
    ("language", "labels"), [("ja", ["今後", "過去", "すべて"]), ("en", ["upcoming", "past", "all"])]
)
def test_while_one_types_choices_bear_the_readers_words_and_keep_their_values(language: str, labels: list[str]) -> None:
    assert offered(WHEN, "", language) == list(zip(["upcoming", "past", "all"], labels, strict=True))


@pytest.mark.parametrize(("typed", "value"), [("過", "past"), ("p", "past"), ("す", "all"), ("UP", "upcoming")])
def test_a_choice_is_found_by_the_beginning_of_either_name(typed: str, value: str) -> None:
    assert [found for found, _ in offered(WHEN, typed)] == [value]


@pytest.mark.parametrize("typed", ["Eng", "english", "EN", "ｅｎ"])
def test_however_its_beginning_is_written(typed: str) -> None:
    assert offered(commands()["settings"].option("language"), typed) == [("en", "English")]


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("/brief 半", [("/brief chips", "半導体")]),
        ("/brief はん", [("/brief chips", "半導体")]),
        ("/brief semi", [("/brief chips", "半導体")]),
        ("/brief ", [("/brief ai", "人工知能"), ("/brief chips", "半導体")]),
        ("/milestones when:過", [("/milestones when:past", "過去")]),
        ("/settings language:日", [("/settings language:ja", "日本語")]),
        ("/milestone 次", [("/milestone ahead", "次の会合")]),
        ("／milestone 次", [("/milestone ahead", "次の会合")]),
        ("／ＭＩＬＥＳＴＯＮＥ　次", [("/MILESTONE ahead", "次の会合")]),
        ("/milestones when：過", [("/milestones when：past", "過去")]),
    ],
)
def test_a_line_is_completed_from_japanese(line: str, completed: list[tuple[str, str]]) -> None:
    assert [(suggestion.line, suggestion.label) for suggestion in suggested(line)] == completed


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_command_is_offered_with_its_help_in_the_readers_language(language: str) -> None:
    helps = {suggestion.help for suggestion in suggested("/", language)}
    assert len(helps) == len(commands())
    assert all(said.replace("“", "").replace("”", "").isascii() is (language == "en") for said in helps)


def test_what_an_option_is_for_is_told_in_japanese() -> None:
    assert {suggestion.help for suggestion in suggested("/brief 半")} == {"テーマ。例：半導体"}
    named = {suggestion.label: suggestion.help for suggestion in suggested("/milestones 半導体 w")}
    assert (named["when:"], named["within:"]) == ("一覧にする節目の範囲。", "何日以内の節目に絞り込むか。例：30")


def test_names_are_listed_in_the_order_of_the_readers_language() -> None:
    titles = {"a": text("Alpha", "量子"), "b": text("Beta", "人工知能")}
    desk = Desk(library([brief(name, title=title) for name, title in titles.items()]))
    orders = [[s.line for s in desk.dispatcher.complete("/brief ", language)] for language in ("en", "ja")]
    assert orders == [["/brief a", "/brief b"], ["/brief b", "/brief a"]]
