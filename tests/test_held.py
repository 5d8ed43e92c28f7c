"""What the desk holds on its subject, and how well it stands on its sources."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.core.library import Library
from bot.core.source import Citation
from bot.desk import Read, read
from tests.factories import TODAY

ROOT = Path(__file__).parents[1]
ARCHIVE = ROOT.parent / "shared" / "sources" / "seeds"
TOPICS = {
    "partnership", "semiconductors", "ai", "quantum", "hpc", "6g", "submarine-cables", "digital-identity",
    "data-governance", "online-platforms", "cybersecurity", "digital-deficit", "sovereignty", "investment", "history",
}  # fmt: skip


@cache
def held(sources: Path | None = None) -> Read:
    return read(ROOT / "briefs", ROOT / "config", TODAY, sources)


@pytest.fixture
def library() -> Library:
    return held().library


def test_the_desk_finds_nothing_wrong_and_nothing_doubtful_in_what_we_hold() -> None:
    assert (held().faults, held().warnings) == ((), ())


def test_every_place_and_number_stands_in_the_archived_sources_and_no_sentence_was_copied() -> None:
    if not ARCHIVE.is_dir():
        pytest.skip(f"the archived sources are not at {ARCHIVE}")
    found = held(ARCHIVE)
    assert (found.faults, found.warnings) == ((), ())
    assert found.citations is not None
    assert found.citations.verified > 300


def test_every_topic_has_key_points_figures_milestones_and_related_topics(library: Library) -> None:
    assert set(library.briefs) == TOPICS
    for brief in library.briefs.values():
        assert brief.key_points, brief.id
        assert brief.figures, brief.id
        assert brief.milestones, brief.id
        assert brief.related, brief.id


def test_every_archived_source_is_cited_from_several_topics(library: Library) -> None:
    for source in library.sources.values():
        if source.archive:
            citing = [name for name in library.briefs if source.id in set(cited(library, name))]
            assert len(citing) >= 2, source.id


def test_dates_of_every_precision_are_held(library: Library) -> None:
    dates = [report.when for milestone in library.milestones.values() for report in milestone.reports if report.when]
    precisions = {str(when.precision) for when in dates}
    assert precisions == {"day", "month", "quarter", "season", "half", "year", "decade", "interval", "open"}


def test_the_fourth_council_stays_planned_and_the_editors_have_a_question(library: Library) -> None:
    state = library.state(library.milestones["council-4"], TODAY)
    assert (state.event, [report.id for report in state.unconfirmed]) == ("planned", ["held-unconfirmed"])
    assert [q.rule for q in held().questions if q.message.startswith("Fourth Digital Partnership Council:")] == [
        "unconfirmed"
    ]


def test_the_counts_of_one_deficit_stand_side_by_side(library: Library) -> None:
    family = library.family(library.figures["digital-deficit-japan"])
    values = {str(o.value.normalize()) for figure in family for o in figure.current() if str(o.as_of) == "2024"}
    assert values == {"6.65E+12", "6.6506E+12", "6.4622E+12", "6.85E+12", "6.7E+12", "6.8E+12"}


def test_the_launch_summit_is_counted_as_each_source_counts_it(library: Library) -> None:
    notes = " ".join(r.note.en for r in library.milestones["partnership-launch"].reports if r.note)
    assert "28" in notes
    assert "29" in notes


def test_nobody_is_anything_without_a_date(library: Library) -> None:
    assert all(role.as_of and role.cites for person in library.people.values() for role in person.roles)


def cited(library: Library, topic: str) -> Iterator[str]:
    brief = library.briefs[topic]
    cites: list[tuple[Citation, ...]] = [point.cites for point in brief.key_points]
    cites += [observation.cites for figure in brief.figures for observation in figure.observations]
    cites += [report.cites for milestone in brief.milestones for report in milestone.reports]
    return (cite.source for group in cites for cite in group)
