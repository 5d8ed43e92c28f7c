import logging
from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.core.card import Card
from bot.core.command import Command, Request, command
from bot.core.library import Kind, Library
from bot.core.line import options_line, parse, split
from bot.core.permission import Permission, Role, may
from bot.core.ratelimit import RateLimit
from bot.dispatcher import Dispatcher
from bot.registry import commands
from tests.commands.asking import Desk, commands_of
from tests.factories import asker, brief, card, library, place, text
from tests.fakes import FakeClock

TWO = library([brief("digital-deficit", title=text("Digital deficit")), brief("digital-id", title=text("Digital ID"))])


async def restart(request: Request) -> Card:
    return card("Restarted")


OPERATORS: Mapping[str, Command] = {"restart": command(restart, permission=Permission.OPERATE)}


@pytest.mark.parametrize("kind", Kind)
async def test_a_name_that_is_like_nothing_is_told_not_to_be_held(kind: Kind) -> None:
    answer = await Desk().ask(f"/{kind} qqqq zzzz")
    assert (answer.found, answer.private, commands_of(answer)) == (False, True, [])
    assert "qqqq zzzz" in answer.lead


async def test_a_name_that_is_not_clear_is_asked_back_with_a_button_for_each() -> None:
    desk = Desk(TWO)
    answer = await desk.ask("/brief digital")
    assert answer.lead == "“digital” is not the name of a brief. Did you mean one of these?"
    assert commands_of(answer) == ["/brief digital-deficit", "/brief digital-id"]
    opened = await desk.ask(commands_of(answer)[0])
    assert opened.title == "Digital deficit"


async def test_a_misspelt_name_is_asked_back() -> None:
    assert commands_of(await Desk(TWO).ask("/brief digtal defcit"))[0] == "/brief digital-deficit"


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("/weather", "There is no command “weather”. Type /help to see what you can ask."),
        ("/brief", "Please say which topic: type /brief and a name, or choose from the list while you type."),
        ("/about you", "“you” is more than the command takes. Type /help and the command's name to see its options."),
        ("/milestones when:someday", "“someday” does not fit when. Use one of: upcoming, past, all."),
        ("/briefs soon", "“soon” does not fit page. Use a whole number, such as 30."),
        ("/brief " + "x" * 6000, "That is longer than 6000 characters. Ask with fewer words."),
    ],
)
async def test_what_was_wrong_is_told_with_what_to_do(line: str, lead: str) -> None:
    answer = await Desk().ask(line)
    assert (answer.title, answer.lead, answer.found, answer.private) == ("That did not work", lead, False, True)
    assert answer.text == f"That did not work\n\n{lead}"


async def test_options_beside_the_line_count_as_if_they_were_typed() -> None:
    answer = await Desk(TWO).ask("/brief", options={"topic": "digital-id"})
    assert answer.title == "Digital ID"


@pytest.mark.parametrize("value", ["ai", "digital deficit", "past", "when:past", "/help", "日本 語"])
def test_options_written_as_a_line_are_read_as_they_were_given(value: str) -> None:
    named, rest = split(options_line("/milestones", {"topic": value, "within": 9}), commands())
    assert parse(named, rest) == {"topic": value, "within": "9"}


async def test_braces_in_a_question_stay_text() -> None:
    assert "“{name}” is not in our briefs" in (await Desk().ask("/brief {name}")).lead


@pytest.mark.parametrize(("role", "title"), [(Role.READER, None), (Role.EDITOR, None), (Role.ADMIN, "Restarted")])
async def test_a_command_is_only_for_those_whom_the_matrix_permits(
    role: Role, title: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.dispatcher.commands", lambda: OPERATORS)
    answer = await Desk().ask("/restart", role=role)
    refused = f"/restart is for people with more rights than a {role} has. Ask an admin of the desk."
    assert (answer.title == title) if title else (answer.lead == refused)


async def test_each_command_is_refused_to_exactly_the_roles_that_may_not_use_it() -> None:
    for name, declared in commands().items():
        for role in Role:
            answer = await Desk().ask(f"/{name}", role=role)
            assert ("more rights" in answer.lead) is not may(role, declared.permission)


async def test_who_asks_too_often_is_told_how_long_to_wait_and_then_answered() -> None:
    desk = Desk(limit=RateLimit(2))
    answers = [await desk.ask("/about") for _ in range(3)]
    assert [answer.found for answer in answers] == [True, True, False]
    assert answers[2].lead == "That was quick. Please ask again in 31 seconds."
    desk.clock.turn(timedelta(seconds=31))
    assert (await desk.ask("/about")).found


async def test_a_single_second_is_said_in_the_singular() -> None:
    desk = Desk(limit=RateLimit(100))
    leads = [(await desk.ask("/about")).lead for _ in range(101)]
    assert leads[-1] == "That was quick. Please ask again in 1 second."


async def test_the_limit_of_one_person_is_not_that_of_another() -> None:
    desk = Desk(limit=RateLimit(1))
    await desk.ask("/about", person="anna")
    assert (await desk.ask("/about", person="ben")).found


async def test_a_bug_is_an_apology_with_the_number_under_which_it_stands_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken() -> Library:
        raise RuntimeError("unforeseen")

    dispatcher = Dispatcher(library=broken, clock=FakeClock(), limit=RateLimit(60))
    with caplog.at_level(logging.ERROR):
        answer = await dispatcher.answer("/about", asker(), place())
    (noted,) = caplog.records
    bug = str(noted.args[0]) if isinstance(noted.args, tuple) else ""
    assert (answer.found, answer.private, bug in answer.lead, len(bug)) == (False, True, True, 8)
    assert noted.exc_info
    assert "unforeseen" not in answer.text


async def test_every_bug_has_a_number_of_its_own() -> None:
    def broken() -> Library:
        raise RuntimeError("unforeseen")

    dispatcher = Dispatcher(library=broken, clock=FakeClock(), limit=RateLimit(60))
    leads = {(await dispatcher.answer("/about", asker(), place())).lead for _ in range(5)}
    assert len(leads) == 5


async def test_a_library_that_was_reloaded_answers_at_once() -> None:
    desk = Desk()
    assert not (await desk.ask("/brief digital-id")).found
    desk.library = TWO
    assert (await desk.ask("/brief digital-id")).found
