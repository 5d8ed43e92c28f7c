"""What pytest finds here."""

from tests.discord_server.fixtures import a_scene, a_server

__all__ = ["a_scene", "a_server"]
