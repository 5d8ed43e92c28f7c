"""A platform as its users and the outbox meet it, so that one test can try them all."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from bot.core.place import Place
from bot.core.ports import Platform
from tests import factories as make
from tests.support import World

Trouble = Literal["cut before", "cut after", "refused"]


@dataclass(frozen=True)
class Said:
    """What somebody sees: the text, and what each button or entry leads to."""

    text: str
    press: Mapping[str, Callable[[], Awaitable["Said"]]] = field(default_factory=dict)

    async def whole(self) -> str:
        """The text of all pages."""
        said, texts = self, [self.text]
        while more := next((label for label in said.press if label.startswith("More: ")), None):
            said = await said.press[more]()
            texts.append(said.text)
        return "\n".join(texts)


class Rig(Protocol):
    """`private`: answers are for the asker alone unless they are shared. `typed`: one may type any line; Discord's
    own client sends only commands that there are, with the options that they need."""

    platform: Platform
    place: Place
    private: bool
    typed: bool

    async def ask(self, line: str) -> Said:
        """A question by somebody in the place."""

    async def public(self) -> list[str]:
        """All that everyone in the place sees."""

    async def restart(self) -> None:
        """Stop the platform and start it again: nothing is left in memory."""

    def trouble(self, kind: Trouble) -> None:
        """What becomes of the next post: the connection is cut before or after it is stored, or it is refused."""


POINTS = 10


def world() -> World:
    """A brief with one point, one with ten long ones, and a milestone that a digest tells of."""
    council = make.milestone("council", make.report(when="2026-12-09", event=make.Event.DATED))
    points = [
        make.point(f"Point {n}: of very many, and each of them says at length what it has to say. {'So on. ' * 100}")
        for n in range(POINTS)
    ]
    briefs = [make.brief("partnership", milestones=(council,)), make.brief("chips", key_points=tuple(points))]
    return World(library=make.library(briefs))
