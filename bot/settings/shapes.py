"""The shapes of the files under config/, and what may stand in them."""

from collections.abc import Mapping
from dataclasses import field
from datetime import time, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, Field

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


def _time_of_day(at: time) -> time:
    if at.tzinfo or at.second or at.microsecond:
        raise BadValue(
            f"“{at}” has seconds or a zone.", "Write hours and minutes, as 09:00; zone: has a line of its own."
        )
    return at


Zone = Annotated[str, AfterValidator(_zone)]
Weekday = Annotated[str, AfterValidator(_weekday)]
PlaceId = Annotated[str, AfterValidator(_place_id)]
TimeOfDay = Annotated[time, AfterValidator(_time_of_day)]
Lead = Annotated[int, Field(ge=0, le=3650)]
Horizon = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=366))]
CatchUp = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=31))]


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
    questions_per_minute: Annotated[int, Field(ge=1, le=10_000)] = 60
    places: tuple[PlaceEntry, ...] = ()
    roles: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    platforms: Mapping[str, Any] = field(default_factory=dict)


@record
class SubscriptionEntry:
    """A subscription in schedule.yaml."""

    id: str
    kind: str
    places: Annotated[tuple[PlaceId, ...], Field(min_length=1)]
    at: TimeOfDay
    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1)] = WEEKDAYS
    zone: Zone | None = None
    topics: tuple[str, ...] = ()
    language: str | None = None
    leads: tuple[Lead, ...] = (90, 30, 7, 1, 0)
    horizon: Horizon = timedelta(weeks=6)
    catch_up: CatchUp = timedelta(hours=24)


@record
class ScheduleFile:
    """config/schedule.yaml: which post goes where and when."""

    subscriptions: tuple[SubscriptionEntry, ...] = ()
