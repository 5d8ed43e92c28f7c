"""The options that every call takes, and what follows from them."""

import functools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from bot import __version__
from bot.core.ports import Clock

LIVE_DATABASE = "sqlite:///var/briefing.db"
REHEARSAL_DATABASE = "sqlite:///var/rehearsal.db"
"""With --now the bot rehearses: what it sends then must not count as sent when that day really comes."""


FIRST_YEAR, LAST_YEAR = 1970, 2199


class Instant(click.ParamType[datetime]):
    """A moment, such as 2026-12-02T08:59:50+01:00; without a zone it is UTC, without an hour midnight."""

    name = "instant"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Aware UTC."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is no moment. Write it as 2026-12-02T08:59:50+01:00.", param, ctx)
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            self.fail(f"“{value}” is too far away. Choose a year from {FIRST_YEAR} to {LAST_YEAR}.", param, ctx)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


class Day(click.ParamType[date]):
    """A calendar day, such as 2026-11-22."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is no day. Write it as 2026-11-22.", param, ctx)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.fail(f"“{value}” is too far away. Choose a year from {FIRST_YEAR} to {LAST_YEAR}.", param, ctx)
        return day


@dataclass(frozen=True, slots=True)
class Context:
    """What a call was told."""

    config: Path
    briefs: Path
    database: str | None
    now: datetime | None
    as_json: bool

    def standing_clock(self) -> Clock:
        """The clock of a call that answers once: it stands at --now."""
        moment = self.now or datetime.now(UTC)
        return lambda: moment

    def running_clock(self) -> Clock:
        """The clock of `serve` and `chat`: it starts at --now and runs, whatever the machine's clock does then."""
        if self.now is None:
            return lambda: datetime.now(UTC)
        begin, started = self.now, time.monotonic()
        return lambda: begin + timedelta(seconds=time.monotonic() - started)

    def today(self, zone: str = "UTC") -> date:
        """The calendar day in a zone."""
        return self.standing_clock()().astimezone(ZoneInfo(zone)).date()

    def database_url(self) -> str:
        """Where the bot remembers."""
        return self.database or (REHEARSAL_DATABASE if self.now else LIVE_DATABASE)


def common_options(call: Callable[..., Any]) -> Callable[..., Any]:
    """Adds them to a subcommand, which gets them as its first argument, a Context."""

    @click.option("--config", type=click.Path(path_type=Path), default=Path("config"), help="Folder of the settings.")
    @click.option("--briefs", type=click.Path(path_type=Path), default=Path("briefs"), help="Folder of the briefs.")
    @click.option("--database", envvar="DATABASE_URL", help="Address of the database.")
    @click.option("--now", type=Instant(), help="Where the clock stands; on serve and chat, where it starts.")
    @click.option("--json", "as_json", is_flag=True, help="Print JSON.")
    @click.version_option(__version__, prog_name="briefing")
    @functools.wraps(call)
    def wrapped(
        *args: Any, config: Path, briefs: Path, database: str | None, now: datetime | None, as_json: bool, **rest: Any
    ) -> Any:
        return call(Context(config, briefs, database, now, as_json), *args, **rest)

    return wrapped


def print_json(value: object) -> None:
    """Results go to stdout, as JSON that keeps Japanese readable."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))
