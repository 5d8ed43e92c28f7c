"""Would Slack take it? By our own rules and by those of slack_sdk's models."""

from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from bot.platforms.slack.limits import MESSAGE_TEXT, faults, texts

PINGS = ("<!", "<@", "<#")
"""What becomes a mention in text that Slack parses."""

OURS = {"header", "rich_text", "context", "actions"}
PARSED = {"mrkdwn", "user", "usergroup", "broadcast", "channel", "team"}
"""Objects and elements that are parsed, or mention somebody."""


def complaints(body: Mapping[str, Any]) -> list[str]:
    """Everything that is wrong with a message."""
    blocks = body.get("blocks") or []
    found = [*faults(blocks), *_of_models(blocks), *_parsed(blocks)]
    text = body.get("text", "")
    if not 0 < len(text) <= MESSAGE_TEXT:
        found.append(f"text of {len(text)} characters")
    if any(ping in text for ping in PINGS):
        found.append("text that pings")
    return found


def shown(blocks: Any) -> str:
    """All that somebody sees, in one text."""
    return " ".join(words for block in blocks for words in _sayings(block))


def _sayings(part: Any) -> Iterator[str]:
    """Texts that stand apart; the pieces of one line belong together."""
    if isinstance(part, Mapping) and part.get("type") == "rich_text_section":
        yield "".join(texts(part))
    elif isinstance(part, Mapping) and isinstance(part.get("text"), str):
        yield part["text"]
    elif isinstance(part, Mapping | list):
        for inner in part.values() if isinstance(part, Mapping) else part:
            yield from _sayings(inner)


def _of_models(blocks: list[dict[str, Any]]) -> list[str]:
    found = [f"a block of type {block['type']}" for block in blocks if block["type"] not in OURS]
    for block in blocks:
        try:
            known = Block.parse(block)
            assert known is not None, "unknown to slack_sdk"
            assert known.to_dict() == block, "slack_sdk knows other keys"
        except (AssertionError, SlackObjectFormationError) as error:
            found.append(f"{block['type']}: {error}")
    return found


def _parsed(part: Any) -> list[str]:
    """Objects that Slack would parse or that mention somebody."""
    if isinstance(part, list):
        return [kind for piece in part for kind in _parsed(piece)]
    if isinstance(part, dict):
        own = [part["type"]] if part.get("type") in PARSED or part.get("emoji") else []
        return own + [kind for value in part.values() for kind in _parsed(value)]
    return []
