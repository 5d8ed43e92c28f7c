"""What Slack takes in one message, from docs.slack.dev, Block Kit reference, unless said otherwise."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Block = Mapping[str, Any]

BLOCKS = 50
HEADER = 150
PLAIN_TEXT = 3000
"""Characters of a text object."""

CONTEXT_ELEMENTS = 10
ACTIONS_ELEMENTS = 25
BUTTON_LABEL = 75
OPTIONS = 100
OPTION_LABEL = 75
OPTION_VALUE = 150
BUTTON_VALUE = 2000
PLACEHOLDER = 150
URL = 3000
MESSAGE_TEXT = 4000
"""Of a message's `text`; longer ones may be split or cut (changelog 2018-04, Truncating really long messages)."""

ALL_TEXT = 8000
"""Characters of all blocks together. The true limit is nowhere written: 9,597 were taken and 11,341 refused with
`msg_blocks_too_long` (slackapi/bolt-js#2867)."""

ALL_JSON = 20_000
"""The same for blocks as JSON: Slack counts "a buffer for block containers" too (slackapi/bolt-js#2509)."""

LONGEST = {
    ("header", "text"): HEADER,
    ("button", "text"): BUTTON_LABEL,
    ("button", "value"): BUTTON_VALUE,
    ("option", "text"): OPTION_LABEL,
    ("option", "value"): OPTION_VALUE,
    ("static_select", "placeholder"): PLACEHOLDER,
    ("plain_text", "text"): PLAIN_TEXT,
}
"""Characters of a key's text in objects of a type; they have at least one."""

MOST = {
    ("actions", "elements"): ACTIONS_ELEMENTS,
    ("context", "elements"): CONTEXT_ELEMENTS,
    ("static_select", "options"): OPTIONS,
    ("rich_text", "elements"): BLOCKS,
    ("rich_text_section", "elements"): BLOCKS,
    ("rich_text_list", "elements"): ALL_TEXT,
}
"""Entries of a key's list in objects of a type; there is at least one. (Of rich text nothing is written.)"""


def faults(blocks: Sequence[Block]) -> Iterator[str]:
    """Everything that Slack would not take, in words."""
    if not 0 < len(blocks) <= BLOCKS:
        yield f"{len(blocks)} blocks"
    text = sum(len(words) for block in blocks for words in texts(block))
    if text > ALL_TEXT:
        yield f"{text} characters of text"
    if (size := len(json.dumps(blocks, ensure_ascii=False))) > ALL_JSON:
        yield f"{size} characters of JSON"
    for block in blocks:
        for part in _objects(block):
            yield from _wrong(part)
    ids = [part["action_id"] for block in blocks for part in _objects(block) if "action_id" in part]
    if len(ids) != len(set(ids)):
        yield "the same action_id twice"


def texts(part: Any) -> Iterator[str]:
    """Every text that somebody sees."""
    for piece in _objects(part):
        if isinstance(piece.get("text"), str):
            yield piece["text"]


def _objects(part: Any) -> Iterator[Mapping[str, Any]]:
    """A block, and all the objects in it."""
    if isinstance(part, Mapping):
        yield part
        for value in part.values():
            yield from _objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from _objects(value)


def _wrong(part: Mapping[str, Any]) -> Iterator[str]:
    kind = part.get("type") or ("option" if "value" in part else "")
    for (of, key), longest in LONGEST.items():
        if of == kind and key in part and not 0 < (size := len(_words(part[key]))) <= longest:
            yield f"{kind}.{key} of {size} characters"
    for (of, key), most in MOST.items():
        if of == kind and not 0 < (count := len(part[key])) <= most:
            yield f"{count} {kind}.{key}"
    if kind in ("text", "plain_text") and not part["text"].strip():
        yield f"an empty {kind}"


def _words(value: Any) -> str:
    """The text itself, or that of a text object."""
    return str(value["text"]) if isinstance(value, Mapping) else str(value)
