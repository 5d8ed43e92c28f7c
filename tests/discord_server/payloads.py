"""The guild's things as JSON, in the shapes of API v10."""

from tests.discord_server.json_types import Json
from tests.discord_server.snowflakes import moment
from tests.discord_server.world import Channel, Role, User, World


def user_json(user: User) -> Json:
    return {
        "id": user.id,
        "username": user.name,
        "discriminator": "0",
        "global_name": user.name,
        "avatar": None,
        "bot": user.bot,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }


def me_json(user: User) -> Json:
    """The bot's own account, with what only its owner sees."""
    return {**user_json(user), "verified": True, "mfa_enabled": False, "locale": "en-US", "email": None}


def role_json(role: Role) -> Json:
    return {
        "id": role.id,
        "name": role.name,
        "permissions": str(int(role.permissions)),
        "position": 0 if role.name == "@everyone" else 1,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def member_json(user: User) -> Json:
    return {
        "user": user_json(user),
        "roles": list(user.roles),
        "nick": None,
        "avatar": None,
        "joined_at": moment(user.id),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": None,
    }


def channel_json(world: World, channel: Channel) -> Json:
    if channel.direct:
        assert channel.recipient
        recipients = [user_json(world.users[channel.recipient])]
        return {
            "id": channel.id,
            "type": channel.kind,
            "last_message_id": channel.last_message,
            "flags": 0,
            "recipients": recipients,
        }
    denied = {"id": world.bot.id, "type": 1, "allow": "0", "deny": str(int(channel.denied))}
    return {
        "id": channel.id,
        "type": channel.kind,
        "guild_id": world.guild,
        "name": channel.name,
        "position": 0,
        "permission_overwrites": [denied] if channel.denied else [],
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_message_id": channel.last_message,
        "flags": 0,
    }


def application_json(world: World) -> Json:
    return {
        "id": world.bot.id,  # an application and its bot share one id
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "owner": user_json(world.users[world.owner]),
        "team": None,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
    }


def guild_json(world: World, *, everybody: bool) -> Json:
    """GUILD_CREATE; without the intent GUILD_MEMBERS only the bot itself is listed."""
    members = [member_json(user) for user in world.users.values() if everybody or user is world.bot]
    guild_channels = [channel for channel in world.channels.values() if not channel.direct]
    return {
        **_GUILD,
        "id": world.guild,
        "owner_id": world.owner,
        "joined_at": moment(world.bot.id),
        "roles": [role_json(role) for role in world.roles.values()],
        "member_count": len(world.users),
        "members": members,
        "channels": [channel_json(world, channel) for channel in guild_channels],
    }


_NOTHING = ("icon", "splash", "discovery_splash", "banner", "description", "vanity_url_code", "application_id")
_EMPTY = ("features", "emojis", "stickers", "threads", "presences", "voice_states", "stage_instances")
_GUILD: Json = {
    **dict.fromkeys(_NOTHING),
    **{key: [] for key in _EMPTY},
    "name": "Test Guild",
    "guild_scheduled_events": [],
    "soundboard_sounds": [],
    "afk_channel_id": None,
    "afk_timeout": 300,
    "verification_level": 0,
    "default_message_notifications": 1,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw_level": 0,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "preferred_locale": "en-GB",
    "system_channel_id": None,
    "system_channel_flags": 0,
    "rules_channel_id": None,
    "public_updates_channel_id": None,
    "max_members": 500_000,
    "large": False,
    "unavailable": False,
}
