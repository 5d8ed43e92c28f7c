"""Slack, as far as local-slack and the proxy in front of it go."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.place import Place
from bot.core.ports import Platform
from tests.contract.rig import Said, Trouble, world
from tests.platforms.slack.faults import Answer, Fault, error
from tests.platforms.slack.local_slack import LocalSlack
from tests.platforms.slack.proxy import Proxy
from tests.platforms.slack.reading import Message, controls, words
from tests.platforms.slack.support import PLACE, Running, running
from tests.platforms.slack.waiting import until


@dataclass
class SlackRig:
    """Alice in a channel of a Slack workspace."""

    running: Running
    private: bool = True
    typed: bool = True
    place: Place = PLACE

    def __post_init__(self) -> None:
        self.platform: Platform = self.running.bot

    async def ask(self, line: str) -> Said:
        return self._said(await self.running.ask(line.removeprefix("/")))

    def _said(self, message: Message) -> Said:
        press = {}
        for element in controls(message):
            if element["type"] == "button":
                press[element["text"]["text"]] = lambda e=element: self._use(message, e)
            for option in element.get("options", ()):
                chosen = {"type": element["type"], "action_id": element["action_id"], "selected_option": option}
                press[option["text"]["text"]] = lambda e=chosen: self._use(message, e)
        return Said(words(message), press)

    async def _use(self, message: Message, element: dict[str, Any]) -> Said:
        """An answer of its own, or the pressed message with something else in it."""
        before = await self.running.slack.messages()
        await self.running.slack.press(message, element)

        async def came() -> Message | None:
            now = await self.running.slack.messages()
            return next((m for m in now if m["blocks"] not in [old["blocks"] for old in before]), None)

        return self._said(await until(came))

    async def public(self) -> list[str]:
        return [words(m) for m in await self.running.slack.messages() if "ephemeral_to" not in m]

    async def restart(self) -> None:
        await self.running.stop()
        await self.running.start()

    def trouble(self, kind: Trouble) -> None:
        faults: dict[Trouble, Fault | Answer] = {"cut before": Fault.DROP_BEFORE, "cut after": Fault.DROP_AFTER}
        self.running.proxy.once("chat.postMessage", faults.get(kind, error("is_archived")))


@asynccontextmanager
async def slack(folder: Path, workspace: LocalSlack, proxy: Proxy) -> AsyncIterator[SlackRig]:
    given = world()
    given.places[PLACE.id] = PLACE
    async with running(folder, workspace, proxy, given) as started:
        yield SlackRig(started)
