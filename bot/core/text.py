"""Text in several languages, and which of them to show."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, Protocol

from bot.core.record import record

if TYPE_CHECKING:
    from dataclasses import Field

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

JAPANESE = r"\u3001-\u30ff\u3400-\u9fff\uff00-\uffef"
"""The characters of Japanese, as a class in a regular expression: signs, kana, kanji, wide letters."""

_FOLDED = re.compile(rf"(?<=[{JAPANESE}]) (?=[{JAPANESE}])")
"""The space that YAML makes of a line's end, between two characters of Japanese, which puts none between words."""


@record
class Text:
    """One statement in several languages; English is always there.

    In a file it is a block of languages, or one plain text that is the same in all of them, such as a name.
    """

    en: str
    ja: str | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Reads both forms. Written out, because pydantic would share the bare record between the fields of a file."""
        from pydantic_core import core_schema as made

        known = [made.dataclass_field(field.name, _field(made, field), kw_only=True) for field in fields(cls)]
        block = made.dataclass_args_schema(cls.__name__, known, extra_behavior="forbid")
        names = [field.name for field in fields(cls)]
        return made.no_info_before_validator_function(
            _block, made.dataclass_schema(cls, block, names, slots=True), ref="Text"
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        """Both forms, for completion in editors."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def fingerprint(self, language: str) -> str:
        """What tells this pair of wordings, the English and that in `language`, from any other: ten hex digits."""
        pair = f"{self.en}\0{getattr(self, language, None) or ''}"
        return hashlib.sha256(pair.encode()).hexdigest()[:10]

    def translations(self) -> Iterator[tuple[str, str]]:
        """Pairs of (language, wording) that are not the English text itself."""
        for field in fields(self):
            if field.name != "en" and (text := getattr(self, field.name)) and text != self.en:
                yield field.name, text

    def show(self, language: str) -> str:
        """The text in `language`, or the English one where that is missing."""
        return getattr(self, language, None) or self.en

    def all(self) -> tuple[str, ...]:
        """Every wording we hold, English first."""
        return tuple(text for field in fields(self) if (text := getattr(self, field.name)))


def _field(made: Any, field: "Field[Any]") -> "CoreSchema":
    """English must be there, every other language may."""
    text = made.str_schema(min_length=1, strip_whitespace=True)
    needed: CoreSchema = (
        text if field.default is MISSING else made.with_default_schema(made.nullable_schema(text), default=None)
    )
    return needed


def _block(value: Any) -> Any:
    """A plain text as a block of languages; in Japanese, a text that stands on several lines without their ends."""
    if isinstance(value, str):
        return dict.fromkeys(LANGUAGES, value)
    if isinstance(value, dict) and isinstance(japanese := value.get("ja"), str):
        return {**value, "ja": _FOLDED.sub("", japanese)}
    return value


LANGUAGES = tuple(field.name for field in fields(Text))
"""The languages that content can be written in, by their ISO 639-1 codes."""

ADDRESS = re.compile(r"https?://[\w\-.~:/?#\[\]@!$&'()*+,;=%]*[\w\-~/#&=%]", re.ASCII)
"""A web address in running text. A full stop or a bracket at the end belongs to the sentence."""


class Words(Protocol):
    """The interface's own words in one language: labels, sentences, state words."""

    @property
    def language(self) -> str:
        """ISO 639-1 code of the language these words are in."""

    def __call__(self, key: str, **values: object) -> str:
        """The wording under `key` with `values` filled in; `n` chooses the plural form."""

    def has(self, key: str) -> bool:
        """Is there a wording under `key`?"""


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters; what is left out shows as "…"."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
