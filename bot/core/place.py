"""Where people talk: a channel or a direct conversation on some platform, and who is talking."""

from dataclasses import dataclass

from bot.core.permission import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`id` is `platform:channel`; language and zone hold where a person has none of their own."""

    id: str
    name: str
    language: str
    zone: str

    @property
    def platform(self) -> str:
        """The platform's name, such as `console`."""
        return self.id.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """The person behind a request; `id` is unique over all platforms, as in `console:anna`."""

    id: str
    name: str
    role: Role
