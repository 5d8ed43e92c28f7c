"""A question to the bot, and waiting for what comes of it."""

from collections.abc import Coroutine
from typing import Any

from tests.discord_server.interactions import Callback, Interaction
from tests.discord_server.json_types import Json
from tests.discord_server.messages import Message
from tests.discord_server.seen import Seen, seen
from tests.discord_server.state import State


class Asked:
    """Every wait gives up after `timeout` seconds, with a TimeoutError that says what did not come."""

    def __init__(self, state: State, interaction: Interaction) -> None:
        self._state = state
        self._interaction = interaction

    @property
    def callback(self) -> Callback | None:
        """The kind of the first answer so far: for instance DEFERRED_MESSAGE."""
        return self._interaction.callback

    @property
    def messages(self) -> list[Seen]:
        """All answers so far that have come to something, as they are now."""
        return [seen(message) for message in self._whole()]

    def answer(self, timeout: float = 5) -> Coroutine[Any, Any, Seen]:
        """The first message, once it is there; “is thinking” is none."""
        return self._first(timeout)

    def updated(self, timeout: float = 5) -> Coroutine[Any, Any, Seen]:
        """The message that was pressed on, once it has been changed in answer."""
        return self._updated(timeout)

    def choices(self, timeout: float = 5) -> Coroutine[Any, Any, list[Json]]:
        """The completions, each with name and value."""
        return self._choices(timeout)

    def modal(self, timeout: float = 5) -> Coroutine[Any, Any, Json]:
        """The form that opens."""
        return self._wait(lambda: self._interaction.modal, "no form", timeout)

    def acknowledged(self, timeout: float = 5) -> Coroutine[Any, Any, Callback]:
        """The kind of the first answer, once there is one."""
        return self._wait(lambda: self._interaction.callback, "no first answer", timeout)

    @property
    def interaction(self) -> Interaction:
        """The server's own record."""
        return self._interaction

    def _whole(self) -> list[Message]:
        return [message for message in self._interaction.answers if not message.loading]

    async def _first(self, seconds: float) -> Seen:
        return seen((await self._wait(self._whole, "no answer", seconds))[0])

    async def _updated(self, seconds: float) -> Seen:
        await self._wait(lambda: self._interaction.updates, "no update", seconds)
        assert self._interaction.target
        return seen(self._interaction.target)

    async def _choices(self, seconds: float) -> list[Json]:
        await self._wait(lambda: self._interaction.choices is not None, "no completions", seconds)
        return self._interaction.choices or []

    async def _wait(self, check: Any, what: str, seconds: float) -> Any:
        told = f"{what} to {self._interaction.kind.name} {self._interaction.data.get('name', '')}"
        return await self._state.bell.until(check, told, seconds)
