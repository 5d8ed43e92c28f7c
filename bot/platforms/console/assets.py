"""The page and its files, from the package itself."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from aiohttp import web
from markupsafe import Markup

from bot.platforms.console.guard import Route
from bot.platforms.console.visitors import Visitors

FOLDER = files("bot.platforms.console") / "static"
TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
"""What is served by its name; the pages have routes of their own."""


SAID = ("skip", "channels", "sign_out", "no_script", "newest", "ask", "send")
"""The words that stand on the page before its script has run."""


def page_routes(visitors: Visitors) -> Sequence[Route]:
    """The page, and what it is made of; its parts are open, because the sign-in page is made of them too."""

    async def page(request: web.Request) -> web.Response:
        words = visitors.words(request)
        text = template("index.html").format(language=words.language, **{key: words(f"console.{key}") for key in SAID})
        headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie"}
        return web.Response(text=text, content_type="text/html", headers=headers)

    return (Route("GET", "/", page), Route("GET", "/static/{name}", _asset, open=True))


def template(name: str) -> Markup:
    """A page with {names} to fill in, each of which is escaped."""
    return Markup(_text(name))  # noqa: S704  (a file of ours)


async def _asset(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in _assets():
        return web.Response(text="There is no such file.\n", status=404)
    media_type = TYPES[name.rpartition(".")[2]]
    return web.Response(text=_assets()[name], content_type=media_type, headers={"Cache-Control": "no-cache"})


@lru_cache(maxsize=1)
def _assets() -> Mapping[str, str]:
    """All that may be served, by name: a request never becomes a path."""
    names = [entry.name for entry in FOLDER.iterdir() if entry.name.rpartition(".")[2] in TYPES]
    return {name: _text(name) for name in names}


def _text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
