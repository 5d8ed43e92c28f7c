"""Typed settings from config/ and the environment; who is reader, editor, admin."""

import importlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator

from bot.core.errors import Fault, SetupError
from bot.core.permission import Role, highest
from bot.core.place import Place
from bot.core.post import Subscription
from bot.core.record import record
from bot.core.recurrence import WEEKDAYS, Rule
from bot.yamlfile import Document, read, typed


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = [zone for zone in sorted(available_timezones()) if name.rpartition("/")[2].casefold() in zone.casefold()]
        guess = f"Did you mean {near[0]}?" if near else "Write one such as Europe/Brussels or Asia/Tokyo."
        raise ValueError(f"“{name}” is no time zone. {guess}") from None
    return name


def _weekday(name: str) -> str:
    if name.casefold() not in WEEKDAYS:
        raise ValueError(f"“{name}” is no weekday. Write {', '.join(WEEKDAYS)}.")
    return name.casefold()


def _place_id(name: str) -> str:
    platform, colon, channel = name.partition(":")
    if not (platform and colon and channel):
        raise ValueError(f"“{name}” is no place. Write platform:channel, such as console:general.")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything an operator decides. `platforms` holds each switched-on platform's own Settings."""

    zone: str
    language: str
    cities: tuple[str, ...]
    questions_per_minute: int
    places: Mapping[str, Place]
    roles: Mapping[Role, frozenset[str]]
    platforms: Mapping[str, Any]
    subscriptions: Mapping[str, Subscription]

    def role_of(self, identities: Iterable[str]) -> Role:
        """The strongest role that any of a person's identities (as `slack-user:U1`) has."""
        mine = set(identities)
        return highest(role for role, members in self.roles.items() if mine & members)


@dataclass(frozen=True)
class Read:
    """What was read: settings, if they could be, the documents behind them, and every fault."""

    settings: Settings | None
    documents: Mapping[str, Document]
    faults: tuple[Fault, ...]


def load(folder: Path) -> Read:
    """Read bot.yaml and schedule.yaml; raises SetupError if there is no such folder."""
    if not folder.is_dir():
        raise SetupError(f"There is no folder {folder}. Give the folder of the settings with --config.")
    faults: list[Fault] = []
    documents: dict[str, Document] = {}

    def one(name: str, kind: type[Any]) -> Any:
        document = read(folder / name, f"{folder.name}/{name}")
        if isinstance(document, Fault):
            faults.append(document)
            return None
        documents[name] = document
        value, found = typed(document, kind)
        faults.extend(found)
        return value

    bot, schedule = one("bot.yaml", BotFile), one("schedule.yaml", ScheduleFile)
    if bot is None or schedule is None:
        return Read(None, documents, tuple(faults))
    platforms, found = _platforms(bot, documents["bot.yaml"])
    faults.extend(found)
    return Read(_settings(bot, schedule, platforms), documents, tuple(faults))


def _platforms(bot: BotFile, document: Document) -> tuple[dict[str, Any], list[Fault]]:
    """Each platform's section, read by that platform's own Settings class."""
    sections: dict[str, Any] = {}
    faults: list[Fault] = []
    for name in bot.platforms:
        try:
            kind = importlib.import_module(f"bot.platforms.{name}.settings").Settings
        except ModuleNotFoundError:
            remedy = "Check its spelling, or delete its section."
            faults.append(document.fault(("platforms", name), "platform", f"There is no platform “{name}”.", remedy))
            continue
        part = document.part(("platforms", name))
        section, found = (kind(), ()) if part.data is None else typed(part, kind)
        sections[name] = section
        faults.extend(found)
    return sections, faults


def _settings(bot: BotFile, schedule: ScheduleFile, platforms: Mapping[str, Any]) -> Settings:
    return Settings(
        zone=bot.zone,
        language=bot.language,
        cities=bot.cities,
        questions_per_minute=bot.questions_per_minute,
        places={
            entry.id: Place(
                id=entry.id, name=entry.name, language=entry.language or bot.language, zone=entry.zone or bot.zone
            )
            for entry in bot.places
        },
        roles={role: frozenset(members) for role, members in bot.roles.items()},
        platforms=platforms,
        subscriptions={entry.id: _subscription(entry, bot.zone) for entry in schedule.subscriptions},
    )


def _subscription(entry: SubscriptionEntry, zone: str) -> Subscription:
    return Subscription(
        id=entry.id,
        kind=entry.kind,
        places=entry.places,
        rule=Rule(at=entry.at, weekdays=entry.weekdays, zone=entry.zone or zone),
        topics=entry.topics,
        language=entry.language,
        leads=entry.leads,
        horizon=entry.horizon,
        catch_up=entry.catch_up,
    )


def secret(name: str) -> str | None:
    """A secret from the environment variable `name`, or from the file that `name`_FILE points to."""
    if value := os.environ.get(name):
        return value
    if path := os.environ.get(f"{name}_FILE"):
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SetupError(f"{name}_FILE points to {path}, which cannot be read: {error.strerror}.") from None
    return None
