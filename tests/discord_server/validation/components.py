"""Buttons, menus and forms.

https://discord.com/developers/docs/components/reference
"""

from collections.abc import Iterator
from typing import Any

from tests.discord_server.json_types import Json
from tests.discord_server.validation.lengths import blank, duplicates, longer, more
from tests.discord_server.validation.messages import COMPONENTS_V2, address

ROW, BUTTON, STRING_SELECT, TEXT_INPUT, TEXT_DISPLAY, LABEL = 1, 2, 3, 4, 10, 18
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6


def component_faults(body: Any) -> list[str]:
    """The components of a message."""
    tops = (body.get("components") or []) if isinstance(body, dict) else []
    parts = list(walk(tops))
    newer = bool(((body.get("flags") or 0) if isinstance(body, dict) else 0) & COMPONENTS_V2)
    layout = _newer_layout(parts) if newer else _rows(tops)
    each = (fault for row in parts for fault in _component(row))
    return [*layout, *each, *_repeated(parts)]


def walk(components: list[Json]) -> Iterator[Json]:
    """All components, those inside others too."""
    for component in components:
        yield component
        inner = [component[key] for key in ("accessory", "component") if component.get(key)]
        yield from walk([*(component.get("components") or []), *inner])


def _rows(tops: list[Json]) -> Iterator[str]:
    yield from more("rows", tops, 5)
    if any(top.get("type") != ROW for top in tops):
        yield "components stand in rows, unless the message has the flag 1 << 15"


def _newer_layout(parts: list[Json]) -> Iterator[str]:
    yield from more("components in all", parts, 40)
    texts = "".join(part.get("content") or "" for part in parts if part.get("type") == TEXT_DISPLAY)
    yield from longer("the text of all components", texts, 4000)


def _repeated(parts: list[Json]) -> list[str]:
    ids = [part["custom_id"] for part in parts if part.get("custom_id")]
    return [f"custom_id {name!r} is there twice" for name in duplicates(ids)]


def _component(part: Json) -> Iterator[str]:
    yield from longer("custom_id", part.get("custom_id"), 100)
    if part.get("type") == ROW:
        yield from _row(part.get("components") or [])
    elif part.get("type") == BUTTON:
        yield from _button(part)
    elif part.get("type") in SELECTS:
        yield from _select(part)


def _row(inside: list[Json]) -> Iterator[str]:
    yield from more("buttons in a row", inside, 5)
    if not inside:
        yield "a row is empty"
    if len(inside) > 1 and any(part.get("type") in SELECTS for part in inside):
        yield "a menu needs a row of its own"


def _button(button: Json) -> Iterator[str]:
    name = f"button {button.get('label')!r}"
    style, url = button.get("style"), button.get("url")
    yield from longer(f"{name}: label", button.get("label"), 80)
    if blank(button.get("label")) and not button.get("emoji") and style != PREMIUM:
        yield f"{name} has neither label nor emoji"
    if style == LINK:
        yield from _link(name, button)
    elif url:
        yield f"{name} has a url, but is no link"
    elif style != PREMIUM and not button.get("custom_id"):
        yield f"{name} has no custom_id"


def _link(name: str, button: Json) -> Iterator[str]:
    if not button.get("url"):
        yield f"{name} is a link without url"
        return
    if button.get("custom_id"):
        yield f"{name} is a link and has a custom_id"
    yield from address(f"{name}: url", button["url"], ("http", "https", "discord"))
    yield from longer(f"{name}: url", button["url"], 512)


def _select(select: Json) -> Iterator[str]:
    name, options = f"menu {select.get('custom_id')!r}", select.get("options") or []
    yield from longer(f"{name}: placeholder", select.get("placeholder"), 150)
    yield from more(f"{name}: options", options, 25)
    if select.get("type") == STRING_SELECT and not options:
        yield f"{name} has no options"
    yield from (f"{name}: two options have the value {v!r}" for v in duplicates([o.get("value", "") for o in options]))
    yield from _bounds(name, select, options)
    for option in options:
        yield from (f"{name}: {fault}" for fault in _option(option))


def _bounds(name: str, select: Json, options: list[Json]) -> Iterator[str]:
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if least > most:
        yield f"{name}: min_values {least} is more than max_values {most}"
    if options and most > len(options):
        yield f"{name}: max_values {most} is more than its {len(options)} options"
    if sum(bool(option.get("default")) for option in options) > most:
        yield f"{name}: more options are chosen beforehand than may be chosen"


def _option(option: Json) -> Iterator[str]:
    for key in ("label", "value"):
        yield from longer(f"option {key}", option.get(key), 100)
        if blank(option.get(key)):
            yield f"an option's {key} is empty"
    yield from longer("option description", option.get("description"), 100)


def modal_limits(data: Any) -> list[str]:
    """A form's own limits."""
    parts = list(walk(data.get("components") or []))
    faults = [*longer("title", data.get("title"), 45), *longer("custom_id", data.get("custom_id"), 100)]
    faults += [*more("components of a form", data.get("components"), 5), *_repeated(parts)]
    for part in parts:
        faults += longer("label", part.get("label"), 45)
    return faults + ([] if parts else ["the form is empty"])
