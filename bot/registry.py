"""Finds what lies in commands/ and posts/: a new file there is all that a new command or post needs."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import ModuleType
from typing import TypeVar

import bot.commands
import bot.posts
from bot.core.command import Command
from bot.core.post import KIND, Post

T = TypeVar("T")


@lru_cache(maxsize=1)
def commands() -> Mapping[str, Command]:
    """Every command by its name; raises ValueError if two share one."""
    found: dict[str, Command] = {}
    for module in _modules(bot.commands):
        for value in vars(module).values():
            if isinstance(value, Command):
                _add(found, value.name, value)
    return dict(sorted(found.items()))


@lru_cache(maxsize=1)
def posts() -> Mapping[str, Post]:
    """Every kind of post by its name; raises ValueError if two share one."""
    found: dict[str, Post] = {}
    for module in _modules(bot.posts):
        for value in vars(module).values():
            if KIND in getattr(value, "__dict__", {}):
                _add(found, getattr(value, KIND), value())
    return found


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in pkgutil.iter_modules(package.__path__):
        yield importlib.import_module(f"{package.__name__}.{info.name}")


def _add(found: dict[str, T], name: str, value: T) -> None:
    if name in found:
        raise ValueError(f"Two files give “{name}”; rename one of them.")
    found[name] = value
