"""Who looks at the console: the one at this machine, or somebody who signed in by name."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from bot.content.words import languages, words_in
from bot.core.errors import UserError
from bot.core.permission import Role
from bot.core.place import Asker
from bot.core.text import Words
from bot.wiring import Wiring

PLATFORM = "console"
COOKIE = "briefing-console"
ASKER = web.RequestKey("asker", Asker)
"""Who asks, on every request that was let through to a route that is not open to strangers."""

SIGNED_IN_FOR = timedelta(days=30)


class Visitors:
    """Tells who asks. Without tokens everyone is the person at this machine, who needs no name, and is an admin."""

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
            return replace(self._stranger(request), role=Role.ADMIN)
        found = self._signed_in(request.cookies.get(COOKIE, ""))
        return replace(found, language=accepted(request)) if found else None

    def cookie(self, name: str, role: Role) -> str:
        """What shows later that somebody signed in: name, role, a number of this sign-in, end, and a signature."""
        ends = int((self._wiring.clock() + SIGNED_IN_FOR).timestamp())
        said = f"{name.encode().hex()}.{role}.{secrets.token_hex(4)}.{ends}"
        return f"{said}.{self._signature(said)}"

    def words(self, request: web.Request) -> Words:
        """The words for sentences that belong to no channel: those that the first one would speak to the asker."""
        own = (place for place in self._wiring.places().values() if place.platform == PLATFORM)
        first = next(own, None) or self._wiring.place(f"{PLATFORM}:", "")
        asker = request.get(ASKER) or self._stranger(request)
        return words_in(self._wiring.dispatcher.language(asker, first))

    async def forget(self, asker: Asker) -> None:
        """What somebody has set for one sign-in ends with it; a database that stalls keeps nobody signed in."""
        with suppress(UserError):
            await self._wiring.dispatcher.preferences.choose_language(asker.id, None)

    def _stranger(self, request: web.Request) -> Asker:
        """The person at this machine, or somebody who has not signed in."""
        known_as = "visitor" if self._key is None else "stranger"
        return Asker(id=f"{PLATFORM}:{known_as}", name="", role=Role.READER, language=accepted(request))

    def _signed_in(self, cookie: str) -> Asker | None:
        said, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(self._signature(said).encode(), signature.encode(errors="replace")):
            return None
        coded, role, number, ends = said.split(".")
        if int(ends) < self._wiring.clock().timestamp():
            return None
        name = bytes.fromhex(coded).decode()
        # Anyone may give any name, so it is the sign-in that tells people apart, and private answers with them.
        return Asker(id=f"{PLATFORM}:{name}~{number}", name=name, role=Role(role), passing=True)

    def _signature(self, said: str) -> str:
        assert self._key is not None
        return hmac.new(self._key, said.encode(errors="replace"), hashlib.sha256).hexdigest()


def accepted(request: web.Request) -> str | None:
    """The first language of the browser that the interface speaks (RFC 9110, 12.5.4)."""
    wishes = [wish.partition(";") for wish in request.headers.get("Accept-Language", "").split(",")]
    ranked = sorted(wishes, key=lambda wish: -_quality(wish[2]))
    spoken = (name.strip().partition("-")[0].casefold() for name, _, quality in ranked if _quality(quality) > 0)
    return next((language for language in spoken if language in languages()), None)


def _quality(parameter: str) -> float:
    try:
        return min(1.0, float(parameter.strip().casefold().removeprefix("q=") or 1))
    except ValueError:
        return 0.0
