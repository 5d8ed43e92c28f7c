"""INTERACTION_CREATE, as the gateway sends it."""

from tests.discord_server.interactions import Interaction
from tests.discord_server.json_types import Json
from tests.discord_server.payloads import channel_json, member_json, user_json
from tests.discord_server.state import State
from tests.discord_server.writing import message_json

LARGEST_FILE = 10 * 2**20


def invocation_json(state: State, interaction: Interaction) -> Json:
    channel = state.world.channels[interaction.channel]
    target = {"message": message_json(interaction.target)} if interaction.target else {}
    return {
        "id": interaction.id,
        "application_id": state.world.bot.id,
        "type": int(interaction.kind),
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": channel.id,
        "channel": {**channel_json(state.world, channel), "permissions": "0"},
        "locale": interaction.locale,
        "app_permissions": str(int(channel.allowed)),
        "entitlements": [],
        "authorizing_integration_owners": {"0": state.world.guild},
        "attachment_size_limit": LARGEST_FILE,
        **target,
        **(_direct(state, interaction) if channel.direct else _in_guild(state, interaction)),
    }


def _direct(state: State, interaction: Interaction) -> Json:
    return {"user": user_json(state.world.users[interaction.user]), "context": 1}


def _in_guild(state: State, interaction: Interaction) -> Json:
    user = state.world.users[interaction.user]
    member = {**member_json(user), "permissions": str(int(state.world.permissions_of(user)))}
    guild = {"id": state.world.guild, "locale": "en-GB", "features": []}
    return {"member": member, "guild_id": state.world.guild, "guild": guild, "guild_locale": "en-GB", "context": 0}
