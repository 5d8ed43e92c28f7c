"""One Discord server (a guild) with its channels, people and roles."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.discord_server.permissions import EVERYTHING, ORDINARY, Permission
from tests.discord_server.snowflakes import Snowflakes

TEXT, DIRECT = 0, 1


@dataclass
class User:
    """`closed` users accept no direct messages."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    bot: bool = False
    closed: bool = False


@dataclass
class Role:
    """A role of the guild."""

    id: str
    name: str
    permissions: Permission


@dataclass
class Channel:
    """`denied` is what the bot may not do here; `recipient` is whom a direct channel leads to."""

    id: str
    name: str
    kind: int = TEXT
    denied: Permission = Permission.NONE
    recipient: str | None = None
    last_message: str | None = None

    @property
    def direct(self) -> bool:
        return self.kind == DIRECT

    @property
    def allowed(self) -> Permission:
        return ORDINARY & ~self.denied


@dataclass
class World:
    """Everything that there is before anybody says anything."""

    ids: Snowflakes
    bot: User = field(init=False)
    guild: str = field(init=False)
    owner: str = field(init=False)
    users: dict[str, User] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.guild = self.ids.next()
        self.roles[self.guild] = Role(self.guild, "@everyone", ORDINARY)  # @everyone has the guild's own id
        self.owner = self.add_user("owner").id
        self.bot = self.add_user("Briefing Bot")
        self.bot.bot = True

    def add_user(self, name: str, roles: Iterable[str] = ()) -> User:
        """Roles are named; those that are not there yet are made."""
        user = User(self.ids.next(), name, tuple(self.role(role).id for role in roles))
        self.users[user.id] = user
        return user

    def role(self, name: str, permissions: Permission | None = None) -> Role:
        """The role with this name, made if need be; `permissions` replaces those that it has."""
        role = next((role for role in self.roles.values() if role.name == name), None)
        role = role or Role(self.ids.next(), name, Permission.NONE)
        role.permissions = role.permissions if permissions is None else permissions
        return self.roles.setdefault(role.id, role)

    def add_channel(self, name: str) -> Channel:
        channel = Channel(self.ids.next(), name)
        self.channels[channel.id] = channel
        return channel

    def direct_channel(self, user: str) -> Channel:
        """The one channel between the bot and a user."""
        known = (channel for channel in self.channels.values() if channel.recipient == user)
        if found := next(known, None):
            return found
        channel = Channel(self.ids.next(), "", DIRECT, recipient=user)
        self.channels[channel.id] = channel
        return channel

    def permissions_of(self, user: User) -> Permission:
        """What a member may do in the guild."""
        held = ORDINARY
        for role in user.roles:
            held |= self.roles[role].permissions
        return EVERYTHING if user.id == self.owner or Permission.ADMINISTRATOR in held else held
