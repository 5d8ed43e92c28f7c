"""The one slash command that Slack knows of us, and how our commands are typed behind it."""

import re
from functools import lru_cache

from bot.registry import commands

COMMAND = "/briefing"
BEFORE = r"\s\"'“‘„«「『(（）。、："
"""What may stand before a command: a space, a quotation mark or a bracket that opens, a Japanese stop."""


def as_typed(text: str) -> str:
    """The text with our commands as one types them here: "/help" would be Slack's own, so it is "/briefing help"."""
    return _ours().sub(f"{COMMAND} ", text)


@lru_cache(maxsize=1)
def _ours() -> re.Pattern[str]:
    """The slash before a command's name, where a word begins: not within an address, and not in "10 €/person"."""
    names = "|".join(re.escape(name) for name in sorted(commands(), key=len, reverse=True))
    return re.compile(rf"(?:(?<=^)|(?<=[{BEFORE}]))/(?=(?:{names})(?![A-Za-z0-9_/-]|\.\w))")
