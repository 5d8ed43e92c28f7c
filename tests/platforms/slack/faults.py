"""What can go wrong between a bot and Slack."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from aiohttp import web


class Fault(Enum):
    """Faults of the connection."""

    DROP_BEFORE = auto()
    """The connection is cut before Slack hears of the call."""

    DROP_AFTER = auto()
    """Slack did what was asked; then the connection is cut without an answer."""

    HANG_AFTER = auto()
    """Slack did what was asked; the answer never comes."""


@dataclass(frozen=True)
class Answer:
    """An answer of Slack's own instead of doing what was asked."""

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "text/html"

    def response(self) -> web.Response:
        if isinstance(self.body, str):
            return web.Response(
                status=self.status, text=self.body, content_type=self.content_type, headers=self.headers
            )
        return web.json_response(self.body, status=self.status, headers=self.headers)


def rate_limited(seconds: int) -> Answer:
    return Answer(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(seconds)})


def error(code: str, **more: str) -> Answer:
    """A refusal, as the Web API gives it: with status 200."""
    return Answer(200, {"ok": False, "error": code, **more})


def failing(status: int = 503, content_type: str = "text/html") -> Answer:
    """Slack's front door without Slack behind it."""
    return Answer(status, "<html>Service Unavailable</html>", content_type=content_type)


def after(fault: Fault) -> bool:
    """Does Slack do what was asked?"""
    return fault in (Fault.DROP_AFTER, Fault.HANG_AFTER)
