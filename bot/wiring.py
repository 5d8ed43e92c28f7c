"""What every platform is given when it is created."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.errors import Fault
from bot.core.permission import Role
from bot.core.place import Place
from bot.core.ports import Clock, Memory, Messages
from bot.dispatcher import Dispatcher
from bot.web import Web


@dataclass(frozen=True)
class Wiring:
    """The running parts. What is given as a function may change while the bot runs.

    `place` gives a place by its id: the one in config/bot.yaml, or else one in the desk's own language and zone.
    `faults` are those of the last change to content or settings that was refused; `on_reload` is called after
    each such change, refused or not.
    """

    dispatcher: Dispatcher
    clock: Clock
    web: Web
    messages: Messages
    memory: Memory
    places: Callable[[], Mapping[str, Place]]
    place: Callable[[str, str], Place]
    role_of: Callable[[Iterable[str]], Role]
    faults: Callable[[], Sequence[Fault]]
    on_reload: list[Callable[[], None]] = field(default_factory=list)
