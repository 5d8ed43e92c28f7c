"""From a document to our own types: every fault at once, in words, at its place."""

import dataclasses
import difflib
import types
import typing
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, Union

from bot.core.errors import BadValue, Fault
from bot.yamlfile.place import Place
from bot.yamlfile.read import Document

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

T = TypeVar("T")
_ADAPTERS: "dict[Any, TypeAdapter[Any]]" = {}

_REMEDIES = {
    "tuple_type": ("Here belongs a list.", "Begin each item with “- ”."),
    "dict_type": ("Here belongs a block of keys.", "Write “key: value” lines, indented."),
    "dataclass_type": ("Here belongs a block of keys.", "Write “key: value” lines, indented."),
    "string_too_short": ("The text is empty.", "Write it, or delete the line."),
    "string_type": ("Here belongs a text.", "Write it after the colon, in quotes if need be."),
    "bool_parsing": ("Here belongs yes or no.", "Write true or false."),
    "int_parsing": ("Here belongs a whole number.", "Write it in digits."),
    "time_delta_parsing": ("Here belongs a duration.", "Write it as PT30M, P1D or P2W (ISO 8601)."),
    "too_short": ("Here belongs at least one entry.", "Add one, or delete the line to get what is usual."),
    "time_parsing": ("Here belongs a time of day.", "Write it as 09:00."),
}


def adapter(kind: Any) -> "TypeAdapter[Any]":
    """pydantic's reader for one of our types."""
    from pydantic import TypeAdapter

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def typed(document: Document, kind: type[T]) -> tuple[T | None, tuple[Fault, ...]]:
    """The document as `kind`, or None, with every fault that was found in it."""
    from pydantic import ValidationError

    if document.data is None:
        fault = document.fault((), "empty", "The file is empty.", "Fill it in, or delete it.")
        return None, (*document.faults, fault)
    try:
        value: T = adapter(kind).validate_python(document.data)
    except ValidationError as error:
        found = tuple(_fault(document, kind, detail) for detail in error.errors())
        return None, (*document.faults, *found)
    return value, document.faults


def _fault(document: Document, kind: Any, detail: "ErrorDetails") -> Fault:
    path: Place = detail["loc"]
    message, remedy = _words(kind, path, detail)
    return document.fault(path, detail["type"].replace("_", "-"), message, remedy)


def _words(kind: Any, path: Place, detail: "ErrorDetails") -> tuple[str, str]:
    said, given, name = detail["type"], detail["input"], path[-1] if path else "the file"
    if said == "missing":
        return f"“{name}” is missing.", "Add it."
    if said == "unexpected_keyword_argument":
        return f"“{name}” is not known here.", _known(kind, path[:-1], str(name))
    if given is None:
        return f"“{name}” is empty.", "Write its value, or delete the line."
    if said == "value_error":
        error = detail["ctx"]["error"]
        return (error.message, error.remedy) if isinstance(error, BadValue) else (str(error), "Correct the value.")
    if said in ("enum", "literal_error"):
        return f"“{given}” cannot stand here.", f"Write one of: {detail['ctx']['expected']}."
    if said.startswith("date_"):
        return f"“{given}” is no day.", "Write it as 2026-05-12."
    message, remedy = _REMEDIES.get(said, (detail["msg"] + ".", "Correct the value."))
    return f"“{name}”: {message}", remedy


def _known(kind: Any, path: Place, name: str) -> str:
    known = [field.name for field in _fields(kind, path)]
    near = difflib.get_close_matches(name, known, n=1)
    guess = f"Did you mean “{near[0]}”? " if near else ""
    return f"{guess}Known here: {', '.join(known)}." if known else "Delete it."


def _fields(kind: Any, path: Place) -> tuple["dataclasses.Field[Any]", ...]:
    """The fields that may stand at `path` inside `kind`."""
    kind = _unwrapped(kind)
    if path and typing.get_origin(kind) is tuple:
        return _fields(typing.get_args(kind)[0], path[1:])
    if path and typing.get_origin(kind) in (dict, Mapping):
        return _fields(typing.get_args(kind)[1], path[1:])
    if not dataclasses.is_dataclass(kind):
        return ()
    if not path:
        return dataclasses.fields(kind)
    hints = typing.get_type_hints(kind)
    return _fields(hints[path[0]], path[1:]) if path[0] in hints else ()


def _unwrapped(kind: Any) -> Any:
    """`X | None` as X."""
    if typing.get_origin(kind) in (Union, types.UnionType):
        return next(arg for arg in typing.get_args(kind) if arg is not type(None))
    return kind
