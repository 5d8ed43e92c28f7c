"""A message's own limits.

https://discord.com/developers/docs/resources/message#create-message and #embed-object-embed-limits
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from tests.discord_server.json_types import Json
from tests.discord_server.validation.lengths import blank, longer, more

COMPONENTS_V2 = 1 << 15
_CARRIES = ("embeds", "components", "sticker_ids", "poll", "attachments", "message_reference", "shared_client_theme")
_RENDERED = ("title", "description", "author", "footer", "fields", "image", "thumbnail", "video")


def content_faults(body: Any, *, files: int, new: bool) -> list[str]:
    """Text, embeds and attachments; a new message must not be empty."""
    if not isinstance(body, dict):
        return ["a message is an object"]
    return [*_text(body), *_embeds(body.get("embeds") or []), *_attachments(body), *_empty(body, files, new)]


def _text(body: Json) -> Iterator[str]:
    yield from longer("content", body.get("content"), 2000)
    yield from longer("nonce", body.get("nonce"), 25)
    if (body.get("flags") or 0) & COMPONENTS_V2 and (body.get("content") or body.get("embeds")):
        yield "a message of components (flag 1 << 15) has neither content nor embeds"


def _empty(body: Json, files: int, new: bool) -> Iterator[str]:
    carried = files or not blank(body.get("content")) or any(body.get(key) for key in _carriers(body))
    if new and not carried:
        yield "the message is empty"


def _carriers(body: Json) -> tuple[str, ...]:
    """Buttons alone make no message, except with the flag for it; forwards refer to one."""
    without = () if (body.get("flags") or 0) & COMPONENTS_V2 else ("components",)
    reply = () if (body.get("message_reference") or {}).get("type") == 1 else ("message_reference",)
    return tuple(key for key in _CARRIES if key not in (*without, *reply))


def _attachments(body: Json) -> Iterator[str]:
    yield from more("attachments", body.get("attachments"), 10)
    for attachment in body.get("attachments") or []:
        yield from longer("an attachment's description", attachment.get("description"), 1024)


def _embeds(embeds: list[Json]) -> Iterator[str]:
    yield from more("embeds", embeds, 10)
    for index, embed in enumerate(embeds):
        yield from (f"embeds.{index}: {fault}" for fault in _embed(embed))
    if (total := sum(map(length, embeds))) > 6000:
        yield f"the embeds have {total:,} characters together; 6,000 are allowed"


def length(embed: Json) -> int:
    """The characters that count towards the 6,000 over all embeds of a message."""
    fields = [field.get(key) for field in embed.get("fields") or [] for key in ("name", "value")]
    texts = [embed.get("title"), embed.get("description"), _author(embed), _footer(embed), *fields]
    return sum(len(text.strip()) for text in texts if isinstance(text, str))


def _author(embed: Json) -> Any:
    return (embed.get("author") or {}).get("name")


def _footer(embed: Json) -> Any:
    return (embed.get("footer") or {}).get("text")


def _embed(embed: Json) -> Iterator[str]:
    yield from longer("title", embed.get("title"), 256)
    yield from longer("description", embed.get("description"), 4096)
    yield from longer("author.name", _author(embed), 256)
    yield from longer("footer.text", _footer(embed), 2048)
    yield from more("fields", embed.get("fields"), 25)
    for index, field in enumerate(embed.get("fields") or []):
        yield from (f"fields.{index}.{fault}" for fault in _field(field))
    if not any(embed.get(key) for key in _RENDERED):
        yield "the embed is empty"
    yield from _addresses(embed)


def _field(field: Json) -> Iterator[str]:
    for key, most in (("name", 256), ("value", 1024)):
        yield from longer(key, field.get(key), most)
        if blank(field.get(key)):
            yield f"{key} is empty"


def _addresses(embed: Json) -> Iterator[str]:
    pictures = {key: (embed.get(key) or {}).get("url") for key in ("image", "thumbnail")}
    pictures |= {f"{key}.icon": (embed.get(key) or {}).get("icon_url") for key in ("author", "footer")}
    links = {"url": embed.get("url"), "author.url": (embed.get("author") or {}).get("url")}
    for place, url in pictures.items():
        if url and not url.startswith("attachment://"):
            yield from address(place, url)
    for place, url in links.items():
        if url:
            yield from address(place, url)


def address(place: str, url: str, schemes: tuple[str, ...] = ("http", "https")) -> Iterator[str]:
    """A fault if Discord would not take it for a URL."""
    parts = urlsplit(url)
    if parts.scheme not in schemes or not parts.netloc or any(character.isspace() for character in url):
        yield f"{place}: {url!r} is not a well formed URL"
    yield from longer(place, url, 2048)
