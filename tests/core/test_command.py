from typing import Annotated, Literal

import pytest

from bot.core.card import Card
from bot.core.command import Command, Option, Request, command
from bot.core.library import Kind
from bot.core.permission import Permission
from tests.factories import card


@command
async def help_(
    request: Request,
    name: Annotated[str, Kind.TERM],
    when: Literal["past", "all"] = "all",
    page: int = 1,
    note: str = "",
) -> Card:
    return card()


async def reload(request: Request) -> Card:
    return card()


admin_reload: Command = command(reload, name="admin reload", permission=Permission.OPERATE)


def test_a_command_is_named_after_its_function_unless_it_is_named_otherwise() -> None:
    assert [one.name for one in (help_, admin_reload)] == ["help", "admin reload"]


def test_anybody_may_ask_unless_the_command_says_otherwise() -> None:
    permissions = [one.permission for one in (help_, admin_reload)]
    assert permissions == [Permission.ASK, Permission.OPERATE]


@pytest.mark.parametrize(
    ("name", "option"),
    [
        ("name", Option(name="name", type=str, default=None, kind=Kind.TERM)),
        ("when", Option(name="when", type=str, default="all", choices=("past", "all"))),
        ("page", Option(name="page", type=int, default=1)),
        ("note", Option(name="note", type=str, default="")),
    ],
)
def test_the_parameters_of_the_function_are_the_options_of_the_command(name: str, option: Option) -> None:
    declared: Command = help_
    assert declared.option(name) == option


def test_only_an_option_without_a_default_must_be_given() -> None:
    declared: Command = help_
    assert [option.name for option in declared.options if option.required] == ["name"]


def test_there_is_no_option_that_was_not_declared() -> None:
    declared: Command = help_
    assert declared.option("request") is None
