"""Content as Discord's markdown shows it: literally. The only way from content into a message."""

from discord.utils import escape_markdown

from bot.cards.plain import marks


def literal(text: str) -> str:
    """The text with everything escaped that Discord would turn into markup, a mention, a link or a time.

    `<` opens mentions, custom emoji and times (Discord API reference, Message Formatting). Bare addresses stay links.
    """
    return escape_markdown(text.replace("\r", "")).replace("<", "\\<")


def line(text: str) -> str:
    """The same on one line, for a heading or an entry of a list."""
    return literal(" ".join(text.split()))


def cited(text: str, cites: tuple[int, ...]) -> str:
    """An entry of a list with its references behind it."""
    return line(text) + marks(cites)
