"""One call of the client, read; and its answer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.discord_server import errors
from tests.discord_server.json_types import Json
from tests.discord_server.state import State


@dataclass(frozen=True)
class File:
    """A file that came with a call; `index` is its number in `attachments`."""

    index: str
    name: str
    data: bytes


@dataclass(frozen=True)
class Call:
    """`path` is without the API's own; `parts` are the variable parts of it."""

    state: State
    method: str
    path: str
    parts: Mapping[str, str]
    query: Mapping[str, str]
    authorization: str = ""
    body: Any = None
    files: list[File] = field(default_factory=list)

    def refuse_if(self, faults: list[str]) -> None:
        """Put the faults on record and answer as Discord does."""
        if faults:
            self.state.violations += [f"{self.method} {self.path}: {fault}" for fault in faults]
            self.state.bell.ring()
            raise errors.invalid_form(faults)


@dataclass(frozen=True)
class Answer:
    """`body` None is an answer without one."""

    body: Json | list[Json] | None = None
    status: int = 200

    def response(self) -> web.Response:
        if self.body is None:
            return web.Response(status=204)
        # Bytes, because with text aiohttp adds a charset and discord.py then takes the answer for text.
        return web.Response(status=self.status, body=json.dumps(self.body).encode(), content_type="application/json")


async def read(request: web.Request) -> tuple[Any, list[File]]:
    """The body, and the files beside it."""
    if request.content_type == "multipart/form-data":
        return await _multipart(request)
    text = await request.text()
    if not text:
        return None, []
    if request.content_type != "application/json":
        raise errors.invalid_form([f"a body comes as application/json, not {request.content_type}"])
    return _parsed(text), []


async def _multipart(request: web.Request) -> tuple[Any, list[File]]:
    body, files = None, []
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        data = bytes(await part.read())
        if part.name == "payload_json":
            body = _parsed(data.decode())
        else:
            index = (part.name or "").removeprefix("files[").removesuffix("]")
            files.append(File(index, part.filename or "unnamed", data))
    return body, files


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise errors.invalid_form(["the body is no JSON"]) from None
