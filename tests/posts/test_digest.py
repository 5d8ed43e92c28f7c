"""What a digest says, and when it says nothing."""

from datetime import date, timedelta

from bot.content.words import words_in
from bot.core.card import Card, Section
from bot.core.library import Library
from bot.core.milestone import Event
from bot.core.post import Composing, Skip
from bot.core.source import SourceKind
from bot.posts.digest import Digest
from tests.factories import (
    at,
    brief,
    cites,
    figure,
    library,
    milestone,
    observation,
    place,
    point,
    report,
    source,
    subscription,
)

MONDAY = at("2026-11-23T09:00:00+01:00")
LAST_WEEK = date(2026, 11, 16)


def compose(held: Library, since: date | None = LAST_WEEK, topics: tuple[str, ...] = ()) -> Card | Skip:
    return Digest().compose(
        Composing(
            subscription=subscription(topics=topics),
            place=place(),
            occasion="2026-11-23",
            at=MONDAY,
            today=date(2026, 11, 23),
            known_on=date(2026, 11, 23),
            news_from=since,
            library=held,
            words=words_in("en"),
        )
    )


def sections(card: Card | Skip) -> dict[str, list[str]]:
    assert isinstance(card, Card)
    return {part.heading: [s.text for s in part.statements] for part in card.all(Section)}


OLD = date(2026, 1, 1)
COMING = milestone("council", report(when="2026-12-09", event=Event.DATED, recorded=OLD))


def test_it_names_what_is_coming_with_its_source() -> None:
    card = compose(library([brief(milestones=(COMING,), key_points=())]))
    assert sections(card)["Coming up"] == ["Milestone council: set for 9 December 2026"]
    assert isinstance(card, Card)
    assert card.citations


def test_it_tells_once_what_was_recorded_since_the_last_one() -> None:
    recorded = date(2026, 11, 20)
    held = library(
        [
            brief(
                key_points=(point("New point.", recorded=recorded), point("Old point.", recorded=OLD)),
                figures=(figure("f", observation(recorded=recorded)),),
                milestones=(milestone("m", report(recorded=recorded, when="2028")),),
            )
        ]
    )
    told = " ".join(sections(compose(held))["Recorded since the last digest"])
    assert "New point." in told
    assert "¥6.65 trillion" in told
    assert "Milestone m" in told
    assert "Old point." not in told


def test_what_is_recorded_on_the_day_itself_waits_for_the_next_one() -> None:
    today = brief(milestones=(COMING,), key_points=(point("Today's.", recorded=date(2026, 11, 23)),))
    last = brief(milestones=(COMING,), key_points=(point("Last Monday's.", recorded=date(2026, 11, 16)),))
    assert "Recorded since the last digest" not in sections(compose(library([today])))
    assert "Recorded since the last digest" in sections(compose(library([last])))


def test_a_first_digest_calls_nothing_new() -> None:
    held = library([brief(milestones=(COMING,), key_points=(point(recorded=date(2026, 11, 22)),))])
    assert "Recorded since the last digest" not in sections(compose(held, None))


def test_nothing_new_and_nothing_coming_is_no_digest() -> None:
    held = library(
        [brief(key_points=(point(recorded=OLD),), milestones=(milestone("far", report(when="2031", recorded=OLD)),))]
    )
    assert compose(held) == Skip("nothing_new")


def test_a_year_long_window_is_news_only_when_it_closes() -> None:
    this_year, next_year = milestone("a", report(when="2026")), milestone("b", report(when="2027"))
    said = sections(compose(library([brief(milestones=(this_year, next_year))])))["Coming up"]
    assert said == ["Milestone a: planned for 2026, day not announced"]


def test_unconfirmed_reports_are_no_news_of_their_own() -> None:
    rumour = report(
        "r", Event.HELD, "2026-11-18", cites=cites("blog"), reported="2026-11-18", recorded=date(2026, 11, 18)
    )
    planned = report(recorded=OLD)
    held = library(
        [brief(key_points=(), milestones=(milestone("m", planned, rumour),))], [source("blog", SourceKind.ANALYSIS)]
    )
    said = sections(compose(held))
    assert "Recorded since the last digest" not in said
    assert said["Coming up"] == [
        "Milestone m: planned for 2026, day not announced; reported, not confirmed: held on 18 November 2026"
    ]


def test_a_place_that_follows_one_topic_hears_of_no_other() -> None:
    other = brief("other", milestones=(milestone("other-thing", report(when="2026-12-01", event=Event.DATED)),))
    held = library([brief(milestones=(COMING,)), other])
    assert "other" not in " ".join(sections(compose(held, topics=("partnership",)))["Coming up"])


def test_the_figure_of_the_week_goes_round_before_it_repeats() -> None:
    held = library([brief(milestones=(COMING,), figures=tuple(figure(f"f{n}") for n in range(4)))])
    shown = []
    for week in range(4):
        day = date(2026, 11, 9) + timedelta(weeks=week)
        composing = Composing(
            subscription=subscription(), place=place(), occasion="", at=MONDAY, today=day, known_on=day, news_from=None,
            library=held, words=words_in("en"),
        )  # fmt: skip
        shown += sections(Digest().compose(composing)).get("Figure of the week", [])
    assert len(set(shown)) == len(shown) >= 3


def test_after_a_busy_day_the_first_entries_are_told_and_the_others_counted() -> None:
    points = tuple(point(f"Point {n}.", recorded=LAST_WEEK, cites=cites(f"source-{n}")) for n in range(30))
    held = library([brief(key_points=points)], sources=[source(f"source-{n}") for n in range(30)])
    card = compose(held)
    told = sections(card)["Recorded since the last digest"]
    assert told[:2] == ["Point 0.", "Point 1."]
    assert told[-1] == "And 18 more entries; the briefs of the topics have them."
    assert len(told) == 13
    assert isinstance(card, Card)
    assert "30 new entries" in card.lead
    assert {cited.source for cited in card.citations} <= {f"source-{n}" for n in range(12)} | {"release"}
