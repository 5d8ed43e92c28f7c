"""Who looks at the console: the one at this machine, or somebody who signed in by name."""

import hashlib
import hmac
from datetime import timedelta

from aiohttp import web

from bot.content.words import words_in
from bot.core.permission import Role
from bot.core.place import Asker
from bot.core.text import Words
from bot.platforms.wiring import Wiring

PLATFORM = "console"
COOKIE = "briefing-console"
SIGNED_IN_FOR = timedelta(days=30)


class Visitors:
    """Tells who asks. Without a token everyone is the person at this machine, and so an admin."""

    def __init__(self, wiring: Wiring, token: str | None) -> None:
        self._wiring = wiring
        # The cookie's key is derived, so that a cookie tells nothing of the token to those who steal it.
        self._key = hmac.digest(token.encode(), b"briefing console cookie", hashlib.sha256) if token else None

    @property
    def sign_in(self) -> bool:
        """Must one sign in?"""
        return self._key is not None

    def asker(self, request: web.Request) -> Asker | None:
        """The person behind a request; None if one must sign in and has not."""
        if self._key is None:
            return Asker(id=f"{PLATFORM}:visitor", name=self.words()("console.you"), role=Role.ADMIN)
        name = self._name_in(request.cookies.get(COOKIE, ""))
        if name is None:
            return None
        role = self._wiring.role_of({f"console-user:{name}"})
        return Asker(id=f"{PLATFORM}:{name}", name=name, role=role)

    def cookie(self, name: str) -> str:
        """What shows later that somebody signed in by that name: name, end and a signature of both."""
        ends = int((self._wiring.clock() + SIGNED_IN_FOR).timestamp())
        said = f"{name.encode().hex()}.{ends}"
        return f"{said}.{self._signature(said)}"

    def words(self) -> Words:
        """The words for sentences that belong to no channel: those of the first one."""
        own = (place for place in self._wiring.places().values() if place.platform == PLATFORM)
        first = next(own, None)
        return words_in(first.language if first else "en")

    def _name_in(self, cookie: str) -> str | None:
        said, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(self._signature(said).encode(), signature.encode(errors="replace")):
            return None
        name, _, ends = said.partition(".")
        if int(ends) < self._wiring.clock().timestamp():
            return None
        return bytes.fromhex(name).decode()

    def _signature(self, said: str) -> str:
        assert self._key is not None
        return hmac.new(self._key, said.encode(errors="replace"), hashlib.sha256).hexdigest()
