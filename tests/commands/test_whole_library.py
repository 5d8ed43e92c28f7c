from datetime import date
from pathlib import Path

import pytest

from bot import desk
from bot.content.words import languages
from bot.core.card import Card, Measure, Paragraph, Section, Statement
from bot.core.library import Kind, Library
from tests.commands.asking import Desk, commands_of, offered
from tests.factories import TODAY

ROOT = Path(__file__).parents[2]
LISTS = ["/about", "/help", "/briefs", "/milestones", "/milestones past", "/milestones all"]


@pytest.fixture(scope="module")
def held() -> Library:
    read = desk.read(ROOT / "briefs", ROOT / "config", TODAY)
    assert [str(fault) for fault in read.faults] == []
    return read.library


def lines(held: Library) -> list[str]:
    return [*LISTS, *(f"/{kind} {named.id}" for kind in Kind for named in held.named[kind])]


async def every_card(held: Library, language: str = "en", known_on: date | None = None) -> dict[str, Card]:
    """The answer to every question that can be asked of the whole library by name, and all pages of the lists."""
    asked = Desk(held, language=language)
    cards = {line: await asked.ask(line, known_on=known_on) for line in lines(held)}
    for line in LISTS:
        for number in range(2, 20):
            cards[f"{line} page:{number}"] = await asked.ask(f"{line} page:{number}") if "s" in line[-2:] else cards[line]
    return cards


def cited(card: Card) -> list[tuple[int, ...]]:
    statements = [(s.cites) for section in card.all(Section) for s in section.statements]
    rows = [row.cites for measure in card.all(Measure) for row in measure.rows]
    return [card.lead_cites, *statements, *rows, *(paragraph.cites for paragraph in card.all(Paragraph))]
