"""What pytest finds here."""

from tests.platforms.discord.server.fixtures import a_scene, a_server

__all__ = ["a_scene", "a_server"]
