"""Briefing Bot: a briefing desk for policy teams, in the chat where they work."""

__version__ = "0.1.0"
