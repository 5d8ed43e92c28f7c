"""YAML as people write it, read strictly: with the place of every fault, and typed by our own models."""

from bot.yamlfile.insert import inserted
from bot.yamlfile.place import Mark, Place
from bot.yamlfile.read import Document, read
from bot.yamlfile.typed import adapter, typed

__all__ = ["Document", "Mark", "Place", "adapter", "inserted", "read", "typed"]
