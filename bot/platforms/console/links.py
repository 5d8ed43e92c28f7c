"""Web addresses in running text, as links."""

from markupsafe import Markup

from bot.core.text import ADDRESS


def linked(text: str) -> Markup:
    """The text, escaped, with its web addresses as links."""
    pieces, end = [], 0
    for found in ADDRESS.finditer(text):
        link = Markup('<a href="{0}" target="_blank" rel="noopener noreferrer">{0}</a>').format(found[0])
        pieces += [Markup.escape(text[end : found.start()]), link]
        end = found.end()
    return Markup("").join([*pieces, Markup.escape(text[end:])])
