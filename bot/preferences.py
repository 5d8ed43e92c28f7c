"""What people have set for themselves, at hand without a wait."""

import asyncio
import logging

from bot.core.errors import UserError
from bot.core.ports import PreferenceStore

log = logging.getLogger(__name__)

LANGUAGE = "language"
SECONDS = 1.0
"""How long an answer waits for the database to take a setting."""


class PassingPreferences:
    """Implements `bot.core.ports.Preferences` for one process, as on a terminal."""

    lasting = False

    def __init__(self) -> None:
        self._languages: dict[str, str] = {}

    def language(self, person: str) -> str | None:
        """The language that a person has chosen."""
        return self._languages.get(person)

    async def choose_language(self, person: str, language: str | None) -> None:
        """Remember it; None forgets it."""
        self._put(person, language)

    def _put(self, person: str, language: str | None) -> None:
        if language is None:
            self._languages.pop(person, None)
        else:
            self._languages[person] = language


class KeptPreferences(PassingPreferences):
    """Implements `bot.core.ports.Preferences` on a store: all is read at the start, changes are written through."""

    lasting = True

    def __init__(self, store: PreferenceStore) -> None:
        super().__init__()
        self._store = store
        self._turn = asyncio.Lock()
        self._writing: set[asyncio.Task[bool]] = set()

    async def load(self) -> None:
        """Read everything; before this nobody has a preference."""
        self._languages = dict(await self._store.all(LANGUAGE))

    async def choose_language(self, person: str, language: str | None) -> None:
        """Keep it, then use it; raises UserError where the database does not take it in time.

        A write is not cut off then, because a driver that is may not recover: it ends by itself, in its turn, and
        what it has kept is used from then on.
        """
        task = asyncio.create_task(self._keep(person, language))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)
        done, _ = await asyncio.wait({task}, timeout=SECONDS)
        if not done:
            log.error("the language of %s is not kept yet: the database does not answer", person)
        if not done or not task.result():
            raise UserError("not_kept")

    async def _keep(self, person: str, language: str | None) -> bool:
        """One write after the other, so that the last choice is the one that stays."""
        async with self._turn:
            try:
                await self._store.put(person, LANGUAGE, language)
            except Exception:
                log.exception("the language of %s could not be kept", person)
                return False
            self._put(person, language)
            return True
