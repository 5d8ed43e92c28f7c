from dataclasses import replace

import pytest

from bot.core.permission import Permission, Role
from bot.registry import commands
from tests.commands.asking import Desk, commands_of, said


async def test_help_lists_every_command_that_there_is() -> None:
    card = await Desk().ask("/help", role=Role.ADMIN)
    usages = [line.partition(":")[0].split()[0] for line in said(card)["Commands"]]
    assert {f"/{name.split()[0]}" for name in commands()} == set(usages)


async def test_help_says_how_a_command_is_typed_and_what_it_is_for() -> None:
    card = await Desk().ask("/help")
    lines = said(card)["Commands"]
    assert "/term <name>: What an acronym or a term means." in lines
    assert any(line.startswith("/milestones [topic] [when] [within] [page]: ") for line in lines)


async def test_every_command_can_be_opened_and_says_its_options() -> None:
    desk = Desk()
    lines = commands_of(await desk.ask("/help", role=Role.ADMIN))
    for line in (line for line in lines if line.startswith("/help ")):
        card = await desk.ask(line, role=Role.ADMIN)
        command = commands()[line.removeprefix("/help ")]
        assert card.found
        assert card.title.split()[0] == f"/{command.name.split()[0]}"
        named = [option.partition(":")[0] for option in said(card).get("Options", [])]
        assert named == [option.name for option in command.options]


@pytest.mark.parametrize(
    "line", ["/help milestones", "/help /milestones", "/help MILESTONES", "/help command:milestones"]
)
async def test_a_command_is_explained_with_its_options_and_their_choices(line: str) -> None:
    card = await Desk().ask(line)
    assert card.title == "/milestones [topic] [when] [within] [page]"
    assert "when: Which ones to list. One of: upcoming, past, all." in said(card)["Options"]


async def test_help_hides_what_the_asker_may_not_use(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = {**commands(), "briefs": replace(commands()["briefs"], permission=Permission.SEE_FAULTS)}
    monkeypatch.setattr("bot.dispatcher.commands", lambda: closed)
    seen = {role: commands_of(await Desk().ask("/help", role=role)) for role in Role}
    assert [role for role in Role if "/help briefs" in seen[role]] == [Role.EDITOR, Role.ADMIN]
    assert "/help brief" in seen[Role.READER]


async def test_help_on_a_command_that_there_is_not_says_so() -> None:
    card = await Desk().ask("/help weather")
    assert (card.found, "There is no command “weather”" in card.lead) == (False, True)
