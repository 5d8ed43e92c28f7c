"""What real Slack does with a channel's history and local-slack does not: paging, time limits, metadata."""

from collections.abc import Mapping, Sequence
from typing import Any

Message = dict[str, Any]
DEFAULT_LIMIT = 100
MAX_LIMIT = 999
"""docs.slack.dev, conversations.history: "must be an integer under 1000"."""


def history(
    stored: Sequence[Message], metadata: Mapping[tuple[str, str], Any], channel: str, asked: Mapping[str, str]
) -> dict[str, Any]:
    """One page of what everyone sees, newest first, with metadata if it is asked for."""
    oldest, latest = float(asked.get("oldest", 0)), float(asked.get("latest", "inf"))
    seen = [m for m in stored if m.get("subtype") != "ephemeral" and oldest < float(m["ts"]) < latest]
    newest_first = sorted(seen, key=lambda message: float(message["ts"]), reverse=True)
    start = int(asked.get("cursor") or 0)
    end = start + min(int(asked.get("limit", DEFAULT_LIMIT)), MAX_LIMIT)
    page = [dict(message) for message in newest_first[start:end]]
    if asked.get("include_all_metadata") in ("1", "true"):
        for message in page:
            if given := metadata.get((channel, message["ts"])):
                message["metadata"] = given
    more = end < len(newest_first)
    return {
        "ok": True,
        "messages": page,
        "has_more": more,
        "response_metadata": {"next_cursor": str(end) if more else ""},
    }
