"""How content and settings are declared: frozen, keyword-only, and closed to unknown keys."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")

ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
"""How ids are written: council-4."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(kind: type[T]) -> type[T]:
    """A frozen dataclass whose unknown keys pydantic refuses when it reads one from a file."""
    setattr(kind, "__pydantic_config__", {"extra": "forbid"})  # noqa: B010  (not declared, so that slots allow it)
    return dataclass(frozen=True, slots=True, kw_only=True)(kind)


def is_record(value: object) -> "TypeGuard[DataclassInstance]":
    """Is it an instance of a class that was declared with `record`?"""
    return hasattr(value, "__pydantic_config__")
