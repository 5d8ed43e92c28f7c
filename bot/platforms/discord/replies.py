"""Answers an interaction: at once where the answer is quick, else with "thinking…" first. Lets nothing escape."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import discord

from bot.cards.error import apology_card, error_card
from bot.content.words import words_in
from bot.core.command import Command, Option
from bot.core.errors import UserError, named
from bot.core.line import options_line
from bot.core.page import Page
from bot.core.place import Asker, Place
from bot.core.text import Words
from bot.exchange import Exchange, Shown
from bot.platforms.discord.custom_ids import CODE
from bot.platforms.discord.layout import fits
from bot.platforms.discord.render import render
from bot.wiring import Wiring

log = logging.getLogger(__name__)
PLATFORM = "discord"

DEFER_AFTER = 1.0
"""Seconds. Discord gives up on an interaction that got no response within 3 (Receiving and Responding)."""

GONE = frozenset({10008, 10062, 40060})
"""Unknown message, unknown interaction, already acknowledged: whoever asked is no longer there to be answered."""

Interaction = discord.Interaction[Any]
Work = Callable[[Asker, Place], Coroutine[Any, Any, Shown]]
"""Finds the answer for somebody somewhere."""


class Replies:
    """From an interaction to its answer."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self.exchange = Exchange(wiring, fits, CODE)

    async def ask(self, interaction: Interaction, command: Command, given: Mapping[str, str]) -> None:
        """Answer an application command."""
        await self._reply(interaction, partial(self.exchange.ask, options_line(command.name, given)))

    async def press(self, interaction: Interaction, code: str) -> None:
        """Answer a button or a chosen entry."""
        await self._reply(interaction, partial(self.exchange.press, code))

    async def outdated(self, interaction: Interaction) -> None:
        """Answer a command that Discord still offers but the bot no longer has, or has with other options."""

        async def told(asker: Asker, place: Place) -> Shown:
            return Shown(Page(card=error_card(UserError("old_command"), self._words(asker, place))))

        await self._reply(interaction, told)

    def choices(self, interaction: Interaction, option: Option, typed: str) -> Sequence[tuple[str, str]]:
        """Pairs of (value, label) while an option is typed; none rather than an error."""
        try:
            language = self._wiring.dispatcher.language(self._asker(interaction), self._place(interaction))
            return self._wiring.dispatcher.choices(option, typed, language)
        except Exception:
            log.exception("bug while completing %r", typed)
            return ()

    async def _reply(self, interaction: Interaction, work: Work) -> None:
        try:
            shown = work(self._asker(interaction), self._place(interaction))
            await _answer(interaction, asyncio.ensure_future(shown))
        except discord.HTTPException as error:
            if error.code not in GONE:
                log.warning("an answer was refused by Discord: %s", error)
                await self._apologise(interaction)
        except Exception:
            log.exception("an answer could not be shown")
            await self._apologise(interaction)

    async def _apologise(self, interaction: Interaction) -> None:
        """The best that can be done when an answer could not be shown."""
        bug = secrets.token_hex(4)
        log.error("bug %s is what the asker was told", bug)
        try:
            card = apology_card(bug, self._words(self._asker(interaction), self._place(interaction)))
            sending = {**render(Page(card=card)).sending(), "ephemeral": True}
            if interaction.response.is_done():
                await interaction.followup.send(**sending)
            else:
                await interaction.response.send_message(**sending)
        except Exception as error:
            log.warning("nor could the apology be shown: %s", named(error))

    def _asker(self, interaction: Interaction) -> Asker:
        user = interaction.user
        role = self._wiring.role_of(_identities(user))
        language = str(interaction.locale).partition("-")[0]
        return Asker(id=f"{PLATFORM}:{user.id}", name=user.display_name, role=role, language=language)

    def _place(self, interaction: Interaction) -> Place:
        name = getattr(interaction.channel, "name", None) or interaction.channel_id
        return self._wiring.place(f"{PLATFORM}:{interaction.channel_id}", f"#{name}")

    def _words(self, asker: Asker, place: Place) -> Words:
        return words_in(self._wiring.dispatcher.language(asker, place))


def _identities(user: Any) -> Iterator[str]:
    """What config/bot.yaml may call a person: discord-user:ID, and discord-role:ID for each role."""
    yield f"discord-user:{user.id}"
    yield from (f"discord-role:{role.id}" for role in getattr(user, "roles", ()))


async def _answer(interaction: Interaction, work: "asyncio.Future[Shown]") -> None:
    """At once, or after saying that it takes a moment: what is private stays so either way."""
    pressed = interaction.message is not None
    done, _ = await asyncio.wait({work}, timeout=DEFER_AFTER)
    if not done:
        # Of a press nothing is shown yet: nobody knows whether it will be for everyone or take the message's place.
        await interaction.response.defer(ephemeral=True, thinking=not pressed)
    shown = await work
    rendered, ephemeral = render(shown.page), not shown.public
    if pressed and shown.updates:
        change = interaction.response.edit_message if done else interaction.edit_original_response
        await change(**rendered.editing())
    elif done:
        await interaction.response.send_message(**rendered.sending(), ephemeral=ephemeral)
    elif pressed:
        await interaction.followup.send(**rendered.sending(), ephemeral=ephemeral)
    else:
        await interaction.edit_original_response(**rendered.editing())
