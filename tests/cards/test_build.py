from bot.cards.build import CardBuilder
from bot.content.words import words_in
from bot.core.source import Citation, Reading, SourceKind
from tests.factories import cites, edtf, library, source

ENGLISH = words_in("en")
SLIDES = source(
    "slides",
    SourceKind.STAKEHOLDER,
    title="Slides",
    publisher="DIGITAL SME",
    published=edtf("2025-10?"),
    read=Reading.EXCERPT,
    archive=None,
)


def builder() -> CardBuilder:
    return CardBuilder(library(sources=[SLIDES]), ENGLISH)


def test_citations_are_numbered_from_one_as_they_come() -> None:
    build = builder()
    assert build.cite((*cites("slides", "p. 2"), *cites("release"))) == (1, 2)
    assert build.cite(cites("release")) == (2,)


def test_two_places_in_one_source_have_two_numbers_and_one_place_has_one() -> None:
    build = builder()
    assert build.cite((*cites("release", "line 1"), *cites("release", "line 2"), *cites("release", "line 1"))) == (1, 2)


def test_a_source_that_we_do_not_hold_is_not_cited() -> None:
    build = builder()
    assert build.cite((Citation(source="gone"), *cites("release"))) == (1,)
    assert [cited.source for cited in build.card(title="T", lead="L").citations] == ["release"]


def test_a_citation_tells_all_that_a_reader_needs_to_find_and_weigh_it() -> None:
    build = builder()
    build.cite(cites("slides", "line 22"))
    (cited,) = build.card(title="T", lead="L").citations
    assert cited.words == "Slides. DIGITAL SME, October 2025, inferred, line 22 (stakeholder, read in excerpt)"
    assert (cited.archive, cited.at, cited.kind, cited.read, cited.published) == (
        None,
        "line 22",
        "stakeholder",
        "excerpt",
        "2025-10?",
    )


def test_a_citation_of_a_whole_source_names_no_place() -> None:
    build = builder()
    build.cite(cites("release", None))
    assert build.card(title="T", lead="L").citations[0].words == (
        "Title of release. European Commission, 12 May 2025 (official, read in full)"
    )


def test_a_card_is_in_the_language_of_its_words_and_for_everybody() -> None:
    card = builder().card(title="T", lead="L")
    assert (card.language, card.found, card.private, card.citations) == ("en", True, False, ())
