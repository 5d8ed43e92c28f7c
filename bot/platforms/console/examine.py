"""What `briefing doctor` can find out about the console, and through it about the bot that is running."""

import asyncio
import json
import socket
from collections.abc import Mapping, Sequence
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from typing import Any

from bot.core.finding import Finding
from bot.platforms.console.settings import Settings

CONNECT_SECONDS = 2.0


async def examine(settings: Settings) -> Sequence[Finding]:
    """Either our bot answers on the port, and says how its platforms stand; or nobody does, and it is free."""
    return await asyncio.to_thread(_examined, settings.host, settings.port)


def _examined(host: str, port: int) -> Sequence[Finding]:
    name = f"console {host}:{port}"
    if not _listens(host, port):
        return [Finding(name, True, "switched on; the bot is not running, and the port is free")]
    report = _health(host, port)
    if report is None:
        message = "something else listens there, or the bot is unwell; stop it or set another port"
        return [Finding(name, False, message)]
    others = {key: one for key, one in report.get("platforms", {}).items() if key != "console"}
    stand = (Finding(f"the running bot's {key}", one["connected"], one["message"]) for key, one in others.items())
    return [Finding(name, True, "switched on, and the bot answers there"), *stand]


def _listens(host: str, port: int) -> bool:
    try:
        with closing(socket.create_connection((host, port), CONNECT_SECONDS)):
            return True
    except OSError:
        return False


def _health(host: str, port: int) -> Mapping[str, Any] | None:
    """The report of a bot that is well."""
    connection = HTTPConnection(host, port, timeout=CONNECT_SECONDS)
    try:
        connection.request("GET", "/healthz")
        response = connection.getresponse()
        report = json.load(response) if response.status == 200 else None
    except (OSError, HTTPException, ValueError):
        return None
    finally:
        connection.close()
    ours = isinstance(report, dict) and isinstance(report.get("platforms"), dict) and "version" in report
    return report if ours else None
