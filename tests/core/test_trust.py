"""What rests on one weak source is left out of what is pushed at people."""

from bot.core.library import Library
from bot.core.milestone import Event
from bot.core.trust import trusted, trusted_milestone, weighed
from tests.factories import brief, figure, library, milestone, observation, point, report

SURE, WEAK = report("sure"), report("weak", Event.HELD, "2026-05-05", reported="2026-05-06", unconfirmed=True)
HELD = brief(
    key_points=(point("Sure."), point("Weak.", unconfirmed=True)),
    figures=(
        figure("both", observation("sure"), observation("weak", unconfirmed=True)),
        figure("weak-only", observation("weak", unconfirmed=True)),
    ),
    milestones=(milestone("both", SURE, WEAK), milestone("weak-only", WEAK)),
)


def left() -> Library:
    return trusted(library([HELD, brief("other")]))


def test_key_points_that_are_not_confirmed_are_left_out() -> None:
    assert [one.text.en for one in left().briefs["partnership"].key_points] == ["Sure."]


def test_values_that_are_not_confirmed_are_left_out_and_figures_that_have_no_others() -> None:
    assert {name: [one.id for one in found.observations] for name, found in left().figures.items()} == {
        "both": ["sure"]
    }


def test_reports_that_are_not_confirmed_are_left_out_and_milestones_that_have_no_others() -> None:
    assert {name: found.reports for name, found in left().milestones.items()} == {"both": (SURE,)}


def test_all_else_stays() -> None:
    before, after = library([HELD, brief("other")]), left()
    assert (after.sources, after.terms, after.people) == (before.sources, before.terms, before.people)
    assert after.briefs["other"] == before.briefs["other"]
    assert after.briefs["partnership"].summary == HELD.summary


def test_a_milestone_may_be_left_without_a_report() -> None:
    assert trusted_milestone(milestone("weak-only", WEAK)).reports == ()


def test_a_milestone_is_filed_by_what_is_confirmed_and_else_by_what_there_is() -> None:
    assert weighed(milestone("both", SURE, WEAK)).reports == (SURE,)
    assert weighed(milestone("weak-only", WEAK)).reports == (WEAK,)
