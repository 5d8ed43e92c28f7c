"""The sign-in page, for consoles that others than the person at this machine can reach."""

import asyncio
import hmac
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qsl

from aiohttp import web
from markupsafe import Markup

from bot.core.permission import Role, highest
from bot.core.text import Words
from bot.platforms.console.assets import template
from bot.platforms.console.guard import FORM, Refused, Route
from bot.platforms.console.visitors import ASKER, COOKIE, SIGNED_IN_FOR, Visitors

MAX_NAME = 40
MAX_WRONG = 5
WRONG_WITHIN = 60.0
"""So many wrong tokens are looked at within so many seconds, over all visitors."""

WAIT_AFTER_WRONG = 1.0

PAGE_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin"}
"""With `no-referrer` browsers send a form without its origin, which then could not be checked."""


class SignIn:
    """Gives a signed cookie to those who know a token. `monotonic` and `wait` are arguments for tests."""

    def __init__(
        self,
        tokens: Mapping[Role, str],
        visitors: Visitors,
        monotonic: Callable[[], float] = time.monotonic,
        wait: float = WAIT_AFTER_WRONG,
    ) -> None:
        self._tokens = {role: token.encode() for role, token in tokens.items()}
        self._visitors = visitors
        self._monotonic = monotonic
        self._wait = wait
        self._wrong: deque[float] = deque(maxlen=MAX_WRONG)

    def routes(self) -> Sequence[Route]:
        """The page, its form, and the way out."""
        return (
            Route("GET", "/signin", self._page, open=True),
            Route("POST", "/signin", self._sign_in, accepts=FORM, open=True),
            Route("POST", "/signout", self._sign_out),
        )

    async def _page(self, request: web.Request) -> web.Response:
        return self._form(self._visitors.words(request))

    async def _sign_in(self, request: web.Request) -> web.Response:
        form = dict(parse_qsl((await request.read()).decode(errors="replace")))
        given, words = form.get("name", ""), self._visitors.words(request)
        try:
            name = _name(given)
            role = await self._role(form.get("token", ""))
        except Refused as refused:
            return self._form(words, given, words(refused.key, **refused.values), refused.status)
        response = web.Response(status=303, headers={"Location": "/"})
        response.set_cookie(
            COOKIE,
            self._visitors.cookie(name, role),
            max_age=int(SIGNED_IN_FOR.total_seconds()),
            httponly=True,
            samesite="Strict",
            # Behind a proxy that ends TLS only the page's own origin tells how the browser came here.
            secure=request.secure or request.headers.get("Origin", "").startswith("https:"),
        )
        return response

    async def _sign_out(self, request: web.Request) -> web.Response:
        await self._visitors.forget(request[ASKER])
        response = web.json_response({})
        response.del_cookie(COOKIE, httponly=True, samesite="Strict")
        return response

    async def _role(self, token: str) -> Role:
        now = self._monotonic()
        # All are compared, so that the time taken tells nothing; and before wrong ones are counted, so that
        # strangers who guess cannot lock out those who know.
        fits = [role for role, known in self._tokens.items() if hmac.compare_digest(token.encode(), known)]
        if not fits:
            if len(self._wrong) == MAX_WRONG and now - self._wrong[0] < WRONG_WITHIN:
                raise Refused("attempts", 429)
            # Noted before the wait, so that many tries at once count as many.
            self._wrong.append(now)
            await asyncio.sleep(self._wait)
            raise Refused("token", 403)
        return highest(fits)

    def _form(self, words: Words, name: str = "", problem: str = "", status: int = 200) -> web.Response:
        alert = Markup('<p class="problem" role="alert">{}</p>').format(problem) if problem else ""
        keys = ("sign_in", "sign_in_lead", "name", "token")
        said = {key: words(f"console.{key}") for key in keys}
        focus = Markup(" autofocus")
        page = template("signin.html").format(
            language=words.language,
            alert=alert,
            given=name,
            limit=MAX_NAME,
            focus_name="" if name else focus,
            focus_token=focus if name else "",
            **said,
        )
        return web.Response(text=page, status=status, content_type="text/html", headers=PAGE_HEADERS)


def _name(given: str) -> str:
    name = " ".join(given.split())
    if not 0 < len(name) <= MAX_NAME or not name.isprintable():
        raise Refused("name", limit=MAX_NAME)
    return name
