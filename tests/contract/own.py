"""The platforms whose history we keep ourselves: the terminal and the console."""

import html
import io
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rich.console import Console as Screen

from bot.cards.plain import plain_text
from bot.content.words import words_in
from bot.core.card import Card, Select
from bot.core.message import Message
from bot.core.place import Place
from bot.core.ports import Messages, Platform
from bot.platforms.terminal.adapter import Terminal
from bot.platforms.terminal.render import show
from bot.store.database import database
from bot.store.message_store import MessageStore
from tests import factories as make
from tests.contract.rig import Said, Trouble, world
from tests.platforms.console.support import Running, running
from tests.support import World


@dataclass
class FaultyMessages:
    """A history that breaks when told to."""

    store: Messages
    script: list[Trouble] = field(default_factory=list)

    async def add(self, message: Message) -> Message:
        trouble = self.script.pop(0) if self.script else None
        if trouble == "cut before":
            raise OSError("cut")
        stored = await self.store.add(message)
        if trouble == "cut after":
            raise OSError("cut")
        return stored

    async def replace(self, message_id: int, card: Card) -> Message | None:
        return await self.store.replace(message_id, card)

    async def recent(self, place: str, before: int | None, limit: int) -> Sequence[Message]:
        return await self.store.recent(place, before, limit)

    async def find(self, place: str, marker: str) -> Message | None:
        return await self.store.find(place, marker)


@dataclass
class TerminalRig:
    """Somebody at `briefing chat`, and the output of `briefing serve`."""

    world: World
    messages: FaultyMessages
    wiring: Any
    screen: Screen = field(default_factory=lambda: Screen(file=io.StringIO(), force_terminal=True, width=100))
    place: Place = field(default_factory=lambda: make.place("terminal:here"))
    private: bool = True
    typed: bool = True

    def __post_init__(self) -> None:
        self.platform: Platform = Terminal(self.wiring, lambda: self.screen)

    async def ask(self, line: str) -> Said:
        card = await self.world.desk.answer(line, make.asker(), self.place)
        screen = Screen(file=io.StringIO(), force_terminal=True, width=100)
        show(card, words_in("en"), screen)
        choices = [*card.buttons(), *(choice for select in card.all(Select) for choice in select.choices)]
        press = {b.label: lambda command=b.command: self.ask(command) for b in choices}
        return Said(_plain(screen), press)

    async def public(self) -> list[str]:
        return _plain(self.screen).split("╭")[1:]

    async def restart(self) -> None:
        self.platform = Terminal(self.wiring, lambda: self.screen)

    def trouble(self, kind: Trouble) -> None:
        if kind == "refused":
            self.place = make.place("terminal:elsewhere")
        else:
            self.messages.script.append(kind)


def _plain(screen: Screen) -> str:
    assert isinstance(screen.file, io.StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", screen.file.getvalue())


@dataclass
class ConsoleRig:
    """Somebody at the console's page, by its own API."""

    running: Running
    messages: FaultyMessages
    place: Place
    private: bool = False
    typed: bool = True

    def __post_init__(self) -> None:
        self.platform: Platform = self.running.console

    async def ask(self, line: str, message: int | None = None) -> Said:
        more = {"message": message} if message else {}
        answer = (await self.running.ask(line, self.place, **more))[-1]
        found = re.findall(r'(?:data-command|option value)="([^"]*)"[^>]*>([^<]*)<', answer["html"])
        commands = {html.unescape(label): html.unescape(command) for command, label in found}
        press = {label: lambda command=command: self.ask(command, answer["id"]) for label, command in commands.items()}
        return Said(html.unescape(re.sub(r"<[^>]+>", " ", answer["html"])), press)

    async def public(self) -> list[str]:
        posted = [m.card for m in await self.messages.recent(self.place.id, None, 99) if m.card]
        return [plain_text(c.title, c.lead, c.lead_cites, c.parts, c.citations, words_in("en")) for c in posted]

    async def restart(self) -> None:
        """Its page and its posts are the database's; there is nothing in memory to lose."""

    def trouble(self, kind: Trouble) -> None:
        if kind == "refused":
            self.running.world.places.clear()
        else:
            self.messages.script.append(kind)


@asynccontextmanager
async def terminal(folder: Path) -> AsyncIterator[TerminalRig]:
    async with database(f"sqlite:///{folder}/terminal.db") as engine:
        given = world()
        messages = FaultyMessages(MessageStore(engine))
        yield TerminalRig(given, messages, replace(given.wiring(engine), messages=messages))


@asynccontextmanager
async def console(folder: Path) -> AsyncIterator[ConsoleRig]:
    given, place = world(), make.place("console:general")
    given.places[place.id] = place
    async with running(folder, given) as started:
        messages = FaultyMessages(started.wiring.messages)
        object.__setattr__(started.wiring, "messages", messages)
        yield ConsoleRig(started, messages, place)
