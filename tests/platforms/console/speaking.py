"""A console whose visitors speak several languages."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.core.place import Place
from tests.lasting import lasting_world
from tests.platforms.console.support import GENERAL, MILESTONES, Running, running, small_library

ENGLISH, JAPANESE = "What you can ask", "質問できること"
TOKEN = "a-long-token-of-the-desk"
OPEN = replace(GENERAL, chosen=False)
"""A channel for which nobody chose a language; for MILESTONES an operator chose English."""


@asynccontextmanager
async def speaking(folder: Path) -> AsyncIterator[Running]:
    world = lasting_world(library=small_library(), places={place.id: place for place in (OPEN, MILESTONES)})
    async with running(folder, world) as started:
        yield started


def accepts(console: Running, languages: str) -> None:
    """What the browser says of itself from now on."""
    console.http.headers["Accept-Language"] = languages


async def sign_in(console: Running, name: str = "Anna", token: str = TOKEN) -> tuple[int, str]:
    return await console.post("/signin", data={"name": name, "token": token})


async def title(console: Running, place: Place = OPEN) -> str:
    """The heading of an answer."""
    _, answer = await console.ask("/help", place)
    found = re.search(r"<h\d[^>]*>(.*?)</h\d>", answer["html"])
    assert found, answer["html"]
    return found[1]


async def refused(console: Running, **body: Any) -> str:
    """The sentence that a question is refused with."""
    sentence: str = json.loads((await console.post(**body))[1])["error"]
    return sentence
