"""Which commands Discord would not register."""

from typing import Any

import pytest

from tests.discord_server.json_types import Json
from tests.discord_server.validation import commands_faults


def command(*options: Json, **given: Any) -> Json:
    return {"name": "figure", "description": "Look up", "options": list(options), **given}


def option(name: str = "name", **given: Any) -> Json:
    return {"type": 3, "name": name, "description": "Which", **given}


def choice(value: str, name: str = "One") -> Json:
    return {"choices": [{"name": name, "value": value}]}


def test_sound_commands() -> None:
    translated = {"name_localizations": {"ja": "数字", "fr": "chiffre"}, "description_localizations": {"ja": "調べる"}}
    nested = {"type": 1, "name": "list", "description": "All", "options": [option(required=True), option("more")]}
    assert commands_faults([command(option(**choice("x" * 100)), **translated), command(nested, name="remind")]) == []


@pytest.mark.parametrize(
    ("commands", "told"),
    [
        ([command(name="Figure")], "capitals"),
        ([command(name="key figure")], "capitals"),
        ([command(name="x" * 33)], "1 to 32"),
        ([command(name_localizations={"ja": "数 字"})], "capitals"),
        ([command(name_localizations={"jp": "数字"})], "locale 'jp'"),
        ([command(description="x" * 101)], "101"),
        ([command(description=" ")], "no description"),
        ([command(option(), option())], "two options"),
        ([command(option(), option("more", required=True))], "required"),
        ([command(option("Name"))], "capitals"),
        ([command(option(**choice("x" * 101)))], "101"),
        ([command(option(autocomplete=True, **choice("a")))], "both"),
        ([command(option(choices=choice("a")["choices"] * 2))], "two choices"),
        ([command(*(option(f"o{n}") for n in range(26)))], "26"),
        ([command(option(min_length=2, max_length=1))], "min_length"),
        ([command(option(), {"type": 1, "name": "list", "description": "All"})], "beside"),
        ([command(*(option(f"o{n}", choices=[choice("x" * 100, f"{c:099}x")["choices"][0] for c in range(5)]) for n in
                  range(8)))], "8,000"),
        ([command(), command()], "two commands"),
        ([command(name=f"c{n}") for n in range(101)], "101"),
    ],
)  # fmt: skip
def test_broken_commands(commands: list[Json], told: str) -> None:
    assert any(told in fault for fault in commands_faults(commands)), commands_faults(commands)
