import asyncio
import re
from datetime import date
from pathlib import Path

import pytest

from bot import desk
from bot.content.words import languages
from bot.core.card import Card, Form, Measure, Paragraph, Section
from bot.core.library import Kind, Library
from tests.commands.asking import Desk, commands_of, offered
from tests.factories import TODAY

ROOT = Path(__file__).parents[2]
LISTS = ["/about", "/help", "/briefs", "/milestones", "/milestones past", "/milestones all"]
UNFILLED = re.compile(r"\{|\bNone\b(?! of)")
CITED_THROUGHOUT = ("/brief ", "/figure ", "/milestone ", "/person ")
Cards = dict[str, Card]


@pytest.fixture(scope="module")
def held() -> Library:
    read = desk.read(ROOT / "briefs", ROOT / "config", TODAY)
    assert [str(fault) for fault in read.faults] == []
    return read.library


async def walk(held: Library, language: str = "en", known_on: date | None = None) -> Cards:
    """The answer to every question that names something, and to everything that those answers lead on to."""
    asked, cards = Desk(held, language=language), Cards()
    waiting = [*LISTS, *(f"/{kind} {named.id}" for kind in Kind for named in held.named[kind])]
    while waiting:
        line = waiting.pop()
        if line not in cards:
            cards[line] = await asked.ask(line, known_on=known_on)
            # Who chooses another language is answered in it from then on.
            waiting += (found for found in commands_of(cards[line]) if not found.startswith("/settings language:"))
    return cards


@pytest.fixture(scope="module", params=languages())
def cards(request: pytest.FixtureRequest, held: Library) -> Cards:
    return asyncio.run(walk(held, request.param))


def numbers(card: Card) -> list[tuple[int, ...]]:
    """The numbers behind the lead and behind everything else that is said."""
    statements = [statement.cites for section in card.all(Section) for statement in section.statements]
    rows = [row.cites for measure in card.all(Measure) for row in measure.rows]
    return [card.lead_cites, *statements, *rows, *(paragraph.cites for paragraph in card.all(Paragraph))]


def texts(card: Card) -> list[str]:
    measures = list(card.all(Measure))
    return [
        *(card.title, card.lead),
        *(section.heading for section in card.all(Section)),
        *(statement.text for section in card.all(Section) for statement in section.statements),
        *(paragraph.text for paragraph in card.all(Paragraph)),
        *(text for measure in measures for text in (measure.title, measure.definition)),
        *(text for measure in measures for row in measure.rows for text in (row.value, row.when, *row.details)),
        *(cited.words for cited in card.citations),
    ]


def test_everything_that_we_hold_is_answered_and_leads_on_to_what_we_hold(cards: Cards) -> None:
    assert len(cards) > 300
    assert {line: card.text for line, card in cards.items() if not card.found} == {}


def test_every_number_points_to_a_citation_and_every_citation_is_used(cards: Cards) -> None:
    for line, card in cards.items():
        used = {number for group in numbers(card) for number in group}
        assert used == set(range(1, len(card.citations) + 1)), line


def test_every_statement_of_a_brief_figure_milestone_or_person_is_cited(cards: Cards) -> None:
    for line, card in cards.items():
        if line.startswith(CITED_THROUGHOUT):
            uncited = [s.text for section in card.all(Section) for s in section.statements if not s.cites]
            uncited += [row.value for measure in card.all(Measure) for row in measure.rows if not row.cites]
            assert uncited == [], line


def test_the_plain_text_twin_says_all_that_the_card_says(cards: Cards) -> None:
    for line, card in cards.items():
        assert card.text.startswith(f"{card.title}\n\n{card.lead}"), line
        assert [text for text in texts(card) if text not in card.text] == [], line


def test_nothing_is_left_to_be_filled_in(cards: Cards) -> None:
    for line, card in cards.items():
        labels = [button.label for button in offered(card)]
        assert not [text for text in [*texts(card), *labels] if not text.strip() or UNFILLED.search(text)], line


def test_every_form_is_answered_as_it_stands(cards: Cards, held: Library) -> None:
    for line, card in cards.items():
        for form in card.all(Form):
            given = {field.name: field.value for field in form.fields}
            again = asyncio.run(Desk(held, language=card.language).ask(form.command, options=given))
            assert (again.title, again.lead) == (card.title, card.lead), line


@pytest.mark.parametrize("day", ["2020-01-01", "2023-07-03", "2025-05-12", "2026-03-31"])
def test_what_was_known_on_an_earlier_day_is_answered_without_a_bug(held: Library, day: str) -> None:
    cards = asyncio.run(walk(held, known_on=date.fromisoformat(day)))
    assert [line for line, card in cards.items() if card.title == "Something broke on our side"] == []
    unknown = {line for line, card in cards.items() if not card.found}
    led_to = {line for card in cards.values() for line in commands_of(card) if not line.startswith("/milestones")}
    assert unknown & led_to == set()
