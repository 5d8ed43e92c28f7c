"""Where people talk: a channel or a direct conversation on some platform, and who is talking."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.core.permission import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`id` is `platform:channel`; language and zone hold where a person has none of their own.

    `chosen`: an operator has chosen the language for this place; else it is the desk's own.
    """

    id: str
    name: str
    language: str
    zone: str
    chosen: bool = True

    @property
    def platform(self) -> str:
        """The platform's name, such as `console`."""
        return self.id.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """The person behind a request; `id` is unique over all platforms, as in `console:anna`. `language` is that of
    the person's app or terminal (ISO 639-1), where the platform tells it. `passing`: the id is that of one sign-in."""

    id: str
    name: str
    role: Role
    language: str | None = None
    passing: bool = False


def spoken(preferred: str | None, asker: Asker, place: Place, known: Collection[str]) -> str:
    """The language to answer in: what the person has set, what was chosen for the place, what the person's app speaks,
    and at last the desk's own."""
    wishes = (preferred, place.language if place.chosen else None, asker.language, place.language)
    return next((language for language in wishes if language and language in known), "en")
