"""Which language a person's Slack speaks. Slack tells it only when asked, so the answer is kept for a while."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.errors import named
from bot.platforms.slack.faults import code_of

log = logging.getLogger(__name__)

SECONDS = 1.0
"""How long an answer waits for it."""

KNOWN_FOR = timedelta(days=1)
UNKNOWN_FOR = timedelta(hours=1)
"""After a failure Slack is not asked for that person again for so long; without the scope, for nobody."""

MOST = 10_000
"""People remembered; beyond that the oldest are forgotten."""

NO_SCOPE = "Slack tells nobody's language: add the scope users:read in the app's settings, and install the app again."


class People:
    """By `users.info` with `include_locale`; without it (no scope, no answer in time) the language is not known."""

    def __init__(self, client: AsyncWebClient, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._clock = clock
        self._known: dict[str, tuple[str | None, datetime]] = {}
        self._no_scope_until: datetime | None = None

    async def language(self, user: str) -> str | None:
        """ISO 639-1 code of the language in which the person uses Slack; None where that is not known."""
        language, until = self._known.get(user, (None, None))
        if until and until > self._clock():
            return language
        told = None if self._no_scope() else await self._ask(user)
        # A renewal that fails leaves what was known.
        self._remember(user, told or language, KNOWN_FOR if told else UNKNOWN_FOR)
        return told or language

    def known(self, user: str) -> str | None:
        """The language as far as it is known without asking."""
        return self._known.get(user, (None, None))[0]

    def _no_scope(self) -> bool:
        return self._no_scope_until is not None and self._no_scope_until > self._clock()

    def _remember(self, user: str, language: str | None, how_long: timedelta) -> None:
        self._known.pop(user, None)
        self._known[user] = language, self._clock() + how_long
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]

    async def _ask(self, user: str) -> str | None:
        try:
            answer = await asyncio.wait_for(self._client.users_info(user=user, include_locale=True), SECONDS)
            return str((answer.get("user") or {}).get("locale") or "").partition("-")[0] or None
        except SlackApiError as error:
            if code_of(error) == "missing_scope":
                log.warning(NO_SCOPE)
                self._no_scope_until = self._clock() + UNKNOWN_FOR
            return None
        except Exception as error:
            log.info("Slack did not tell the language of %s: %s", user, named(error))
            return None
