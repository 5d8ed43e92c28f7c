"""Tests must not see the tokens of whoever runs them."""

import importlib
import pkgutil

import pytest

import bot.platforms


def forget_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes every token that would switch a platform on out of the environment, also for the processes of a test."""
    for info in pkgutil.iter_modules(bot.platforms.__path__):
        try:
            settings = importlib.import_module(f"bot.platforms.{info.name}.settings")
        except ModuleNotFoundError:
            continue
        for name in getattr(settings, "SWITCH", ()):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(f"{name}_FILE", raising=False)
