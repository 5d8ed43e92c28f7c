"""Trouble by script: what goes wrong with which call, once or always."""

import asyncio
import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from tests.discord_server.paths import matches


class Fault(Enum):
    """What may happen to the connection of a call."""

    DROP_BEFORE = auto()
    """Cut before anything is stored."""
    DROP_AFTER = auto()
    """Done and stored, then cut without an answer."""
    HANG_AFTER = auto()
    """Done and stored; the answer is withheld until `release()`, or until the client goes away."""
    HANG_BEFORE = auto()
    """Nothing is done until `release()`; then the call is served."""


@dataclass(frozen=True)
class Refusal:
    """An answer in place of the real one."""

    status: int
    body: str
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


Scripted = Fault | Refusal


def rate_limited(seconds: float, *, everywhere: bool = False) -> Refusal:
    """429; `everywhere` is the limit over all calls. Without `Via` clients take it for a ban by Cloudflare."""
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
    scope = {"X-RateLimit-Global": "true"} if everywhere else {}
    headers = {"Via": "1.1 google", "Retry-After": str(max(1, round(seconds))), **scope}
    return Refusal(429, json.dumps(body), headers=headers)


def failing(status: int = 500) -> Refusal:
    """A server error; from 502 on it comes from the proxy in front of Discord, as a page."""
    if status >= 502:
        return Refusal(status, f"<html><head><title>{status}</title></head></html>", "text/html")
    return Refusal(status, json.dumps({"message": f"{status}: Internal Server Error", "code": 0}))


def forbidden(code: int = 50013) -> Refusal:
    messages = {50001: "Missing Access", 50007: "Cannot send messages to this user", 50013: "Missing Permissions"}
    return Refusal(403, json.dumps({"message": messages.get(code, "Forbidden"), "code": code}))


class Faults:
    """The script. A call meets the oldest entry that fits it; `*` in a path stands for one part of it."""

    def __init__(self) -> None:
        self._entries: deque[tuple[str, str, Scripted, bool]] = deque()
        self._hits: asyncio.Queue[str] = asyncio.Queue()

    def once(self, method: str, path: str, fault: Scripted) -> None:
        """The next call that fits; said twice, the next two."""
        self._entries.append((method, path, fault, True))

    def always(self, method: str, path: str, fault: Scripted) -> None:
        self._entries.append((method, path, fault, False))

    def clear(self) -> None:
        self._entries.clear()

    def take(self, method: str, path: str) -> Scripted | None:
        """What goes wrong with this call."""
        for entry in self._entries:
            if entry[0] == method and matches(entry[1], path):
                if entry[3]:
                    self._entries.remove(entry)
                return entry[2]
        return None

    def happened(self, method: str, path: str) -> None:
        self._hits.put_nowait(f"{method} {path}")

    async def hit(self, seconds: float = 5) -> str:
        """The next fault that nobody has asked about yet, as "POST /channels/1/messages", once it has happened."""
        async with asyncio.timeout(seconds):
            return await self._hits.get()
