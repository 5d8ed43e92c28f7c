from datetime import date

from bot.core.card import Measure, Paragraph
from bot.core.figure import Certainty, Equivalent, Figure, Observation, Qualifier, Status, parse_amount
from bot.core.source import Reading, SourceKind
from tests.commands.asking import Desk, commands_of
from tests.factories import brief, cites, edtf, figure, library, observation, source, text

EUROS = (Equivalent(value=parse_amount("38 billion"), unit="EUR"),)
SLIDES = observation("slides", cites=cites("slides"), certainty=Certainty.STRONG, equivalents=EUROS)


def desk(*figures: Figure) -> Desk:
    return Desk(
        library([brief(figures=figures)], sources=[source("slides", SourceKind.STAKEHOLDER, read=Reading.EXCERPT)])
    )


def deficit(*observations: Observation, **rest: object) -> Figure:
    given: dict[str, object] = {"title": text("Digital deficit"), "definition": text("Payments less receipts.")}
    return figure("deficit", *observations, **given | rest)


async def test_a_figure_says_what_how_much_when_and_how_sure() -> None:
    card = await desk(deficit(SLIDES)).ask("/figure digital deficit")
    assert card.lead == (
        "Digital deficit: ¥6.65 trillion (€38 billion), 2024. "
        "The source does not name whose number this is, but little else fits."
    )
    assert [card.citations[number - 1].source for number in card.lead_cites] == ["slides"]


async def test_every_observation_stands_with_its_date_and_source_newest_first() -> None:
    old = observation("old", "5.5e12", as_of=edtf("2023"), cites=cites("release"), qualifier=Qualifier.ABOUT)
    card = await desk(deficit(old, SLIDES)).ask("/figure deficit")
    (measure,) = card.all(Measure)
    assert (measure.title, measure.definition) == ("Digital deficit", "Payments less receipts.")
    assert [(row.value, row.when) for row in measure.rows] == [
        ("¥6.65 trillion (€38 billion)", "2024"),
        ("about ¥5.5 trillion", "2023"),
    ]
    assert [card.citations[row.cites[0] - 1].source for row in measure.rows] == ["slides", "release"]


async def test_what_qualifies_a_value_stands_with_it() -> None:
    value = observation(
        status=Status.FORECAST,
        certainty=Certainty.PROBABLE,
        said_by=text("Toshinao Sasaki"),
        note=text("Before revision."),
        as_of=None,
    )
    card = await desk(deficit(value)).ask("/figure deficit")
    (row,) = next(card.all(Measure)).rows
    assert row.when == "no date given"
    assert row.details == (
        "A forecast.",
        "The source does not name whose number this is; this is the probable reading.",
        "According to Toshinao Sasaki.",
        "Before revision.",
    )
    assert card.lead == (
        "Digital deficit: ¥6.65 trillion, no date given. A forecast. "
        "The source does not name whose number this is; this is the probable reading."
    )


async def test_an_editors_own_note_on_how_sure_it_is_says_it_best() -> None:
    value = observation(certainty=Certainty.PROBABLE, certainty_note=text("The slide names no country"))
    card = await desk(deficit(value)).ask("/figure deficit")
    assert next(card.all(Measure)).rows[0].details == ("The slide names no country.",)


async def test_a_measured_and_certain_value_needs_no_words() -> None:
    card = await desk(deficit(observation())).ask("/figure deficit")
    assert (next(card.all(Measure)).rows[0].details, card.lead) == ((), "Digital deficit: ¥6.65 trillion, 2024.")


async def test_different_counts_of_what_sounds_alike_stand_side_by_side_the_one_asked_for_first() -> None:
    meti = figure("meti", title=text("Deficit (METI)"), definition=text("Five lines."), family="deficit")
    jiji = figure("jiji", title=text("Deficit (Jiji)"), definition=text("Three."), family="deficit", preferred=True)
    card = await desk(jiji, figure("other"), meti).ask("/figure meti")
    assert [(measure.title, measure.definition) for measure in card.all(Measure)] == [
        ("Deficit (METI)", "Five lines."),
        ("Deficit (Jiji)", "Three."),
    ]
    assert "none is an error because another differs" in next(card.all(Paragraph)).text
    assert [item.id for item in card.items] == ["meti", "jiji"]


async def test_a_family_is_answered_with_the_preferred_count_first() -> None:
    meti = figure("meti", title=text("Deficit (METI)"), family="deficit")
    jiji = figure("jiji", title=text("Deficit (Jiji)"), family="deficit", preferred=True)
    card = await desk(meti, jiji).ask("/figure deficit")
    assert card.title == "Deficit (Jiji)"


async def test_a_figure_of_its_own_has_no_word_of_others() -> None:
    card = await desk(deficit(SLIDES), figure("other")).ask("/figure deficit")
    assert (len(list(card.all(Measure))), list(card.all(Paragraph))) == (1, [])


async def test_what_was_corrected_is_shown_as_corrected() -> None:
    card = await desk(deficit(observation("wrong", "1e12"), observation("right", replaces="wrong"))).ask(
        "/figure deficit"
    )
    assert [row.value for row in next(card.all(Measure)).rows] == ["¥6.65 trillion"]


async def test_a_figure_of_which_nothing_stands_says_so() -> None:
    card = await desk(deficit(observation(withdrawn=date(2026, 11, 1)))).ask("/figure deficit")
    assert card.lead == "Digital deficit: every value that we held has been withdrawn."
    assert commands_of(card) == ["/brief partnership"]


async def test_a_figure_leads_on_to_its_brief_and_its_source() -> None:
    card = await desk(deficit(SLIDES)).ask("/figure deficit")
    assert commands_of(card) == ["/brief partnership", "/source slides"]


async def test_a_source_that_was_read_in_excerpt_says_so_wherever_it_is_cited() -> None:
    card = await desk(deficit(SLIDES)).ask("/figure deficit")
    assert card.citations[0].words.endswith("(stakeholder, read in excerpt)")
