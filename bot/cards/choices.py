"""An option's choices in words."""

from collections.abc import Iterable

from bot.core.text import Words


def choice_label(option: str, choice: str, words: Words) -> str:
    """What a choice is called in the reader's language; the choice itself where it has no name there."""
    return words(key) if words.has(key := f"choice.{option}.{choice}") else choice


def choices_words(option: str, choices: Iterable[str], words: Words) -> str:
    """All choices as one types them, with what they are called where that is another word."""
    labels = ((choice, choice_label(option, choice, words)) for choice in choices)
    return words("text.comma").join(words("help.choice", value=choice, label=label) for choice, label in labels)
