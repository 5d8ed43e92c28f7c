"""Parts of sentences made whole, and sentences made a text, as the language writes them."""

from collections.abc import Iterable

from bot.core.text import Words

STOPS = (".", "。", "?", "!", "？", "！")


def sentence(said: str, words: Words) -> str:
    """With a capital at its beginning, where the language has them, and a stop at its end."""
    stop = "" if said.endswith(STOPS) else words("text.stop")
    first = said[:1] if words.language == "ja" else said[:1].upper()
    return f"{first}{said[1:]}{stop}"


def sentences(said: Iterable[str], words: Words) -> str:
    """One after the other; Japanese puts no space between them."""
    return words("text.gap").join(part for part in said if part)
