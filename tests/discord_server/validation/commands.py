"""Commands as Discord registers them.

https://discord.com/developers/docs/interactions/application-commands
"""

import unicodedata
from collections.abc import Iterator
from typing import Any

from tests.discord_server.json_types import Json
from tests.discord_server.validation.lengths import blank, duplicates, longer, more

CHAT_INPUT, SUBCOMMAND, GROUP = 1, 1, 2
_MOST = {1: 100, 2: 15, 3: 15}
# https://discord.com/developers/docs/reference#locales
LOCALES = {
    *("bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it"),
    *("ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW"),
}


def names_faults(commands: list[Any]) -> list[str]:
    """What only all commands together show."""
    faults = []
    for kind, most in _MOST.items():
        names = [command.get("name", "") for command in commands if (command.get("type") or 1) == kind]
        faults += [*more(f"commands of type {kind}", names, most)]
        faults += [f"two commands are named {name!r}" for name in duplicates(names)]
    return faults


def command_faults(command: Json) -> list[str]:
    """One command's own limits."""
    if (command.get("type") or CHAT_INPUT) != CHAT_INPUT:
        return [*longer("name", command.get("name"), 32), *_locales(command)]
    faults = [*_named(command), *_options(command.get("options") or [], depth=0)]
    if (characters := size(command)) > 8000:
        faults.append(f"the command has {characters:,} characters in all; 8,000 are allowed")
    return faults


def size(part: Json) -> int:
    """Names, descriptions and values of a command, its options and choices; of translations the longest counts."""
    own = sum(_longest(part, key) for key in ("name", "description"))
    value = part.get("value")
    inner = [*(part.get("options") or []), *(part.get("choices") or [])]
    return own + (len(value) if isinstance(value, str) else 0) + sum(map(size, inner))


def _longest(part: Json, key: str) -> int:
    texts = [part.get(key) or "", *(part.get(f"{key}_localizations") or {}).values()]
    return max(len(text) for text in texts)


def _named(part: Json) -> Iterator[str]:
    yield from _locales(part)
    for name in (part.get("name"), *(part.get("name_localizations") or {}).values()):
        if not _proper(name):
            yield f"name {name!r}: 1 to 32 letters, digits, - and _ are allowed, and no capitals"
    for text in (part.get("description"), *(part.get("description_localizations") or {}).values()):
        yield from longer(f"description of {part.get('name')!r}", text, 100)
        if blank(text):
            yield f"{part.get('name')!r} has no description"


def _locales(part: Json) -> Iterator[str]:
    for key in ("name_localizations", "description_localizations"):
        unknown = sorted(set(part.get(key) or {}) - LOCALES)
        yield from (f"{key}: Discord has no locale {locale!r}" for locale in unknown)


def _proper(name: Any) -> bool:
    return isinstance(name, str) and 1 <= len(name) <= 32 and name == name.lower() and all(map(_allowed, name))


def _allowed(character: str) -> bool:
    """Letters and digits of all scripts, and the marks of Devanagari and Thai."""
    if character in "-_'":
        return True
    return unicodedata.category(character)[0] in "LN" or unicodedata.name(character, "").startswith(
        ("DEVANAGARI", "THAI")
    )


def _options(options: list[Json], depth: int) -> Iterator[str]:
    yield from more("options", options, 25)
    yield from (f"two options are named {name!r}" for name in duplicates([o.get("name", "") for o in options]))
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield "a required option stands after an optional one"
    nested = [option.get("type") in (SUBCOMMAND, GROUP) for option in options]
    if any(nested) and not all(nested):
        yield "options stand beside sub-commands"
    for option in options:
        yield from _option(option, depth)


def _option(option: Json, depth: int) -> Iterator[str]:
    yield from _named(option)
    yield from _choices(option)
    if option.get("type") == GROUP and depth > 0:
        yield f"group {option.get('name')!r} is inside another group"
    for least, most in (("min_value", "max_value"), ("min_length", "max_length")):
        if option.get(least) is not None and option.get(most) is not None and option[least] > option[most]:
            yield f"{option.get('name')!r}: {least} is more than {most}"
    yield from _options(option.get("options") or [], depth + 1)


def _choices(option: Json) -> Iterator[str]:
    name, choices = option.get("name"), option.get("choices") or []
    yield from more(f"choices of {name!r}", choices, 25)
    if choices and option.get("autocomplete"):
        yield f"{name!r} has both choices and autocomplete"
    for key in ("name", "value"):
        texts = [str(choice.get(key)) for choice in choices]
        yield from (f"{name!r}: two choices have the {key} {text!r}" for text in duplicates(texts))
        for text in texts:
            yield from longer(f"a choice's {key}", text, 100)
