from datetime import date

import pytest

from bot.cards.build import CardBuilder
from bot.cards.news import news
from bot.content.words import words_in
from bot.core.brief import Brief
from bot.core.milestone import Event
from bot.core.source import SourceKind
from tests.factories import brief, cites, figure, library, milestone, observation, point, report, source, text

MONDAY, TUESDAY, NEXT = date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 23)


def told(held: Brief, since: date | None = MONDAY, today: date = NEXT) -> list[str]:
    build = CardBuilder(library([held], sources=[source("blog", SourceKind.ANALYSIS)]), words_in("en"))
    statements = list(news(build, [held], since, today))
    assert all(statement.cites for statement in statements)
    return [statement.text for statement in statements]


def everything(recorded: date) -> Brief:
    return brief(
        key_points=(point("They met.", recorded=recorded),),
        figures=(figure("share", observation(recorded=recorded), title=text("Share")),),
        milestones=(milestone("act", report(recorded=recorded), title=text("Act")),),
    )


@pytest.mark.parametrize(
    ("recorded", "told_of"),
    [(date(2026, 11, 15), False), (MONDAY, True), (date(2026, 11, 22), True), (NEXT, False)],
)
def test_what_was_recorded_since_the_last_digest_and_before_today_is_new(recorded: date, told_of: bool) -> None:
    expected = ["Act: planned for 2026, day not announced", "Share: ¥6.65 trillion, 2024.", "They met."]
    assert told(everything(recorded)) == (expected if told_of else [])


def test_what_is_recorded_on_the_day_of_a_digest_is_told_once_by_the_next() -> None:
    held = everything(NEXT)
    assert told(held, MONDAY, NEXT) == []
    assert len(told(held, NEXT, date(2026, 11, 30))) == 3


def test_a_first_digest_tells_nothing_as_new() -> None:
    assert told(everything(TUESDAY), since=None) == []


def test_what_only_an_analyst_reports_is_no_news() -> None:
    rumour = report("rumour", Event.HELD, "2026-05-05", reported="2026-05-06", cites=cites("blog"), recorded=TUESDAY)
    old = report(recorded=date(2026, 1, 1))
    assert told(brief(key_points=(), milestones=(milestone("council", old, rumour),))) == []


def test_a_value_that_was_replaced_or_withdrawn_is_no_news() -> None:
    wrong = observation("wrong", recorded=TUESDAY)
    right = observation("right", "80", "percent", recorded=TUESDAY, replaces="wrong")
    gone = observation("gone", "1", "percent", recorded=TUESDAY, withdrawn=TUESDAY)
    held = brief(key_points=(), figures=(figure("share", wrong, right, gone, title=text("Share")),))
    assert told(held) == ["Share: 80 %, 2024."]
