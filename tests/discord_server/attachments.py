"""Files, and the pictures that embeds take from them."""

import mimetypes
import struct
from collections.abc import Mapping
from urllib.parse import quote

from tests.discord_server import errors
from tests.discord_server.call import Call, File
from tests.discord_server.json_types import Json
from tests.discord_server.messages import Message

LARGEST = 10 * 2**20
_PNG = b"\x89PNG\r\n\x1a\n"


def attach(call: Call, message: Message, body: Json) -> None:
    """Give the message the call's files, keep of the old ones those that `attachments` names, fill in its embeds."""
    listed = {str(entry["id"]): entry for entry in body.get("attachments") or []}
    if body.get("attachments") is not None:
        message.attachments = [old for old in message.attachments if old["id"] in listed]
    added = [_stored(call, message, file, listed.get(file.index, {})) for file in call.files]
    message.attachments = [*message.attachments, *added]
    _fill(call, message)


def _stored(call: Call, message: Message, file: File, entry: Json) -> Json:
    if len(file.data) > LARGEST:
        call.state.violations.append(f"{call.method} {call.path}: {file.name} has more than 10 MiB")
        raise errors.file_too_large()
    number, name = call.state.ids.next(), entry.get("filename") or file.name
    call.state.files[number] = file.data
    url = f"{call.state.url}/attachments/{message.channel}/{number}/{quote(name)}"
    described = {"description": entry["description"]} if entry.get("description") else {}
    kind = {"content_type": guessed} if (guessed := mimetypes.guess_type(name)[0]) else {}
    known = {"id": number, "filename": name, "size": len(file.data), "url": url, "proxy_url": url}
    return {**known, **described, **kind, **_size(file.data)}


def _size(data: bytes) -> Json:
    """In pixels; only PNG is understood."""
    if not data.startswith(_PNG):
        return {}
    width, height = struct.unpack(">II", data[16:24])
    return {"width": width, "height": height}


def _fill(call: Call, message: Message) -> None:
    """An embed's `attachment://name` becomes the file's address; that file is then no attachment of its own."""
    addresses = {file["filename"]: file["url"] for file in message.attachments}
    used = {name for embed in message.embeds for name in _put(call, embed, addresses)}
    message.attachments = [file for file in message.attachments if file["filename"] not in used]


def _put(call: Call, embed: Json, addresses: Mapping[str, str]) -> list[str]:
    used = []
    for part, key in (("image", "url"), ("thumbnail", "url"), ("author", "icon_url"), ("footer", "icon_url")):
        url = (embed.get(part) or {}).get(key) or ""
        if not url.startswith("attachment://"):
            continue
        name = url.removeprefix("attachment://")
        if name not in addresses:
            call.refuse_if([f"an embed's {part} names {url}, but no such file came with it"])
        embed[part] = {**embed[part], key: addresses[name], "proxy_url": addresses[name]}
        used.append(name)
    return used
