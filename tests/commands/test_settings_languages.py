from bot.content.words import languages
from bot.core.text import LANGUAGES
from bot.registry import commands


def test_every_language_of_the_interface_and_of_the_content_can_be_chosen() -> None:
    option = commands()["settings"].option("language")
    assert option is not None
    assert set(option.choices) == {"auto", *languages()} == {"auto", *LANGUAGES}
