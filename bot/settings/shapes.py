"""The shapes of the files under config/, and what may stand in them."""

from collections.abc import Mapping
from dataclasses import field
from datetime import time, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator

from bot.core.errors import BadValue
from bot.core.permission import Role
from bot.core.record import record
from bot.core.recurrence import WEEKDAYS


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = [zone for zone in sorted(available_timezones()) if name.rpartition("/")[2].casefold() in zone.casefold()]
        guess = f"Did you mean {near[0]}?" if near else "Write one such as Europe/Brussels or Asia/Tokyo."
        raise BadValue(f"“{name}” is no time zone.", guess) from None
    return name


def _weekday(name: str) -> str:
    if name.casefold() not in WEEKDAYS:
        raise BadValue(f"“{name}” is no weekday.", f"Write {', '.join(WEEKDAYS)}.")
    return name.casefold()


def _place_id(name: str) -> str:
    platform, colon, channel = name.partition(":")
    if not (platform and colon and channel):
        raise BadValue(f"“{name}” is no place.", "Write platform:channel, such as console:general.")
    return name


Zone = Annotated[str, AfterValidator(_zone)]
Weekday = Annotated[str, AfterValidator(_weekday)]
PlaceId = Annotated[str, AfterValidator(_place_id)]


@record
class PlaceEntry:
    """A place in bot.yaml; language and zone are the desk's where it has none."""

    id: PlaceId
    name: str
    language: str | None = None
    zone: Zone | None = None


@record
class BotFile:
    """config/bot.yaml."""

    zone: Zone
    language: str = "en"
    cities: tuple[Zone, ...] = ("Europe/Brussels", "Asia/Tokyo")
    questions_per_minute: int = 60
    places: tuple[PlaceEntry, ...] = ()
    roles: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    platforms: Mapping[str, Any] = field(default_factory=dict)


@record
class SubscriptionEntry:
    """A subscription in schedule.yaml."""

    id: str
    kind: str
    places: tuple[PlaceId, ...]
    at: time
    weekdays: tuple[Weekday, ...] = WEEKDAYS
    zone: Zone | None = None
    topics: tuple[str, ...] = ()
    language: str | None = None
    leads: tuple[int, ...] = (90, 30, 7, 1, 0)
    horizon: timedelta = timedelta(weeks=6)
    catch_up: timedelta = timedelta(hours=24)


@record
class ScheduleFile:
    """config/schedule.yaml: which post goes where and when."""

    subscriptions: tuple[SubscriptionEntry, ...] = ()
