"""How content and settings are declared: frozen, keyword-only, and closed to unknown keys."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(kind: type[T]) -> type[T]:
    """A frozen dataclass whose unknown keys pydantic refuses when it reads one from a file."""
    setattr(kind, "__pydantic_config__", {"extra": "forbid"})  # noqa: B010  (not declared, so that slots allow it)
    return dataclass(frozen=True, slots=True, kw_only=True)(kind)
