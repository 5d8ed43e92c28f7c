"""Says what Discord shows of our commands in its reader's language."""

from typing import Any

from discord import Locale, app_commands

from bot.content.words import languages, words_in
from bot.core.text import shortened
from bot.platforms.discord import limits

WRITTEN_IN = "en"
"""What a reader gets whose language we do not speak: the wording itself is in it."""


class Translator(app_commands.Translator):
    """Finds a wording by the key that it was marked with; what bears no key is the same in every language."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: Locale,
        context: app_commands.TranslationContext[Any, Any],
    ) -> str | None:
        """The wording in that language; None where there is none of its own."""
        language, key = str(locale).partition("-")[0], string.extras.get("key")
        if key is None or language == WRITTEN_IN or language not in languages():
            return None
        return shortened(words_in(language)(key), limits.COMMAND_DESCRIPTION)
