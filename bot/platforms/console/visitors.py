"""Who looks at the console: the one at this machine, or somebody who signed in by name."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from datetime import timedelta

from aiohttp import web

from bot.content.words import words_in
from bot.core.permission import Role
from bot.core.place import Asker
from bot.core.text import Words
from bot.wiring import Wiring

PLATFORM = "console"
COOKIE = "briefing-console"
SIGNED_IN_FOR = timedelta(days=30)


class Visitors:
    """Tells who asks. Without tokens everyone is the person at this machine, and so an admin."""

    def __init__(self, wiring: Wiring, tokens: Mapping[Role, str]) -> None:
        self._wiring = wiring
        # The cookie's key is derived, so that a cookie tells nothing of the tokens to those who steal it.
        joined = "\n".join(f"{role}={token}" for role, token in sorted(tokens.items()))
        self._key = hmac.digest(joined.encode(), b"briefing console cookie", hashlib.sha256) if tokens else None

    @property
    def sign_in(self) -> bool:
        """Must one sign in?"""
        return self._key is not None

    def asker(self, request: web.Request) -> Asker | None:
        """The person behind a request; None if one must sign in and has not."""
        if self._key is None:
            return Asker(id=f"{PLATFORM}:visitor", name=self.words()("console.you"), role=Role.ADMIN)
        return self._signed_in(request.cookies.get(COOKIE, ""))

    def cookie(self, name: str, role: Role) -> str:
        """What shows later that somebody signed in: name, role, a number of this sign-in, end, and a signature."""
        ends = int((self._wiring.clock() + SIGNED_IN_FOR).timestamp())
        said = f"{name.encode().hex()}.{role}.{secrets.token_hex(4)}.{ends}"
        return f"{said}.{self._signature(said)}"

    def words(self) -> Words:
        """The words for sentences that belong to no channel: those of the first one."""
        own = (place for place in self._wiring.places().values() if place.platform == PLATFORM)
        first = next(own, None)
        return words_in(first.language if first else "en")

    def _signed_in(self, cookie: str) -> Asker | None:
        said, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(self._signature(said).encode(), signature.encode(errors="replace")):
            return None
        coded, role, number, ends = said.split(".")
        if int(ends) < self._wiring.clock().timestamp():
            return None
        name = bytes.fromhex(coded).decode()
        # Anyone may give any name, so it is the sign-in that tells people apart, and private answers with them.
        return Asker(id=f"{PLATFORM}:{name}~{number}", name=name, role=Role(role))

    def _signature(self, said: str) -> str:
        assert self._key is not None
        return hmac.new(self._key, said.encode(errors="replace"), hashlib.sha256).hexdigest()
