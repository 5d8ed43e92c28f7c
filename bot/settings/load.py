"""config/ → Settings: every file read and typed, or every fault in all of them."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.core.errors import Fault, SetupError
from bot.core.permission import Role, highest
from bot.core.place import Place
from bot.core.post import Subscription
from bot.core.recurrence import Rule
from bot.settings.secrets import secret
from bot.settings.shapes import BotFile, ScheduleFile, SubscriptionEntry
from bot.yamlfile import Document, read, typed

PLATFORMS = "bot.platforms"


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

    def place(self, place_id: str, name: str) -> Place:
        """The configured place; or, where there is none, one called `name` in the desk's own language and zone."""
        own = self.places.get(place_id)
        return own or Place(id=place_id, name=name, language=self.language, zone=self.zone, chosen=False)


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
    if None in platforms.values():
        return Read(None, documents, tuple(faults))
    return Read(_settings(bot, schedule, platforms), documents, tuple(faults))


def _platforms(bot: BotFile, document: Document) -> tuple[dict[str, Any], list[Fault]]:
    """Each platform's section, read by that platform's own Settings class."""
    sections = {name: module.Settings() for name, module in by_token()}
    faults: list[Fault] = []
    for name in bot.platforms:
        module = _module(name)
        if module is None:
            remedy = "Check its spelling, or delete its section."
            faults.append(document.fault(("platforms", name), "platform", f"There is no platform “{name}”.", remedy))
            continue
        part = document.part(("platforms", name))
        section, found = (module.Settings(), ()) if part.data is None else typed(part, module.Settings)
        sections[name] = section
        faults.extend(found)
    return sections, faults


def known_platforms() -> tuple[str, ...]:
    """All that there are, switched on or not."""
    found = pkgutil.iter_modules(importlib.import_module(PLATFORMS).__path__)
    return tuple(info.name for info in found if _module(info.name))


def by_token() -> Iterator[tuple[str, Any]]:
    """The platforms that the environment switches on, with their modules of settings: all their tokens are set."""
    for name in known_platforms():
        module = _module(name)
        tokens = getattr(module, "SWITCH", ())
        if tokens and not _missing(tokens):
            yield name, module


def half_switched() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Platforms of which some tokens are set, with those that are missing: somebody meant to switch them on."""
    for name in known_platforms():
        tokens = getattr(_module(name), "SWITCH", ())
        if 0 < len(_missing(tokens)) < len(tokens):
            yield name, _missing(tokens)


def _missing(tokens: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in tokens if not _is_set(name))


def _is_set(token: str) -> bool:
    """A secret whose file cannot be read was meant to be set: the platform itself tells its operator."""
    try:
        return bool(secret(token))
    except SetupError:
        return True


def _module(name: str) -> Any:
    """A platform's module of settings, which imports nothing heavy; None if there is no such platform."""
    try:
        return importlib.import_module(f"{PLATFORMS}.{name}.settings")
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith(PLATFORMS):
            raise
        return None


def _settings(bot: BotFile, schedule: ScheduleFile, platforms: Mapping[str, Any]) -> Settings:
    return Settings(
        zone=bot.zone,
        language=bot.language,
        cities=bot.cities,
        questions_per_minute=bot.questions_per_minute,
        places={
            entry.id: Place(
                id=entry.id,
                name=entry.name,
                language=entry.language or bot.language,
                zone=entry.zone or bot.zone,
                chosen=entry.language is not None,
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
