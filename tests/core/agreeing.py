"""A sentence and its translation, held against each other."""

from bot.core.agreement import dates_missing, numbers_missing
from bot.core.spelled import spelled


def missing(here: str, there: str) -> tuple[list[str], list[str]]:
    """What the Japanese lacks of the English, and the English of the Japanese."""
    english, japanese = spelled(here, "en"), spelled(there, "ja")
    both = ((english, japanese), (japanese, english))
    lacking = [[*dates_missing(has, lacks), *numbers_missing(has, lacks)] for has, lacks in both]
    return lacking[0], lacking[1]
