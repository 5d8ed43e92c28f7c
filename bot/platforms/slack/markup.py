"""Text on its way to Slack and back. The one place that knows Slack's escapes.

Content never stands in a `mrkdwn` text object: there `*`, `_`, `~` and backticks format and cannot be escaped, and
even plain words may be turned into links and mentions (docs.slack.dev, Formatting message text; Text object). It
stands in `text` elements of `rich_text` blocks and in `plain_text` objects, which Slack shows as they are: formatting
is a style beside the text, and a mention would be an element of another kind. So nothing has to be escaped there and
nothing can ping. Only the `text` of a message, for notifications and screen readers, is parsed, and is escaped here.
"""

from bisect import bisect_right
from itertools import accumulate

_SLACK = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ESCAPES = str.maketrans(_SLACK)

_HIDDEN = {"&": "\uf026", "<": "\uf03c", ">": "\uf03e"}
_HIDES = str.maketrans(_HIDDEN)
_REVEALS = str.maketrans({hidden: character for character, hidden in _HIDDEN.items()})


def escaped(text: str, limit: int) -> str:
    """Text for a message's `text`, at most `limit` characters long with its escapes; what is left out shows as "…"."""
    whole = text.translate(_ESCAPES)
    if len(whole) <= limit:
        return whole
    lengths = list(accumulate(len(_SLACK.get(character, character)) for character in text))
    return f"{text[: bisect_right(lengths, limit - 1)].rstrip().translate(_ESCAPES)}…"


def unescaped(text: str) -> str:
    """What somebody typed: Slack hands it over with `&`, `<` and `>` escaped."""
    for character, entity in reversed(_SLACK.items()):
        text = text.replace(entity, character)
    return text


def hidden(code: str) -> str:
    """A code as a button carries it: without the characters that Slack escapes in some of what it hands back.

    They are replaced one by one by characters of the Private Use Area, so that the code gets no longer.
    """
    return code.translate(_HIDES)


def revealed(value: str) -> str:
    """The code that a button carries."""
    return value.translate(_REVEALS)
