from typing import Annotated, Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.card import Card
from bot.core.command import Command, OptionValue, Request, command
from bot.core.errors import UserError
from bot.core.library import Kind
from bot.core.line import MAX_LENGTH, parse, split, typed_options
from tests.factories import card


@command
async def milestones(
    request: Request,
    topic: Annotated[str, Kind.BRIEF] = "",
    when: Literal["upcoming", "past"] = "upcoming",
    within: int = 0,
) -> Card:
    return card()


@command
async def term(request: Request, name: Annotated[str, Kind.TERM]) -> Card:
    return card()


@command
async def track(request: Request) -> Card:
    return card()


async def start(request: Request, name: str) -> Card:
    return card()


track_start: Command = command(start, name="track start")
COMMANDS: dict[str, Command] = {one.name: one for one in (milestones, term, track, track_start)}


def read(line: str) -> tuple[str, dict[str, OptionValue]]:
    named, rest = split(line, COMMANDS)
    return named.name, typed_options(named, parse(named, rest))


@pytest.mark.parametrize(
    ("line", "name", "options"),
    [
        ("/milestones", "milestones", {}),
        ("milestones", "milestones", {}),
        ("  /MILESTONES  ", "milestones", {}),
        ("/milestones ai", "milestones", {"topic": "ai"}),
        ("/milestones digital deficit", "milestones", {"topic": "digital deficit"}),
        ("/milestones ai when:past within:90", "milestones", {"topic": "ai", "when": "past", "within": 90}),
        ("/milestones when:past ai", "milestones", {"topic": "ai", "when": "past"}),
        ("/milestones topic:ai past", "milestones", {"topic": "ai", "when": "past"}),
        ("/milestones past", "milestones", {"when": "past"}),
        ("/milestones PAST digital deficit", "milestones", {"topic": "digital deficit", "when": "past"}),
        ("/milestones when:upcoming past", "milestones", {"topic": "past", "when": "upcoming"}),
        ("/milestones TOPIC:ai When:PAST", "milestones", {"topic": "ai", "when": "past"}),
        ('/milestones topic:"digital deficit" when:past', "milestones", {"topic": "digital deficit", "when": "past"}),
        ('/milestones "digital deficit"', "milestones", {"topic": "digital deficit"}),
        ("/milestones topic: ai", "milestones", {"topic": "ai"}),
        ('/milestones topic:"" when:past', "milestones", {"when": "past"}),
        ("/milestones within:90 within:30", "milestones", {"within": 30}),
        ("/term a  b\n c", "term", {"name": "a b c"}),
        ("/term DFFT: free flow", "term", {"name": "DFFT: free flow"}),
        ("/term source:nature of things", "term", {"name": "source:nature of things"}),
        ("/term https://example.org/a", "term", {"name": "https://example.org/a"}),
        ("/term データ 自由", "term", {"name": "データ 自由"}),
        ("/term open source licence", "term", {"name": "open source licence"}),
        ("／ｔｅｒｍ　データ 自由", "term", {"name": "データ 自由"}),
        ("/milestones ｗｈｅｎ：past", "milestones", {"when": "past"}),
        ("/track", "track", {}),
        ("/track start ai", "track start", {"name": "ai"}),
        ("/Track  Start\tai", "track start", {"name": "ai"}),
    ],
)
def test_a_line_is_read_as_people_mean_it(line: str, name: str, options: dict[str, OptionValue]) -> None:
    assert read(line) == (name, options)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("", "no_command"),
        ("/", "no_command"),
        ("   ", "no_command"),
        ("/weather", "no_command"),
        ("hello there", "no_command"),
        ("/term", "missing"),
        ("/term    ", "missing"),
        ('/term ""', "missing"),
        ("/track start", "missing"),
        ("/track ai", "too_many"),
        ("/term name:dfft and more", "too_many"),
        ("/milestones when:someday", "no_choice"),
        ("/milestones within:soon", "no_number"),
        ("/milestones within:-1", "no_number"),
        ("/milestones within:1.5", "no_number"),
        ("/milestones within:²", "no_number"),
        ("/milestones within:1000000", "no_number"),
        ("/term " + "x" * MAX_LENGTH, "too_long"),
    ],
)
def test_what_cannot_be_read_is_told_to_the_asker(line: str, key: str) -> None:
    with pytest.raises(UserError) as told:
        read(line)
    assert told.value.key == key


def test_what_was_wrong_is_named_with_what_would_be_right() -> None:
    with pytest.raises(UserError) as told:
        read("/milestones when:someday")
    assert told.value.values == {"option": "when", "given": "someday", "choices": ("upcoming", "past")}


def test_what_is_more_than_the_command_takes_is_named() -> None:
    with pytest.raises(UserError) as told:
        read("/term name:dfft and more")
    assert told.value.values == {"rest": "and more"}


pieces = st.sampled_from(
    ["/", "term", "milestones", "track", "start", "topic:", "when:", '"', " ", "within:9", "\n", ":"]
)
lines = st.one_of(st.text(max_size=60), st.lists(st.one_of(pieces, st.text(max_size=4)), max_size=12).map("".join))


@given(lines)
@settings(deadline=None, max_examples=400)
@example("/milestones within:" + "٣" * 6)
@example('/term "')
def test_any_line_is_read_or_told_to_the_asker(line: str) -> None:
    try:
        name, options = read(line)
    except UserError:
        return
    assert set(options) <= {option.name for option in COMMANDS[name].options}


@given(st.text(alphabet=st.characters(exclude_characters='"', exclude_categories=["Cs"]), min_size=1))
@settings(deadline=None)
def test_a_quoted_value_arrives_as_it_was_written(value: str) -> None:
    if value.strip():
        assert read(f'/milestones topic:"{value}" when:past')[1] == {"topic": value.strip(), "when": "past"}


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»", "「」", "‘’"])
def test_quotes_of_any_keyboard_hold_a_value_together(quotes: str) -> None:
    line = f"/milestones topic:{quotes[0]}digital deficit{quotes[1]} past"
    assert read(line)[1] == {"topic": "digital deficit", "when": "past"}
