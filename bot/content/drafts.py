"""What an editor has begun and not finished is read and checked, and shown to nobody."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from bot.core.figure import Figure
from bot.core.milestone import Milestone
from bot.core.record import is_record

T = TypeVar("T", bound=Any)


def finished(value: T) -> T:
    """The content without its drafts, at whatever depth they stand."""
    changes = {}
    for field in fields(value):
        inner = getattr(value, field.name)
        if isinstance(inner, tuple) and inner and is_record(inner[0]):
            kept = tuple(item for item in map(finished, inner) if not _unfinished(item))
            if kept != inner:
                changes[field.name] = kept
    changed: T = replace(value, **changes) if changes else value
    return changed


def _unfinished(item: Any) -> bool:
    """A draft, or something of which only drafts were there."""
    if isinstance(item, Figure):
        return item.draft or not item.observations
    if isinstance(item, Milestone):
        return item.draft or not item.reports
    return bool(getattr(item, "draft", False))
