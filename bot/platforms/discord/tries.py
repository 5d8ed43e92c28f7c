"""discord.py repeats a call by itself after a server error. What Discord answered to the earlier tries tells whether
one of them may have been stored, whatever became of the last one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

_answers: ContextVar[list[int] | None] = ContextVar("answers", default=None)


@contextmanager
def watched() -> Iterator[list[int]]:
    """Collects the HTTP statuses of all tries of the calls within."""
    statuses: list[int] = []
    token = _answers.set(statuses)
    try:
        yield statuses
    finally:
        _answers.reset(token)


def tracing() -> aiohttp.TraceConfig:
    """What discord.py's client must be given for `watched` to see anything."""
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(_note)
    return trace


async def _note(
    session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
) -> None:
    statuses = _answers.get()
    if statuses is not None:
        statuses.append(params.response.status)
