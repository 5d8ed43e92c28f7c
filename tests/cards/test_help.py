from dataclasses import replace

import pytest

from bot.cards.help import help_card, usage
from bot.content.words import words_in
from bot.core.permission import Permission, Role
from bot.registry import commands
from tests.commands.asking import commands_of, said
from tests.factories import library

COMMANDS = {
    "about": commands()["about"],
    "briefs": replace(commands()["briefs"], permission=Permission.SEE_FAULTS),
    "figure": replace(commands()["figure"], permission=Permission.OPERATE),
}


@pytest.mark.parametrize(
    ("role", "names"),
    [
        (Role.READER, ["about"]),
        (Role.EDITOR, ["about", "briefs"]),
        (Role.ADMIN, ["about", "briefs", "figure"]),
    ],
)
def test_help_hides_what_the_asker_may_not_use(role: Role, names: list[str]) -> None:
    card = help_card(COMMANDS, role, library(), words_in("en"))
    assert sorted(commands_of(card)) == [*(f"/help {name}" for name in names), "/settings"]
    assert [line.partition(":")[0] for line in said(card)["Commands"]] == [usage(COMMANDS[name]) for name in names]
