"""Small pieces of content and settings, with everything that a test does not care about filled in."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from bot.core.brief import Brief, KeyPoint
from bot.core.card import Card, Section, Statement
from bot.core.edtf import EDTFDate
from bot.core.figure import Figure, Observation
from bot.core.library import Library
from bot.core.milestone import Event, Milestone, Report
from bot.core.period import Period
from bot.core.permission import Role
from bot.core.person import Person
from bot.core.person import Role as PersonRole
from bot.core.place import Asker, Place
from bot.core.post import Subscription
from bot.core.recurrence import WEEKDAYS, Rule
from bot.core.source import Citation, Reading, Source, SourceKind
from bot.core.term import Term
from bot.core.text import Text

__all__ = ["Event", "Section", "Statement"]

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def edtf(text: str) -> EDTFDate:
    return EDTFDate.parse(text)


def text(en: str, ja: str | None = None) -> Text:
    return Text(en=en, ja=ja)


def named(said: Any) -> Any:
    """A name as it is printed, in every language; other values as they are."""
    return Text(en=said, ja=said) if isinstance(said, str) else said


def cites(source: str = "release", at: str | None = "line 1") -> tuple[Citation, ...]:
    return (Citation(source=source, at=at),)


def source(id: str = "release", kind: SourceKind = SourceKind.OFFICIAL, **rest: Any) -> Source:
    given: dict[str, Any] = {
        "title": f"Title of {id}",
        "publisher": "European Commission",
        "read": Reading.FULL,
        "published": edtf("2025-05-12"),
        "archive": f"{id}.txt",
    }
    given |= rest
    names = {key: named(given[key]) for key in ("title", "publisher", "author") if key in given}
    return Source(id=id, kind=kind, **given | names)


def observation(id: str = "one", value: str = "6.65e12", unit: str = "JPY", **rest: Any) -> Observation:
    given: dict[str, Any] = {"cites": cites(), "recorded": TODAY, "as_of": edtf("2024")}
    return Observation(id=id, value=Decimal(value), unit=unit, **given | rest)


def figure(id: str = "deficit", *observations: Observation, **rest: Any) -> Figure:
    given: dict[str, Any] = {"title": text(f"Figure {id}"), "definition": text(f"What {id} counts.")}
    return Figure(id=id, observations=observations or (observation(),), **given | rest)


def report(id: str = "planned", event: Event = Event.PLANNED, when: str | None = "2026", **rest: Any) -> Report:
    given: dict[str, Any] = {"cites": cites(), "reported": edtf("2025-05-12"), "recorded": TODAY}
    if isinstance(rest.get("reported"), str):
        rest["reported"] = edtf(rest["reported"])
    return Report(id=id, event=event, when=edtf(when) if when else None, **given | rest)


def milestone(id: str = "council", *reports: Report, **rest: Any) -> Milestone:
    return Milestone(id=id, title=rest.pop("title", text(f"Milestone {id}")), reports=reports or (report(),), **rest)


def point(en: str = "The two sides met.", **rest: Any) -> KeyPoint:
    given: dict[str, Any] = {"cites": cites(), "recorded": TODAY}
    return KeyPoint(text=text(en), **given | rest)


def brief(id: str = "partnership", **rest: Any) -> Brief:
    given: dict[str, Any] = {
        "title": text(f"Brief {id}"),
        "summary": text("A short summary. A second sentence."),
        "owner": text("editors"),
        "reviewed": TODAY,
        "review_interval": Period.parse("P3M"),
        "key_points": (point(),),
    }
    return Brief(id=id, **given | rest)


def term(id: str = "dfft", name: str = "DFFT", **rest: Any) -> Term:
    given: dict[str, Any] = {"definition": text("Data that moves freely, with trust."), "cites": cites()}
    return Term(id=id, name=text(name), **given | rest)


def person(id: str = "henna-virkkunen", name: str = "Henna Virkkunen", *roles: PersonRole, **rest: Any) -> Person:
    role = PersonRole(title=text("Executive Vice-President"), as_of=edtf("2025-05-12"), cites=cites())
    return Person(id=id, name=text(name), roles=roles or (role,), **rest)


def library(
    briefs: Iterable[Brief] = (),
    sources: Iterable[Source] = (),
    terms: Iterable[Term] = (),
    people: Iterable[Person] = (),
) -> Library:
    return Library(
        briefs={item.id: item for item in briefs or (brief(),)},
        terms={item.id: item for item in terms},
        people={item.id: item for item in people},
        sources={item.id: item for item in (source(), *sources)},
    )


def place(id: str = "console:general", **rest: Any) -> Place:
    given: dict[str, Any] = {"name": f"#{id}", "language": "en", "zone": "Europe/Brussels"}
    return Place(id=id, **given | rest)


def asker(name: str = "anna", role: Role = Role.READER) -> Asker:
    return Asker(id=f"console:{name}", name=name, role=role)


def rule(at: str = "09:00", weekdays: tuple[str, ...] = WEEKDAYS, zone: str = "Europe/Brussels") -> Rule:
    return Rule(at=time.fromisoformat(at), weekdays=weekdays, zone=zone)


def subscription(kind: str = "digest", **rest: Any) -> Subscription:
    given: dict[str, Any] = {"id": f"the-{kind}", "places": ("console:general",), "rule": rule()}
    return Subscription(kind=kind, **given | rest)


def card(title: str = "Title", lead: str = "Lead.", **rest: Any) -> Card:
    return Card(title=title, lead=lead, text=rest.pop("text", f"{title}\n\n{lead}"), **rest)


def at(moment: str) -> datetime:
    """An aware UTC moment from ISO text with an offset."""
    return datetime.fromisoformat(moment).astimezone(UTC)


HOUR, DAY = timedelta(hours=1), timedelta(days=1)
