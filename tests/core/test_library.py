from datetime import date

import pytest

from bot.core.library import Kind, fold
from bot.core.milestone import Event
from bot.core.person import Role
from tests.factories import (
    brief,
    cites,
    edtf,
    figure,
    library,
    milestone,
    observation,
    person,
    point,
    report,
    source,
    term,
    text,
)

EARLY, LATE = source("early", published=edtf("2025-05-12")), source("late", published=edtf("2026-03"))
COUNCIL = milestone(
    "council",
    report("planned", reported="2025-05-12", cites=cites("early")),
    report("dated", Event.DATED, "2026-05-05", reported="2026-03", cites=cites("late")),
)
SIGNING = milestone("signing", report("planned", reported="2026-03", cites=cites("late")))
DEFICIT = figure("deficit", observation("a", cites=cites("early")), observation("b", cites=cites("late")))
CHIPS = figure("chips", observation(cites=cites("late")))
HELD = library(
    [
        brief(
            "partnership",
            key_points=(point("Early.", cites=cites("early")), point("Late.", cites=cites("late"))),
            figures=(DEFICIT, CHIPS),
            milestones=(COUNCIL, SIGNING),
        )
    ],
    sources=[EARLY, LATE],
)


def test_what_is_known_on_an_early_day_leaves_out_what_was_said_later() -> None:
    then = HELD.known_on(date(2026, 3, 30))
    assert [one.text.en for one in then.briefs["partnership"].key_points] == ["Early."]
    assert [one.id for one in then.figures["deficit"].observations] == ["a"]
    assert set(then.figures) == {"deficit"}
    assert set(then.milestones) == {"council"}


def test_a_source_known_to_the_month_has_spoken_at_the_end_of_it() -> None:
    then = HELD.known_on(date(2026, 3, 31))
    assert then.briefs == HELD.briefs


def test_terms_and_roles_that_only_a_later_source_gives_were_not_known_yet() -> None:
    minister, president = (
        Role(title=text(title), as_of=edtf("2025"), cites=cites(name))
        for title, name in (("Minister", "early"), ("President", "late"))
    )
    held = library(
        sources=[EARLY, LATE],
        terms=[term("old", cites=cites("early")), term("new", cites=cites("late"))],
        people=[person("both", "Both", minister, president), person("late", "Late", president)],
    )
    then = held.known_on(date(2026, 3, 30))
    assert [*then.terms] == ["old"]
    assert {name: one.roles for name, one in then.people.items()} == {"both": (minister,)}


def test_a_library_cut_back_to_a_day_says_to_which() -> None:
    assert (HELD.as_of, HELD.known_on(date(2026, 3, 30)).as_of) == (None, date(2026, 3, 30))


def test_what_was_known_before_any_source_spoke_is_nothing() -> None:
    then = HELD.known_on(date(2025, 5, 11))
    assert (then.briefs["partnership"].key_points, then.figures, then.milestones) == ((), {}, {})


def test_the_state_of_a_milestone_is_as_known_on_the_day() -> None:
    assert HELD.state(COUNCIL, date(2026, 3, 30)).event is Event.PLANNED
    assert HELD.state(COUNCIL, date(2026, 3, 31)).event is Event.DATED


def test_one_source_that_had_spoken_is_enough() -> None:
    both = library([brief(key_points=(point(cites=(*cites("late"), *cites("early"))),))], sources=[EARLY, LATE])
    assert both.known_on(date(2025, 5, 12)).briefs["partnership"].key_points


def test_a_source_without_an_end_has_never_surely_spoken() -> None:
    held = library([brief(key_points=(point(cites=cites("open")),))], [source("open", published=edtf("2020/.."))])
    assert not held.known_on(date(2036, 1, 1)).briefs["partnership"].key_points


def test_every_figure_and_milestone_knows_its_topic() -> None:
    held = library([brief("ai", figures=(DEFICIT,)), brief("chips", milestones=(COUNCIL,))])
    assert held.topic_of == {"deficit": "ai", "council": "chips"}


def test_a_family_spans_topics_and_has_the_preferred_figure_first() -> None:
    metis, jijis = figure("meti", family="deficit"), figure("jiji", family="deficit", preferred=True)
    held = library([brief("a", figures=(metis, CHIPS)), brief("b", figures=(jijis,))])
    assert [one.id for one in held.family(metis)] == ["jiji", "meti"]
    assert held.family(CHIPS) == (CHIPS,)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.BRIEF, {"ai", "artificial intelligence"}),
        (Kind.FIGURE, {"deficit", "figure deficit"}),
        (Kind.MILESTONE, {"council", "milestone council"}),
        (Kind.TERM, {"dfft", "free flow", "data free flow with trust", "信頼性のある自由なデータ流通"}),
        (Kind.PERSON, {"taira", "masaaki taira", "平将明", "taira masaaki"}),
        (Kind.SOURCE, {"release", "title of release"}),
    ],
)
def test_a_thing_answers_to_its_id_its_names_and_its_aliases(kind: Kind, names: set[str]) -> None:
    trust = term(aliases=("Free flow",), expansion=text("Data Free Flow with Trust", "信頼性のある自由なデータ流通"))
    taira = person("taira", name="Masaaki Taira").id
    held = library(
        [
            brief(
                "ai", title=text("AI"), aliases=("Artificial Intelligence",), figures=(DEFICIT,), milestones=(COUNCIL,)
            )
        ],
        terms=[trust],
        people=[person(taira, "Masaaki Taira", aliases=("平将明", "Taira Masaaki"))],
    )
    assert {fold(name) for name in names} <= set(held.named[kind][0].folded())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Digital Deficit", "digital-deficit"),
        ("ＤＦＦＴ", "dfft"),
        ("EU–Japan", "eu japan"),
        ("  Horizon   Europe ", "horizon europe"),
        ("ﾃﾞｼﾞﾀﾙ", "デジタル"),
        ("STRASSE", "straße"),
        ("snake_case", "snake case"),
        ("“AI”", "ai"),
    ],
)
def test_width_case_punctuation_and_spacing_of_a_name_do_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert len({fold(name) for name in ("council 3", "council 4", "デジタル赤字", "デジタル", "c++ 1")}) == 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("半導体", "半 導体"),
        ("デジタル・パートナーシップ", "デジタルパートナーシップ"),
        ("でじたる", "デジタル"),
        ("ﾃﾞｼﾞﾀﾙ", "デジタル"),
        ("AI 法", "ＡＩ法"),
        ("日本 の AI", "日本のAI"),
    ],
)
def test_japanese_names_are_the_same_in_either_kana_and_with_or_without_spaces(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_other_names_keep_their_words_apart() -> None:
    assert fold("AI Act") != fold("AIAct")
    assert fold("ディー・エフ") != fold("テイー・エフ")
