"""Content as Discord's markdown shows it: literally. The only way from content into a message.

discord.py's own `escape_markdown` leaves some of it live: a second masked link in one line, a quote behind a space,
a numbered list (which Discord numbers anew, so that "2024. … 2026. …" would lose a year).
"""

import re

from bot.cards.plain import marks

_SPECIAL = re.compile(
    r"""(?P<address>https?://[^\s<>\[\]|*`\\]+)      # stays a link; nothing in it is markup
      | (?P<inline>[\\*_~|`\[\]<])                 # emphasis, spoilers, code, masked links, mentions, times
      | ^(?P<indent>[^\S\n]*)(?P<opens>\#{1,3}(?=\s) | >{1,3} | [-+](?=[\s\#]) | \d+(?=[.)]\s))""",
    re.VERBOSE | re.MULTILINE,
)


def literal(text: str) -> str:
    """The text with everything escaped that Discord would turn into markup (Discord's help, Markdown Text 101; API
    reference, Message Formatting). Web addresses stay links.
    """
    return _SPECIAL.sub(_escaped, text.replace("\r", ""))


def _escaped(found: re.Match[str]) -> str:
    if found["address"]:
        # A mention that follows at once would swallow the backslash that disarms it into the address.
        return f"{found[0]}\u200b" if found.string[found.end() : found.end() + 1] == "<" else found[0]
    if found["inline"]:
        return f"\\{found[0]}"
    opens = found["opens"]
    return f"{found['indent']}{opens}\\" if opens.isdecimal() else f"{found['indent']}\\{opens}"


def line(text: str) -> str:
    """The same on one line, for a heading or an entry of a list."""
    return literal(" ".join(text.split()))


def cited(text: str, cites: tuple[int, ...]) -> str:
    """An entry of a list with its references behind it."""
    return line(text) + marks(cites)


def bold(text: str) -> str:
    """The same in bold; nothing where there is nothing to say."""
    said = line(text)
    return f"**{said}**" if said else ""
