"""/settings: what a person sets holds for that person, at once and everywhere."""

import pytest

from bot.core.errors import UserError
from bot.core.place import Place
from bot.preferences import PassingPreferences
from tests.commands.asking import commands_of, offered
from tests.commands.talking import ENGLISH, JAPANESE, OPEN, TOKYO, Talk
from tests.factories import place


class Broken(PassingPreferences):
    """What cannot be kept."""

    async def choose_language(self, person: str, language: str | None) -> None:
        raise UserError("not_kept")


async def test_it_shows_what_holds_and_that_nobody_has_set_it() -> None:
    card = await Talk().ask("/settings")
    assert (card.title, card.private) == ("Your settings", True)
    assert card.lead == "Language: English (automatic: that of the place or of your app)."
    assert "It holds for every answer to you on this platform" in card.text


async def test_a_choice_is_answered_in_the_language_chosen_and_holds_from_then_on() -> None:
    talk = Talk()
    saved = await talk.ask("/settings language:ja")
    assert (saved.language, saved.lead) == ("ja", "保存しました。今後は日本語でお答えします。")
    assert (await talk.ask("/brief chips")).title == JAPANESE
    assert (await talk.ask("/settings")).lead == "言語：日本語。"


async def test_it_holds_for_this_person_alone() -> None:
    talk = Talk()
    await talk.ask("/settings language:ja")
    assert (await talk.ask("/brief chips", "bob")).title == ENGLISH


@pytest.mark.parametrize(("where", "app"), [(OPEN, "en"), (place(language="en"), None), (place(language="en"), "en")])
async def test_it_comes_before_what_the_place_and_the_app_speak(where: Place, app: str | None) -> None:
    talk = Talk(where, app)
    await talk.ask("/settings language:ja")
    assert (await talk.ask("/brief chips")).title == JAPANESE


@pytest.mark.parametrize(
    ("where", "app", "title"), [(OPEN, None, ENGLISH), (OPEN, "ja", JAPANESE), (TOKYO, "en", JAPANESE)]
)
async def test_automatic_gives_it_back_to_the_place_and_the_app(where: Place, app: str | None, title: str) -> None:
    talk = Talk(where, app)
    for language in ("ja", "en", "auto"):
        saved = await talk.ask(f"/settings language:{language}")
    assert saved.lead.startswith(("Saved. From now on the place or your app decides", "保存しました。今後はチャンネル"))
    assert (await talk.ask("/brief chips")).title == title
    assert saved.language == (await talk.ask("/brief chips")).language


async def test_automatic_names_the_language_that_holds_then() -> None:
    assert (await Talk().ask("/settings language:auto")).lead.endswith("here that is English.")
    assert (await Talk(TOKYO).ask("/settings language:auto")).lead.endswith("ここでは日本語です。")


@pytest.mark.parametrize("line", ["/settings 日本語", "/settings ja", "/settings language:JA"])
async def test_a_language_may_be_called_by_its_own_name(line: str) -> None:
    assert (await Talk().ask(line)).language == "ja"


async def test_one_who_chose_by_mistake_finds_the_way_back_by_its_name() -> None:
    talk = Talk()
    await talk.ask("/settings language:ja")
    for english in ("English", "english", "ENGLISH"):
        saved = await talk.ask(f"/settings {english}")
        assert saved.lead == "Saved. From now on you are answered in English."


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("/settings", ["English", "日本語"]),
        ("/settings language:ja", ["自動", "English"]),
        ("/settings language:en", ["Automatic", "日本語"]),
    ],
)
async def test_what_else_can_be_chosen_stands_on_buttons_that_change_this_message(line: str, labels: list[str]) -> None:
    card = await Talk().ask(line)
    assert [button.label for button in card.buttons()] == labels
    assert all(button.updates for button in card.buttons())


async def test_every_button_does_what_it_says() -> None:
    talk = Talk()
    languages = [(await talk.ask(line)).language for line in commands_of(await talk.ask("/settings"))]
    assert languages == ["en", "ja"]


async def test_help_leads_to_the_settings() -> None:
    assert ("Settings", "/settings") in [
        (button.label, button.command) for button in offered(await Talk().ask("/help"))
    ]


@pytest.mark.parametrize("language", ["fr", "language:fr", "nihongo"])
async def test_a_language_that_is_not_spoken_changes_nothing_and_is_told_what_is(language: str) -> None:
    talk = Talk()
    card = await talk.ask(f"/settings {language}")
    assert card.failed
    assert (await talk.ask("/brief chips")).title == ENGLISH


async def test_the_languages_that_are_spoken_are_named() -> None:
    said = (await Talk().ask("/settings language:fr")).lead
    assert said == "“fr” does not fit language. Use one of: auto, en, ja."


async def test_errors_are_told_in_the_language_chosen() -> None:
    talk = Talk()
    await talk.ask("/settings language:ja")
    assert "というコマンドはありません" in (await talk.ask("/nosuch")).lead


async def test_what_cannot_be_kept_is_said_in_the_language_that_still_holds() -> None:
    talk = Talk(preferences=Broken())
    card = await talk.ask("/settings language:ja")
    assert card.failed
    assert card.lead.startswith("The setting is not saved yet")
    assert (await talk.ask("/brief chips")).title == ENGLISH


async def test_on_a_terminal_it_says_for_how_long_it_holds() -> None:
    talk = Talk(preferences=PassingPreferences())
    assert "until this conversation ends" in (await talk.ask("/settings language:en")).lead
    assert "この対話が終わるまで日本語で" in (await talk.ask("/settings language:ja")).lead
    assert (await talk.ask("/settings language:auto")).lead.startswith("From now on the place or the terminal decides")
    assert "Scheduled posts" not in (await talk.ask("/settings")).text
