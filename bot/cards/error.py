"""Errors as cards: a sentence that says what to do, and the nearest things we do hold."""

from collections.abc import Iterator

from bot.cards.choices import choices_words
from bot.core.card import Button, Buttons, Card
from bot.core.errors import NotHeld, UserError
from bot.core.text import Words, shortened

ECHO = 200
"""Characters of what was typed that an error repeats."""


def error_card(error: UserError, words: Words) -> Card:
    """What went wrong for the asker; for the asker's eyes only."""
    lead = words(f"error.{error.key}", **dict(_values(error, words)))
    buttons = tuple(Button(label, command) for label, command in error.suggestions)
    title = words("error.choose" if buttons else "error.title")
    return _plain_card(title, lead, buttons, words, failed=not isinstance(error, NotHeld))


def _values(error: UserError, words: Words) -> Iterator[tuple[str, object]]:
    """What fills the sentence, in the asker's language."""
    option = str(error.values.get("option", ""))
    for name, value in error.values.items():
        if name == "option":
            yield name, words(f"option.{value}") if words.has(f"option.{value}") else value
        elif name == "role":
            yield name, words(f"role.{value}")
        elif name == "choices" and isinstance(value, tuple):
            yield name, choices_words(option, value, words)
        else:
            # What somebody typed is said back, but not pages of it.
            yield name, shortened(value, ECHO) if isinstance(value, str) else value


def apology_card(bug_id: str, words: Words) -> Card:
    """A bug of ours, with the id under which it stands in the log."""
    return _plain_card(words("error.bug_title"), words("error.bug", id=bug_id), (), words, failed=True)


def _plain_card(title: str, lead: str, buttons: tuple[Button, ...], words: Words, *, failed: bool) -> Card:
    return Card(
        title=title,
        lead=lead,
        text="\n".join([f"{title}\n\n{lead}", *(f"- {button.label}: {button.command}" for button in buttons)]),
        parts=(Buttons(buttons),) if buttons else (),
        language=words.language,
        found=False,
        failed=failed,
        private=True,
    )
