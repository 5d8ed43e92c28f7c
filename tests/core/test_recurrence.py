from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.recurrence import WEEKDAYS, moment, occurrences
from tests.factories import at, rule

ZONES = ("Europe/Brussels", "Asia/Tokyo", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe", "UTC")
FIRST, LAST = date(2024, 1, 1), date(2035, 12, 31)
HALF_HOUR = timedelta(minutes=30)


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """Every half hour (UTC) at which the wall clock did not move on by half an hour."""
    there = ZoneInfo(zone)

    def offset(moment: datetime) -> timedelta | None:
        return moment.astimezone(there).utcoffset()

    found = []
    day = datetime(2024, 1, 1, tzinfo=UTC)
    while day.date() <= LAST:
        if offset(day) != offset(day + timedelta(days=1)):
            halves = (day + HALF_HOUR * number for number in range(1, 49))
            found.append(next(half for half in halves if offset(half) != offset(half - HALF_HOUR)))
        day += timedelta(days=1)
    return tuple(found)


def first_minute_showing(local: datetime, zone: str) -> datetime:
    """Watches the wall clock minute by minute until it shows `local`, or has jumped over it."""
    there = ZoneInfo(zone)
    minute = local.replace(tzinfo=UTC) - timedelta(hours=15)
    while minute.astimezone(there).replace(tzinfo=None) < local:
        minute += timedelta(minutes=1)
    return minute


@pytest.mark.parametrize("zone", ZONES)
def test_clocks_change_where_we_think_they_do(zone: str) -> None:
    assert len(changes(zone)) == (0 if zone in ("Asia/Tokyo", "UTC") else 24)


@pytest.mark.parametrize("zone", ["Europe/Brussels", "America/New_York", "Europe/Lisbon", "Australia/Lord_Howe"])
def test_around_every_clock_change_a_time_falls_when_the_wall_clock_first_shows_it(zone: str) -> None:
    for change in changes(zone):
        wall = change.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        for minutes in (-91, -60, -30, -1, 0, 1, 15, 29, 30, 59, 61):
            local = wall + timedelta(minutes=minutes)
            assert moment(local, zone) == first_minute_showing(local, zone)


@st.composite
def days_near_changes(draw: st.DrawFn) -> tuple[str, date]:
    zone = draw(st.sampled_from(ZONES))
    near = draw(st.booleans())
    if near and changes(zone):
        return zone, draw(st.sampled_from(changes(zone))).date()
    return zone, draw(st.dates(FIRST, LAST))


@given(days_near_changes(), st.times(), st.sets(st.sampled_from(WEEKDAYS), min_size=1), st.integers(0, 2880))
@settings(deadline=None, max_examples=150)
def test_a_rule_falls_once_on_each_of_its_days(
    where: tuple[str, date], when: time, weekdays: set[str], minutes: int
) -> None:
    zone, day = where
    when = when.replace(second=0, microsecond=0)
    chosen = tuple(name for name in WEEKDAYS if name in weekdays)
    after = datetime.combine(day, time(), UTC) - timedelta(minutes=minutes)
    until = after + timedelta(days=4)
    days = (day + timedelta(days=number) for number in range(-4, 6))
    expected = [
        falls
        for one in days
        if WEEKDAYS[one.weekday()] in weekdays
        and after < (falls := first_minute_showing(datetime.combine(one, when), zone)) <= until
    ]
    assert list(occurrences(rule(f"{when:%H:%M}", chosen, zone), after, until)) == expected


def falls(on: str, when: str, zone: str = "Europe/Brussels") -> Iterator[str]:
    start = datetime.combine(date.fromisoformat(on), time(), ZoneInfo(zone)).astimezone(UTC)
    found = occurrences(rule(when, zone=zone), start - timedelta(minutes=1), start + timedelta(hours=23))
    return (one.strftime("%d %H:%M") for one in found)


def test_a_time_that_does_not_exist_becomes_the_first_moment_after_the_gap() -> None:
    assert list(falls("2027-03-28", "02:30")) == ["28 01:00"]
    assert list(falls("2026-10-04", "02:15", "Australia/Lord_Howe")) == ["03 15:30"]


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    assert list(falls("2026-10-25", "02:30")) == ["25 00:30"]
    assert list(falls("2027-04-04", "01:45", "Australia/Lord_Howe")) == ["03 14:45"]


def test_only_the_given_weekdays_count() -> None:
    found = occurrences(rule(weekdays=("mon", "fri")), at("2026-11-22T00:00+00:00"), at("2026-12-05T00:00+00:00"))
    assert [f"{one:%a %d %H:%M}" for one in found] == ["Mon 23 08:00", "Fri 27 08:00", "Mon 30 08:00", "Fri 04 08:00"]


def test_the_weekday_is_that_of_the_place_and_not_of_utc() -> None:
    tokyo = rule("08:00", ("mon",), "Asia/Tokyo")
    found = occurrences(tokyo, at("2026-11-22T00:00+00:00"), at("2026-11-28T00:00+00:00"))
    assert list(found) == [at("2026-11-22T23:00+00:00")]


def test_the_beginning_of_the_span_is_left_out_and_its_end_is_not() -> None:
    monday, tuesday = at("2026-11-23T08:00+00:00"), at("2026-11-24T08:00+00:00")
    assert list(occurrences(rule(), monday, tuesday)) == [tuesday]


def test_a_span_without_an_occurrence_gives_none() -> None:
    assert not list(occurrences(rule(), at("2026-11-23T08:00+00:00"), at("2026-11-24T07:59+00:00")))
