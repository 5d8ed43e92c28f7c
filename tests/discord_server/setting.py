"""Setting the scene: people, roles, channels, and what the bot may do in them."""

from collections.abc import Iterable

from tests.discord_server.intents import Intent
from tests.discord_server.payloads import channel_json, role_json
from tests.discord_server.people import People
from tests.discord_server.permissions import Permission


class Setting(People):
    """All of it also while a bot is connected: it is told as Discord tells it."""

    def add_user(self, name: str, roles: Iterable[str] = ()) -> str:
        return self._state.world.add_user(name, roles).id

    def add_role(self, name: str, permissions: Permission = Permission.NONE) -> str:
        role = self._state.world.role(name, permissions)
        data = {"guild_id": self._state.world.guild, "role": role_json(role)}
        self._state.gateway.dispatch("GUILD_ROLE_CREATE", data, Intent.GUILDS)
        return role.id

    def close_dms(self, user: str) -> None:
        """From now on this user takes no direct messages."""
        self._state.world.users[user].closed = True

    def direct_channel(self, user: str) -> str:
        return self._state.world.direct_channel(user).id

    def add_channel(self, name: str) -> str:
        channel = self._state.world.add_channel(name)
        self._state.gateway.dispatch("CHANNEL_CREATE", channel_json(self._state.world, channel), Intent.GUILDS)
        return channel.id

    def deny(self, channel: str, permission: Permission) -> None:
        """What the bot may not do there; NONE allows everything again."""
        self._state.world.channels[channel].denied = permission
        self._channel_event("CHANNEL_UPDATE", channel)

    def delete_channel(self, channel: str) -> None:
        self._channel_event("CHANNEL_DELETE", channel)
        self._state.messages.forget_channel(channel)
        del self._state.world.channels[channel]

    def _channel_event(self, event: str, channel: str) -> None:
        data = channel_json(self._state.world, self._state.world.channels[channel])
        self._state.gateway.dispatch(event, data, Intent.GUILDS)
