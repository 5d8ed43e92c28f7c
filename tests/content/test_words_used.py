import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import bot
from bot.cards.milestones import When
from bot.content.words import languages, words_in
from bot.core.command import Command
from bot.core.figure import Certainty, Qualifier, Status
from bot.core.library import Kind
from bot.core.milestone import Event
from bot.core.source import Reading, SourceKind
from bot.registry import commands
from tests.content.test_words import ENGLISH, placeholders

CODE = Path(bot.__file__).parent
EVENTS = [event for event in Event if event is not Event.WITHDRAWN] + ["done"]
DOUBTS = [status for status in Status if status is not Status.MEASURED]
DYNAMIC: dict[str, list[str]] = {
    "qualifier.{}": [*Qualifier],
    "figure.status.{}": [*DOUBTS],
    "figure.certainty.{}": [certainty for certainty in Certainty if certainty is not Certainty.CERTAIN],
    "source.kind.{}": [*SourceKind],
    "source.kind_long.{}": [*SourceKind],
    "source.read.{}": [*Reading],
    "source.read_long.{}": [*Reading],
    "milestone.event.{}": [*EVENTS],
    "milestone.undated.{}": [*EVENTS],
    "milestone.time.{}": ["day", "span", "other"],
    "milestones.{}": ["ahead", "to_confirm", "past"],
    "milestones.title.{}": [*get_args(When)],
    "about.{}": ["briefs", "figures", "milestones", "terms", "people", "sources"],
    "error.not_held.{}": [*Kind],
    "error.did_you_mean.{}": [*Kind],
    "date.quarter.{}": ["1", "2", "3", "4"],
    "date.half.{}": ["1", "2"],
    "date.season.{}": ["1", "2", "3"],
}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the bot's code, with where it stands."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(CODE)}:{node.lineno}", node


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def pattern(argument: ast.expr) -> str:
    """A literal key as it is; an f-string with `{}` for what is filled in."""
    if isinstance(argument, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in argument.values)  # type: ignore[misc]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def used() -> Iterator[tuple[str, str, ast.Call]]:
    """Where, which key, and the call: of the words themselves, of errors, and of reasons to post nothing."""
    prefixes = {"words": "", "Skip": "post.skip.", "skipped": "post.skip.", "missed": "post.skip."}
    prefixes |= dict.fromkeys(("UserError", "NotHeld", "NotAllowed", "TooFast"), "error.")
    for where, call in calls():
        index = 1 if called(call) in ("skipped", "missed") else 0
        if called(call) in prefixes and len(call.args) > index and (key := pattern(call.args[index])):
            yield where, prefixes[called(call)] + key, call


USED = list(used())


def test_words_are_found_in_the_code() -> None:
    assert {"help.title", "error.too_fast", "post.skip.nothing_new", "qualifier.{}"} <= {key for _, key, _ in USED}


@pytest.mark.parametrize("language", languages())
def test_every_key_that_the_code_names_has_words(language: str) -> None:
    has = words_in(language).has
    assert [f"{where} {key}" for where, key, _ in USED if "{}" not in key and not has(key)] == []


@pytest.mark.parametrize("language", languages())
def test_every_key_that_the_code_puts_together_has_words(language: str) -> None:
    keys = [prefix.format(value) for prefix, values in DYNAMIC.items() for value in values]
    assert [key for key in keys if not words_in(language).has(key)] == []


def test_every_way_to_put_a_key_together_leads_to_words() -> None:
    wanted = {key for _, key, _ in USED if "{}" in key}
    regexes = {key: re.compile(re.escape(key).replace(r"\{\}", ".+")) for key in wanted}
    assert [key for key, regex in regexes.items() if not any(map(regex.fullmatch, ENGLISH))] == []


def test_whoever_uses_words_fills_in_all_their_gaps() -> None:
    gaps = []
    for where, key, call in USED:
        given = {keyword.arg for keyword in call.keywords}
        if key in ENGLISH and None not in given:
            plural = set() if isinstance(ENGLISH[key], str) else {"n"}
            gaps += [f"{where} {key}: {name}" for name in (placeholders(ENGLISH[key]) | plural) - given]
    assert gaps == []


@pytest.mark.parametrize("command", commands().values(), ids=lambda command: command.name)
def test_every_command_and_every_option_has_a_help_text(command: Command) -> None:
    name = command.name.replace(" ", ".")
    keys = [f"command.{name}.{part}" for part in ("help", *(option.name for option in command.options))]
    assert [key for key in keys if key not in ENGLISH] == []
